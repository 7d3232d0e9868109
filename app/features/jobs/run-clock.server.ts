import { repeat, type Runner } from '#app/features/jobs/repeat.server.ts'
import { type ClockJobToRun, runClockJob } from '#app/features/jobs/run-clock-job.server.ts'
import type { World } from '#app/platform/world.ts'
import { dueJobs } from '#db/queries/job-runs.ts'

const LOOK_MS = 500

/**
 * Looks twice a second which jobs are due and runs those side by side, each once at a time here, until stopped: one question
 * for all of them, since a lease of its own asked for by every job at every look keeps an idle server and its database busy.
 */
export function runClock(world: World, jobs: readonly ClockJobToRun[], lookMs = LOOK_MS): Runner {
	const underWay = new Map<string, Promise<unknown>>()
	const start = (job: ClockJobToRun) => {
		const run = runClockJob(world, job)
			.catch((error: Error) => world.log.error({ job: job.name, err: { message: error.message } }, 'clock job lost'))
			.finally(() => underWay.delete(job.name))
		underWay.set(job.name, run)
	}
	const look = async () => {
		const due = await dueJobs(world.db, jobs, world.now())
		for (const job of jobs) if (due.has(job.name) && !underWay.has(job.name)) start(job)
		return false
	}
	const clock = repeat(world, look, lookMs)
	return {
		stop: async () => {
			await clock.stop()
			await Promise.all(underWay.values())
		},
	}
}
