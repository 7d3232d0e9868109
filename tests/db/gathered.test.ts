import { expect, test } from 'vitest'
import { gathered } from '#db/gathered.ts'

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
