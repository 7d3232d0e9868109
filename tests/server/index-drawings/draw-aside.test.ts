import { expect, test } from 'vitest'
import type { EstimateAsked } from '#app/domain/indicators/estimate.ts'
import { defaultRobustness } from '#app/domain/indicators/robustness-plan.ts'
import { drawHere } from '#app/platform/index-drawings.ts'
import { drawAside } from '#app/server/index-drawings/draw-aside.ts'
import { errorsOf, villages } from '#tests/domain/indicators/village-fixture.ts'

const request = villages(12, 'A')
const asked = (runs: number): EstimateAsked => ({
	...{ request, plan: defaultRobustness(12, 20261122, runs), errors: errorsOf(request), rows: 4 },
})
const unfollowed = { signal: new AbortController().signal, tell: () => {} }

test('two threads draw the same bits as one, and as this one', async () => {
	const here = await drawHere.estimate(asked(30), unfollowed)
	expect(here.intervals).toHaveLength(12)
	expect(await drawAside(1).estimate(asked(30), unfollowed)).toEqual(here)
	expect(await drawAside(2).estimate(asked(30), unfollowed)).toEqual(here)
})

test('how far it is, is told; whoever ends it stops the threads in the middle of their work', async () => {
	const ending = new AbortController()
	const told: number[] = []
	// More draws than anybody would wait for: it comes back only because it was ended.
	const drawing = drawAside(2).estimate(asked(1_000_000), {
		signal: ending.signal,
		tell: (done) => {
			told.push(done)
			if (done > 0) ending.abort(new Error('enough'))
		},
	})
	await expect(drawing).rejects.toThrow('enough')
	expect(told.at(-1)).toBeLessThan(1_000_000)
	await expect(drawAside(2).estimate(asked(30), { ...unfollowed, signal: ending.signal })).rejects.toThrow('enough')
})

test('what fails in a thread fails for whoever asked', async () => {
	const broken = { ...asked(2), plan: { ...asked(2).plan, factors: [{ factor: 'missing', choices: [] }] } } as const
	await expect(drawAside(1).estimate(broken, unfollowed)).rejects.toThrow('A factor needs choices')
})
