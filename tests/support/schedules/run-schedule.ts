import { expect } from 'vitest'
import { reconcilePayments, type Reconciled } from '#app/features/checkout/reconcile-payments.server.ts'
import { recordExternalRefund } from '#app/features/checkout/record-external-refund.server.ts'
import { expectAtRest, foundNothing, readUnderWay } from '#tests/support/schedules/at-rest.ts'
import type { Lane } from '#tests/support/schedules/lane.ts'
import { learn } from '#tests/support/schedules/learn.ts'
import { observe } from '#tests/support/schedules/observe.ts'
import { deliver, JOBS, perform, settle } from '#tests/support/schedules/perform.ts'
import type { ScheduledProvider } from '#tests/support/schedules/provider.ts'
import { MINUTE, startRun, type Run } from '#tests/support/schedules/run.ts'
import type { Step } from '#tests/support/schedules/step.ts'

/** A person gives back by hand what no provider can: money that came by a bank transfer to it. */
async function refundByHand({ world }: Run, refundIds: readonly string[]): Promise<void> {
	for (const refundId of refundIds) {
		const made = { refundId, reference: `hand-${refundId}`, date: '2026-05-01', by: 'account:1' }
		const { outcome } = await recordExternalRefund(world, made)
		expect(['recorded', 'with-the-bank']).toContain(outcome)
	}
}

/** All that is under way arrives, and the jobs run once. */
async function takeTurn(run: Run, minutes: number): Promise<void> {
	run.lane.clock.advance(minutes * MINUTE)
	settle(run)
	for (const message of run.messages.splice(0)) await deliver(run, message, { times: 1, crash: null })
	for (const job of ['events', 'follow', 'overdue', 'refunds'] as const) await JOBS[job](run.world)
}

/**
 * Nothing fails any more, an hour passes, and the jobs take their turns until nothing is left to do and the reconciler finds
 * nothing: within four turns, for a day has many.
 */
async function comeToRest(run: Run): Promise<void> {
	run.outage.calls = 0
	await takeTurn(run, 4)
	let found: Reconciled | undefined
	for (const minutes of [45, 5, 5]) {
		await takeTurn(run, minutes)
		found = await reconcilePayments(run.world, 24 * 400)
		const { left, byHand } = await readUnderWay(run.world.db)
		if (left === 0 && byHand.length === 0 && run.messages.length === 0 && foundNothing(found)) return
		await refundByHand(run, byHand)
	}
	expect(found && foundNothing(found), JSON.stringify(found)).toBe(true)
}

/** Runs one schedule from a clean start to rest and checks it at every step and at the end. */
export async function runSchedule(lane: Lane, provider: ScheduledProvider, steps: readonly Step[]): Promise<void> {
	await lane.reset()
	const run = startRun(lane, provider)
	for (const step of steps) {
		await perform(run, step)
		if (run.isTouched) learn(run.orders, await observe(lane, provider), lane.isAllOrNothing)
		run.isTouched = false
	}
	await comeToRest(run)
	learn(run.orders, await observe(lane, provider), lane.isAllOrNothing)
	await expectAtRest({ ...run, sessions: provider.sessions() })
}
