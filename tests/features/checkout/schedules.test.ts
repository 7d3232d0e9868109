import fc from 'fast-check'
import { test } from 'vitest'
import { openLane } from '#tests/support/schedules/lane.ts'
import { createMemoryProvider } from '#tests/support/schedules/memory-provider.ts'
import type { ScheduledProvider } from '#tests/support/schedules/provider.ts'
import { runSchedule } from '#tests/support/schedules/run-schedule.ts'
import { createSandboxProvider } from '#tests/support/schedules/sandbox-provider.ts'
import { schedule } from '#tests/support/schedules/step.ts'

/*
 * Random schedules of what buyers, the provider, the clock and dying processes can do, against a model of what may come of it.
 * A failure prints its seed and path: `SCHEDULE_SEED=… SCHEDULE_PATH=… npx vitest run tests/features/checkout/schedules.test.ts`.
 */

const seed = Number(process.env.SCHEDULE_SEED ?? Date.now() % 2 ** 31)
const path = process.env.SCHEDULE_PATH
const lanes = [
	{ name: 'in memory, packages by component', runs: 900, isAllOrNothing: false, isSandbox: false },
	{ name: 'in memory, packages all or nothing', runs: 900, isAllOrNothing: true, isSandbox: false },
	{ name: 'at the sandbox over HTTP', runs: 250, isAllOrNothing: false, isSandbox: true },
]

test.concurrent.each(lanes)(
	'money and capacity are right at rest after any schedule: $runs with payments $name',
	async ({ runs, isAllOrNothing, isSandbox }) => {
		const lane = await openLane({ isAllOrNothing })
		const open = (): Promise<ScheduledProvider> | ScheduledProvider =>
			isSandbox ? createSandboxProvider(lane.clock.now) : createMemoryProvider(lane.clock.now)
		try {
			const property = fc.asyncProperty(schedule, async (steps) => {
				lane.clock.set('2026-05-01T02:00:00Z')
				const provider = await open()
				try {
					await runSchedule(lane, provider, steps)
				} finally {
					await provider.stop()
				}
			})
			await fc.assert(property, { numRuns: runs, seed, ...(path && { path }), verbose: 0 })
		} finally {
			await lane.close()
		}
	},
	240_000,
)
