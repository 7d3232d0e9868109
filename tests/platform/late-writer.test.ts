import { expect, test } from 'vitest'
import { createLateWriter } from '#app/platform/late-writer.ts'

const slow = () => new Promise((resolve) => setTimeout(resolve, 1))

test('nobody who puts an item waits, and a stop loses none: not those being written, not those that waited', async () => {
	const written: number[] = []
	const writer = createLateWriter<number>({
		write: async (items) => {
			await slow()
			written.push(...items)
		},
		...{ warn: () => {}, mostWaiting: 10_000, atOnce: 7, everyMs: 1 },
	})
	for (let item = 0; item < 500; item++) {
		expect(writer.put(item)).toBe(true)
		if (item % 100 === 0) await slow()
	}
	await writer.stop()
	expect(written).toEqual(Array.from({ length: 500 }, (_, at) => at))
	expect(writer.put(1)).toBe(false)
})

test('what could not be written is written the next time, in order, and each failure is told', async () => {
	const written: number[] = []
	let fails = 2
	let told = 0
	const writer = createLateWriter<number>({
		write: async (items) => {
			if (fails-- > 0) throw new Error('away')
			written.push(...items)
		},
		...{ warn: () => void told++, mostWaiting: 10, everyMs: 1 },
	})
	writer.put(1)
	await writer.flush()
	writer.put(2)
	await writer.stop()
	expect(written).toEqual([1, 2])
	expect(told).toBe(2)
})

test('what is more than may wait is not taken, and takes no memory', async () => {
	const writer = createLateWriter<number>({ write: async () => {}, warn: () => {}, mostWaiting: 2 })
	expect([writer.put(1), writer.put(2), writer.put(3)]).toEqual([true, true, false])
	await writer.flush()
	expect(writer.put(4)).toBe(true)
	await writer.stop()
})
