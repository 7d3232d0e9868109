import type { World } from '#app/platform/world.ts'
import { finishJob, takeJob } from '#db/queries/job-runs.ts'

export interface ClockJobToRun {
	name: string
	everySeconds: number
	/** After so long a runner that never came back loses its lease. */
	leaseSeconds: number
	run: (world: World) => Promise<unknown>
}

/**
 * Runs a clock job when it is due and nobody else runs it; a failure is kept with the run and tried again at its next time.
 * What becomes of it once its runner has left it, as `isLeft` says, is no end of it: its lease is another's by then.
 */
export async function runClockJob(world: World, job: ClockJobToRun, isLeft = () => false): Promise<void> {
	if (!(await takeJob(world.db, job, world.now()))) return
	let failure: string | null = null
	try {
		await job.run(world)
	} catch (error) {
		failure = error instanceof Error ? error.message : String(error)
		if (!isLeft()) world.log.error({ job: job.name, err: { message: failure } }, 'clock job failed')
	}
	if (!isLeft()) await finishJob(world.db, job.name, { at: world.now(), error: failure })
}
