import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { clockJobs } from '#app/jobs/clock-jobs.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import type { StripeSandbox } from '#ops/stripe-sandbox/start-stripe-sandbox.ts'
import type { TestClock } from '#tests/support/test-world.ts'

const MINUTE = 60_000
/** Past every lease, then past a hold with its payment page, then once more. */
const ROUNDS = [3, 45, 5].map((minutes) => minutes * MINUTE)

/** The server is back: an hour passes, in which every job of the clock and every event has its turn. No webhook ever comes. */
export async function comeBack(world: World & { clock: TestClock }, sandbox: StripeSandbox): Promise<void> {
	for (const wait of ROUNDS) {
		world.clock.advance(wait)
		for (const job of clockJobs) await job.run(world)
		sandbox.control.settle()
		while (await deliverOutbox(world, outboxDeeds));
	}
}

/** Buyers with a payment page pay it, whatever became of our process; gives how many did. */
export function payOpenSessions(sandbox: StripeSandbox): number {
	const open = sandbox.control.objects('checkout.session').filter(({ status }) => status === 'open')
	for (const session of open) sandbox.control.pay(session.id, { method: 'card' })
	return open.length
}
