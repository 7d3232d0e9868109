import { expect, test } from 'vitest'
import { gathered, readTogether } from '#db/gathered.ts'

function recorder(fails = false) {
	const calls: number[][] = []
	const write = async (items: number[]) => {
		calls.push(items)
		if (fails) throw new Error(`not written: ${items.join()}`)
	}
	return { calls, write }
}

test('what comes together is written together, each once and in its order', async () => {
	const { calls, write } = recorder()
	const keep = gathered(write, { windowMs: 5, most: 50 })
	await Promise.all([1, 2, 3].map(keep))
	await keep(4)
	expect(calls).toEqual([[1, 2, 3], [4]])
})

test('no more than the most go at once, and none is left behind', async () => {
	const { calls, write } = recorder()
	const keep = gathered(write, { windowMs: 5, most: 2 })
	await Promise.all([1, 2, 3, 4, 5].map(keep))
	expect(calls).toEqual([[1, 2], [3, 4], [5]])
})

test('a write that fails fails all that wait for it, and only those', async () => {
	const { calls, write } = recorder(true)
	const keep = gathered(write, { windowMs: 5, most: 2 })
	const fates = await Promise.allSettled([1, 2, 3].map(keep))
	expect(fates.map((fate) => (fate.status === 'rejected' ? (fate.reason as Error).message : 'kept'))).toEqual([
		'not written: 1,2',
		'not written: 1,2',
		'not written: 3',
	])
	expect(calls).toHaveLength(2)
})

/** A reader whose reads are let go one by one. */
function heldReader() {
	const calls: number[][] = []
	const letGo: ((fate: 'read' | 'failed') => void)[] = []
	const read = async (keys: number[]) => {
		calls.push(keys)
		const fate = await new Promise<'read' | 'failed'>((resolve) => letGo.push(resolve))
		if (fate === 'failed') throw new Error(`not read: ${keys.join()}`)
		return new Map(keys.filter((key) => key < 90).map((key) => [String(key), `row ${key}`]))
	}
	return { calls, letGo, read: readTogether(read, { nameOf: String, most: 2 }) }
}

test('a lone reader waits for nobody; who asks while a read is under way is given what was read after it asked', async () => {
	const { calls, letGo, read } = heldReader()
	const first = read([1, 2])
	const [second, third, fourth] = [read([2, 3]), read([3, 99]), read([1])]
	expect(calls).toEqual([[1, 2]])
	letGo[0]?.('read')
	expect(await first).toEqual(['row 1', 'row 2'])
	await expect
		.poll(() => calls)
		.toEqual([
			[1, 2],
			[2, 3, 99],
		])
	letGo[1]?.('read')
	expect(await second).toEqual(['row 2', 'row 3'])
	expect(await third).toEqual(['row 3'])
	await expect.poll(() => calls.length).toBe(3)
	letGo[2]?.('read')
	expect(await fourth).toEqual(['row 1'])
})

test('a read that fails fails all that share it, and the next is made all the same', async () => {
	const { calls, letGo, read } = heldReader()
	const first = read([1])
	const next = read([2])
	letGo[0]?.('failed')
	await expect(first).rejects.toThrow('not read: 1')
	await expect.poll(() => calls).toEqual([[1], [2]])
	letGo[1]?.('read')
	expect(await next).toEqual(['row 2'])
})
