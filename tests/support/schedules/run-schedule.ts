import { expect } from 'vitest'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { recordExternalRefund } from '#app/features/checkout/record-external-refund.server.ts'
import { expectAtRest } from '#tests/support/schedules/at-rest.ts'
import type { Lane } from '#tests/support/schedules/lane.ts'
import { learn } from '#tests/support/schedules/learn.ts'
import { observe } from '#tests/support/schedules/observe.ts'
import { deliver, JOBS, perform, settle } from '#tests/support/schedules/perform.ts'
import type { ScheduledProvider } from '#tests/support/schedules/provider.ts'
import { MINUTE, startRun, type Run } from '#tests/support/schedules/run.ts'
import type { Step } from '#tests/support/schedules/step.ts'

/** A person gives back by hand what no provider can: money that came by a bank transfer to it. */
async function refundByHand({ world }: Run): Promise<void> {
	const open = world.db
		.selectFrom('refunds')
		.select('id')
		.where('route', '=', 'EXTERNAL')
		.where('state', 'not in', ['DONE', 'COVERED'])
	for (const { id: refundId } of await open.execute()) {
		const made = { refundId, reference: `hand-${refundId}`, date: '2026-05-01', by: 'account:1' }
		const { outcome } = await recordExternalRefund(world, made)
		expect(['recorded', 'with-the-bank']).toContain(outcome)
	}
}

/** Nothing fails any more, all that is under way arrives, the jobs run and an hour passes. */
async function comeToRest(run: Run): Promise<void> {
	run.outage.calls = 0
	for (const minutes of [1, 3, 45, 5]) {
		run.lane.clock.advance(minutes * MINUTE)
		settle(run)
		for (const message of run.messages.splice(0)) await deliver(run, message, { times: 1, crash: null })
		for (const job of ['events', 'follow', 'overdue', 'refunds'] as const) await JOBS[job](run.world)
		await reconcilePayments(run.world, 24 * 400)
		await refundByHand(run)
	}
}

/** Runs one schedule from a clean start to rest and checks it at every step and at the end. */
export async function runSchedule(lane: Lane, provider: ScheduledProvider, steps: readonly Step[]): Promise<void> {
	await lane.reset()
	const run = startRun(lane, provider)
	for (const step of steps) {
		await perform(run, step)
		learn(run.orders, await observe(lane, provider), lane.isAllOrNothing)
	}
	await comeToRest(run)
	learn(run.orders, await observe(lane, provider), lane.isAllOrNothing)
	await expectAtRest({ ...run, sessions: provider.sessions() })
}
