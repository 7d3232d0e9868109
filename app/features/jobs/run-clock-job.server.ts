import type { World } from '#app/platform/world.ts'
import { finishJob, takeJob } from '#db/queries/job-runs.ts'

export interface ClockJobToRun {
	name: string
	everySeconds: number
	leaseSeconds: number
	run: (world: World) => Promise<unknown>
}

/** Runs a clock job when it is due and nobody else runs it; a failure is kept with the run and tried again at its next time. */
export async function runClockJob(world: World, job: ClockJobToRun): Promise<boolean> {
	if (!(await takeJob(world.db, job, world.now()))) return false
	let failure: string | null = null
	try {
		await job.run(world)
	} catch (error) {
		failure = error instanceof Error ? error.message : String(error)
		world.log.error({ job: job.name, err: { message: failure } }, 'clock job failed')
	}
	await finishJob(world.db, job.name, { at: world.now(), error: failure })
	return true
}
