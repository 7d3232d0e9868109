import { setImmediate } from 'node:timers/promises'
import {
	drawEstimate,
	type Estimate,
	type EstimateAsked,
	estimateMemory,
	everyStep,
	finishEstimate,
} from '#app/domain/indicators/estimate.ts'

/** How whoever asked follows a drawing: told how often the index was made so far; the signal ends it, and it fails with the signal's reason. */
export interface Follow {
	signal: AbortSignal
	tell: (done: number) => void
}

/** Draws how sure ranks are: seconds of work of which no visitor is to feel anything. */
export interface IndexDrawings {
	estimate: (asked: EstimateAsked, follow: Follow) => Promise<Estimate>
}

/** How long a stretch of drawing keeps everything else waiting. */
const STRETCH_MS = 20

/** Draws in this very thread, in stretches: where nobody waits, in seeds. */
export const drawHere: IndexDrawings = {
	async estimate(asked, { signal, tell }) {
		const memory = estimateMemory(asked)
		const drawing = drawEstimate(asked, memory, everyStep(asked))
		let since = performance.now()
		for (;;) {
			const step = drawing.next()
			if (step.done) return finishEstimate(asked, memory)
			if (performance.now() - since < STRETCH_MS) continue
			tell(step.value)
			await setImmediate()
			signal.throwIfAborted()
			since = performance.now()
		}
	},
}
