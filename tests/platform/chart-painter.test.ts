import sharp from 'sharp'
import { expect, test } from 'vitest'
import { paintChart } from '#app/platform/chart-painter.ts'

const inkOf = async (png: Buffer) => {
	const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true })
	return data.reduce((count, pixel) => count + (pixel < 128 ? 1 : 0), 0)
}
const bar = (value: number | null) => ({
	title: 'Places',
	kind: 'bars' as const,
	most: 100,
	points: [{ label: '永嘉县', value, text: value === null ? '—' : String(value) }],
})

test('a bar is as long as its value, and what is missing has none', async () => {
	const [none, half, whole] = [await paintChart(bar(null)), await paintChart(bar(50)), await paintChart(bar(100))]
	const [a, b, c] = [await inkOf(none.png), await inkOf(half.png), await inkOf(whole.png)]
	expect(b - a).toBeGreaterThan(6000)
	expect((c - a) / (b - a)).toBeGreaterThan(1.9)
	expect((c - a) / (b - a)).toBeLessThan(2.1)
})

test('the same chart is the same bytes; a line leaves a gap where a value is missing', async () => {
	const line = (values: (number | null)[]) => ({
		...{ title: 'Index', kind: 'line' as const, most: 100 },
		points: values.map((value, at) => ({ label: `2026-0${at + 1}`, value, text: '' })),
	})
	const whole = await paintChart(line([40, 45, 41, 44]))
	expect((await paintChart(line([40, 45, 41, 44]))).png).toEqual(whole.png)
	const gap = await paintChart(line([40, null, 41, 44]))
	expect(await inkOf(gap.png)).toBeLessThan(await inkOf(whole.png))
})
