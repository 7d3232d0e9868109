import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { repeat, type Runner } from '#app/features/jobs/repeat.server.ts'
import { runClock } from '#app/features/jobs/run-clock.server.ts'
import { clockJobs } from '#app/jobs/clock-jobs.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'

const OUTBOX_IDLE_MS = 250

/** Runs the outbox and the clock until stopped. Several runners side by side share the work by leases. */
export function startJobs(world: World): Runner {
	const runners = [repeat(world, () => deliverOutbox(world, outboxDeeds), OUTBOX_IDLE_MS), runClock(world, clockJobs)]
	return { stop: async () => void (await Promise.all(runners.map((it) => it.stop()))) }
}
