import { repeat, type Runner } from '#app/features/jobs/repeat.server.ts'
import { type ClockJobToRun, runClockJob } from '#app/features/jobs/run-clock-job.server.ts'
import type { World } from '#app/platform/world.ts'
import { dueJobs, giveBackJobs } from '#db/queries/job-runs.ts'

const LOOK_MS = 500
/** Less than the ten seconds after which what runs us would kill us. */
const GRACE_MS = 7000

const atMost = (ms: number, work: Promise<unknown>) => {
	let timer: NodeJS.Timeout | undefined
	const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
	return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

/**
 * Looks twice a second which jobs are due and runs those side by side, each once at a time here, until stopped: one question
 * for all of them, since a lease of its own asked for by every job at every look keeps an idle server and its database busy.
 * A stop waits for the jobs in hand, but not longer than `graceMs`: every job may be killed at any moment, and one that works
 * through a large market takes minutes. What it leaves is due at once for whoever comes next.
 */
export function runClock(
	world: World,
	jobs: readonly ClockJobToRun[],
	{ lookMs = LOOK_MS, graceMs = GRACE_MS }: { lookMs?: number; graceMs?: number } = {},
): Runner {
	const underWay = new Map<string, Promise<unknown>>()
	let isOver = false
	const start = (job: ClockJobToRun) => {
		const run = runClockJob(world, job, () => isOver)
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
			await atMost(graceMs, Promise.all(underWay.values()))
			isOver = true
			const left = [...underWay.keys()]
			if (left.length === 0) return
			await giveBackJobs(world.db, left)
			world.log.warn({ jobs: left }, 'stopped with jobs in hand: they begin again at the next start')
		},
	}
}
