import type { World } from '#app/platform/world.ts'

export interface ClockJob {
	name: string
	everySeconds: number
	/** After so long a runner that never came back loses its lease. */
	leaseSeconds: number
	run: (world: World) => Promise<unknown>
}

/** What the clock makes us do, most urgent first. */
export const clockJobs: ClockJob[] = []
