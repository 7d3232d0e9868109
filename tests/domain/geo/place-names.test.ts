import { expect, it } from 'vitest'
import { circleRadius, placeNames } from '#app/domain/geo/place-names.ts'

const SHEET = { width: 1000, height: 1000, size: 30 }
const place = (name: string, x: number, y: number, count = 5) => ({ code: name, name, count, x, y })
const far = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

it('a name stands at its place where nothing is in the way', () => {
	expect(placeNames([place('乐清', 500, 500)], [], SHEET)).toEqual([{ code: '乐清', name: '乐清', x: 500, y: 500 }])
})

it('a name leaves a circle free and stays near it', () => {
	const circle = place('circle', 500, 500, 40)
	const [name] = placeNames([place('乐清', 500, 500)], [circle], SHEET)
	if (!name) throw new Error('no name')
	// Half its height below or above, or half its width beside.
	const [besideX, besideY] = [Math.abs(name.x - 500) - SHEET.size, Math.abs(name.y - 500) - SHEET.size / 2]
	expect(Math.max(besideX, besideY)).toBeGreaterThanOrEqual(circleRadius(40))
	expect(far(name, circle)).toBeLessThan(4 * SHEET.size)
})

it('names do not lie over one another', () => {
	const names = placeNames([place('鹿城区', 500, 500), place('瓯海区', 505, 505), place('龙湾区', 495, 500)], [], SHEET)
	const apart = names.flatMap((a, at) =>
		names.slice(at + 1).map((b) => Math.max(Math.abs(a.x - b.x) / 90, Math.abs(a.y - b.y) / 30)),
	)
	expect(Math.min(...apart)).toBeGreaterThanOrEqual(0.95)
})

it('a name near the edge is drawn whole', () => {
	const [name] = placeNames([place('Dongtou', 995, 500)], [], SHEET)
	expect(name?.x).toBeLessThanOrEqual(1000 - (7 * 0.56 * 30) / 2)
})
