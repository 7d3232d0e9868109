import { expect, it } from 'vitest'
import { atMost } from '#app/platform/at-most.ts'

it('lets so many run at once and the others in the order they came, also when one fails', async () => {
	const inTurn = atMost(2)
	const ends: (() => void)[] = []
	const begun: number[] = []
	const runs = [0, 1, 2, 3].map((number) =>
		inTurn(async () => {
			begun.push(number)
			await new Promise<void>((resolve) => ends.push(resolve))
			if (number === 1) throw new Error('failed')
			return number
		}),
	)
	const outcomes = Promise.allSettled(runs)
	const rest = () => new Promise((resolve) => setImmediate(resolve))
	await rest()
	expect(begun).toEqual([0, 1])
	ends[1]?.()
	await rest()
	expect(begun).toEqual([0, 1, 2])
	ends[0]?.()
	await rest()
	expect(begun).toEqual([0, 1, 2, 3])
	ends[2]?.()
	ends[3]?.()
	expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
})

it('lets go on who has waited long enough, and then again so many at once', async () => {
	const inTurn = atMost(1, 20)
	const ends: (() => void)[] = []
	const begun: string[] = []
	const run = (name: string) =>
		inTurn(async () => {
			begun.push(name)
			await new Promise<void>((resolve) => ends.push(resolve))
		})
	const all = [run('hangs'), run('waits')]
	expect(begun).toEqual(['hangs'])
	await expect.poll(() => begun).toEqual(['hangs', 'waits'])
	ends[0]?.()
	await all[0]
	// One still runs: the next waits for its turn, or for its patience.
	all.push(run('comes later'))
	expect(begun).toEqual(['hangs', 'waits'])
	ends[1]?.()
	await expect.poll(() => begun).toEqual(['hangs', 'waits', 'comes later'])
	ends[2]?.()
	await Promise.all(all)
})
