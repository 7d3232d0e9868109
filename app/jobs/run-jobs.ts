import { clockJobs } from '#app/jobs/clock-jobs.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { runClockJob } from '#app/features/jobs/run-clock-job.server.ts'
import type { World } from '#app/platform/world.ts'

export interface JobRunner {
	/** Ends after the work in hand. */
	stop: () => Promise<void>
}

const OUTBOX_IDLE_MS = 250
const CLOCK_IDLE_MS = 500

function loop(work: () => Promise<boolean>, idleMs: number, world: World) {
	let stopping = false
	let wake = () => {}
	const done = (async () => {
		while (!stopping) {
			const busy = await work().catch((error: Error) => {
				world.log.error({ err: { message: error.message, stack: error.stack } }, 'job loop failed')
				return false
			})
			if (stopping || busy) continue
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, idleMs)
				wake = () => {
					clearTimeout(timer)
					resolve()
				}
			})
		}
	})()
	return {
		stop: () => {
			stopping = true
			wake()
			return done
		},
	}
}

/** Runs the outbox and the clock until stopped. Several runners side by side share the work by leases. */
export function startJobs(world: World): JobRunner {
	const outbox = loop(() => deliverOutbox(world, outboxDeeds), OUTBOX_IDLE_MS, world)
	const clock = clockJobs.map((job) => loop(() => runClockJob(world, job).then(() => false), CLOCK_IDLE_MS, world))
	return { stop: async () => void (await Promise.all([outbox, ...clock].map((it) => it.stop()))) }
}
