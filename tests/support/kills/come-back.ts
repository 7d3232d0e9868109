import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import type { ClockJobToRun } from '#app/features/jobs/run-clock-job.server.ts'
import { clockJobs } from '#app/jobs/clock-jobs.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import type { StripeSandbox } from '#ops/stripe-sandbox/start-stripe-sandbox.ts'
import type { TestClock } from '#tests/support/test-world.ts'

const MINUTE = 60_000
/** Past every lease, then past a hold with its payment page, then once more. */
const ROUNDS = [3, 45, 5].map((minutes) => minutes * MINUTE)
/** What is done less often than this is done once in the hour, at its end. */
const HOUR_SECONDS = 3600

/** Whether a job has its turn in a round that follows a wait: as often as the clock would have it run, and once at least. */
const isDue = ({ everySeconds }: ClockJobToRun, wait: number, isLast: boolean) =>
	everySeconds >= HOUR_SECONDS ? isLast : everySeconds * 1000 <= wait

/** The server is back: an hour passes, in which every job of the clock and every event has its turn. No webhook ever comes. */
export async function comeBack(world: World & { clock: TestClock }, sandbox: StripeSandbox): Promise<void> {
	for (const [at, wait] of ROUNDS.entries()) {
		world.clock.advance(wait)
		const isLast = at === ROUNDS.length - 1
		for (const job of clockJobs) if (isDue(job, wait, isLast)) await job.run(world)
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
