import type { EstimateMemory } from '#app/domain/indicators/estimate.ts'
import type { PackedEstimate } from '#app/domain/indicators/packed-estimate.ts'

/** What a thread is started with; all memory in it is shared by all threads of an estimate. */
export interface EstimateTask {
	packed: PackedEstimate
	memory: EstimateMemory
	/** How often each thread has made the index; as long as there are threads. */
	progress: Int32Array
	/** The next step, and the next stretch of units, that nobody has taken yet. */
	next: Int32Array
	thread: number
}

/** Places in `next`. */
export const NEXT_STEP = 0
export const NEXT_STRETCH = 1
