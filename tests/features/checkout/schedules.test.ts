import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptSchedules } from '#tests/support/schedules/kept-schedules.ts'
import { openLane } from '#tests/support/schedules/lane.ts'
import { createMemoryProvider } from '#tests/support/schedules/memory-provider.ts'
import type { ScheduledProvider } from '#tests/support/schedules/provider.ts'
import { runSchedule } from '#tests/support/schedules/run-schedule.ts'
import { createSandboxProvider } from '#tests/support/schedules/sandbox-provider.ts'
import { schedule } from '#tests/support/schedules/step.ts'

/*
 * Random schedules of what buyers, the provider, the clock and dying processes can do, against a model of what may come of it.
 * A failure prints its seed and path: `SCHEDULE_SEED=… SCHEDULE_PATH=… npx vitest run tests/features/checkout/schedules.test.ts`.
 * `npm run bench -- soak MINUTES` runs it for as long as it is told.
 */

const seed = Number(process.env.SCHEDULE_SEED ?? Date.now() % 2 ** 31)
const replayed = process.env.SCHEDULE_PATH
const minutes = Number(process.env.SCHEDULE_MINUTES ?? 0)
const tally = process.env.SCHEDULE_TALLY
const MINUTE = 60_000
const lanes = [
	{ name: 'in memory, packages by component', runs: 800, isAllOrNothing: false, isSandbox: false },
	{ name: 'in memory, packages all or nothing', runs: 800, isAllOrNothing: true, isSandbox: false },
	{ name: 'at the sandbox over HTTP', runs: 600, isAllOrNothing: false, isSandbox: true },
]

/** In the gate, after so long no other is begun: only a machine busy with other things comes so far, and it too has run a thousand. */
const GATE_MS = 4 * MINUTE
const LEAST = 350

const extent = (runs: number) =>
	minutes > 0
		? { numRuns: 10_000_000, interruptAfterTimeLimit: minutes * MINUTE, markInterruptAsFailure: false }
		: { numRuns: runs }

const isEnough = (schedules: number, startedAt: number) =>
	minutes === 0 && schedules >= LEAST && performance.now() - startedAt > GATE_MS

function tell(lane: { name: string; schedules: number; seconds: number }): void {
	if (!tally) return
	mkdirSync(path.dirname(tally), { recursive: true })
	appendFileSync(tally, `${JSON.stringify(lane)}\n`)
}

test.concurrent.each(lanes)(
	'money and capacity are right at rest after any schedule: $runs with payments $name',
	async ({ name, runs, isAllOrNothing, isSandbox }) => {
		const lane = await openLane({ isAllOrNothing })
		const open = (): Promise<ScheduledProvider> | ScheduledProvider =>
			isSandbox ? createSandboxProvider(lane.clock.now) : createMemoryProvider(lane.clock.now)
		let schedules = 0
		let isFaulty = false
		const startedAt = performance.now()
		try {
			const property = fc.asyncProperty(schedule, async (steps) => {
				if (!isFaulty && isEnough(schedules, startedAt)) return
				lane.clock.set('2026-05-01T02:00:00Z')
				const provider = await open()
				schedules++
				try {
					await runSchedule(lane, provider, steps)
				} catch (fault) {
					// Made smaller, however long that takes.
					isFaulty = true
					throw fault
				} finally {
					await provider.stop()
				}
			})
			await fc.assert(property, { ...extent(runs), examples: keptSchedules, seed, ...(replayed && { path: replayed }) })
			if (!replayed && minutes === 0) expect(schedules).toBeGreaterThanOrEqual(LEAST)
			tell({ name, schedules, seconds: (performance.now() - startedAt) / 1000 })
		} finally {
			await lane.close()
		}
	},
	(minutes + 8) * MINUTE,
)
