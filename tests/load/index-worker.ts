import { parentPort, workerData } from 'node:worker_threads'
import { defaultRobustness } from '#app/domain/indicators/robustness-plan.ts'
import { drawUncertainty } from '#app/domain/indicators/uncertainty.ts'
import { errorsOf, villagesOf } from '#tests/load/index-market.ts'

/* Draws a part of the uncertainty runs and tells how far it is. */

const { count, runs, from, to } = workerData as { count: number; runs: number; from: number; to: number }
const request = villagesOf(count)
const drawing = drawUncertainty({
	request,
	plan: defaultRobustness(count, 20261122, runs),
	errors: errorsOf(request),
	part: { from, to },
})
parentPort?.postMessage({ ready: true })
parentPort?.once('message', () => {
	let step = drawing.next()
	for (; !step.done; step = drawing.next()) if (step.value % 50 === 0) parentPort?.postMessage({ done: step.value })
	const draws = step.value
	parentPort?.postMessage({ draws }, [draws.ranks.buffer as ArrayBuffer, draws.scores.buffer as ArrayBuffer])
	parentPort?.close()
})
