import { expect, test } from 'vitest'
import type { Fix } from '#app/domain/logistics/position.ts'
import { createRideSender, type Sent } from '#app/features/positions/components/ride-sender.ts'

const START = Date.parse('2026-05-01T02:00:00Z')

/** Where a vehicle is after so many quarter minutes on the road north, at 40 km/h. */
const fixAt = (step: number): Fix => ({
	at: new Date(START + step * 15_000),
	lon: 120.9,
	lat: 28 + step * 0.0015,
	accuracyM: 10,
})

function phone(answers: Sent[]) {
	const batches: (readonly Fix[])[] = []
	const sender = createRideSender((batch) => {
		batches.push(batch)
		return Promise.resolve(answers.shift() ?? 'stored')
	})
	return { sender, batches }
}

test('what was not taken is kept, and sent with what came meanwhile, in order and once', async () => {
	const { sender, batches } = phone(['later', 'later', 'stored'])
	for (const step of [0, 1, 2]) {
		expect(sender.take(fixAt(step))).toBe(true)
		await sender.flush()
	}
	expect(batches.map((batch) => batch.length)).toEqual([1, 2, 3])
	expect(sender.figures()).toEqual({ told: 3, lastAt: fixAt(2).at, waiting: 0 })
	expect(await sender.flush()).toBe('later')
	expect(batches).toHaveLength(3)
})

test('a link that is refused says so, and what it had stays untold', async () => {
	const { sender } = phone(['refused'])
	sender.take(fixAt(0))
	expect(await sender.flush()).toBe('refused')
	expect(sender.figures()).toEqual({ told: 0, lastAt: null, waiting: 1 })
})

test('after two hours without a signal the oldest are let go', () => {
	const { sender } = phone([])
	for (let step = 0; step < 510; step++) sender.take(fixAt(step))
	expect(sender.figures().waiting).toBe(500)
})

test('what comes while a batch is on its way waits for the next', async () => {
	let answer: (sent: Sent) => void = () => {}
	const batches: (readonly Fix[])[] = []
	const sender = createRideSender((batch) => {
		batches.push(batch)
		return new Promise<Sent>((done) => (answer = done))
	})
	sender.take(fixAt(0))
	const first = sender.flush()
	sender.take(fixAt(1))
	expect(await sender.flush()).toBe('later')
	answer('stored')
	await first
	expect(sender.figures()).toMatchObject({ told: 1, waiting: 1 })
	void sender.flush()
	expect(batches.map((batch) => batch.map(({ at }) => at))).toEqual([[fixAt(0).at], [fixAt(1).at]])
})
