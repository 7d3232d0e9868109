import { expect, test } from 'vitest'
import { createBatchWriter } from '#app/platform/batch-writer.ts'

/** A write that ends when told to. */
function heldWrites() {
	const batches: number[][] = []
	const ends: { resolve: () => void; reject: (error: Error) => void }[] = []
	const write = (items: number[]) => {
		batches.push(items)
		return new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))
	}
	return { batches, ends, write }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('what comes while a batch is written goes out in the next one, all together', async () => {
	const { batches, ends, write } = heldWrites()
	const writer = createBatchWriter(write, 100)
	const first = writer.take([1])
	await turn()
	const others = [writer.take([2, 3]), writer.take([4])]
	await turn()
	expect(batches).toEqual([[1]])
	ends[0]?.resolve()
	expect(await first).toBe('written')
	await turn()
	expect(batches).toEqual([[1], [2, 3, 4]])
	ends[1]?.resolve()
	expect(await Promise.all(others)).toEqual(['written', 'written'])
})

test('nobody is told that it is written before it is', async () => {
	const { ends, write } = heldWrites()
	const writer = createBatchWriter(write, 100)
	let isTold = false
	const taken = writer.take([1]).then(() => (isTold = true))
	await turn()
	expect(isTold).toBe(false)
	ends[0]?.resolve()
	await taken
	expect(isTold).toBe(true)
})

test('with too much waiting the next is turned away at once, and taken in later', async () => {
	const { ends, write } = heldWrites()
	const writer = createBatchWriter(write, 3)
	const first = writer.take([1])
	await turn()
	const second = writer.take([2, 3])
	expect(await writer.take([4, 5])).toBe('full')
	expect(await Promise.race([writer.take([6]), turn().then(() => 'waits')])).toBe('waits')
	ends[0]?.resolve()
	await first
	await turn()
	ends[1]?.resolve()
	await second
	const later = writer.take([7])
	await turn()
	ends[2]?.resolve()
	expect(await later).toBe('written')
})

test('a writing that fails fails those whose items were in it, and the next goes on', async () => {
	const { ends, write } = heldWrites()
	const writer = createBatchWriter(write, 100)
	const first = writer.take([1])
	await turn()
	const second = writer.take([2])
	ends[0]?.reject(new Error('no disk'))
	await expect(first).rejects.toThrow('no disk')
	await turn()
	ends[1]?.resolve()
	expect(await second).toBe('written')
})
