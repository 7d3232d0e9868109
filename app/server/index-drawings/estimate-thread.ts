import { parentPort, Worker, workerData } from 'node:worker_threads'
import { drawEstimate, type EstimateAsked, type EstimatePart, finishEstimate } from '#app/domain/indicators/estimate.ts'
import { type PackedEstimate, unpackEstimate } from '#app/domain/indicators/packed-estimate.ts'

/* Draws one part of an estimate. The first part's thread has the others drawn side by side by threads of its own, which end with it, and tells what all come to. */

interface Task {
	packed: PackedEstimate
	/** How often each part has made the index; as long as there are parts. */
	progress: Int32Array
	part: number
}

const task = workerData as Task
const asked = unpackEstimate(task.packed)

if (task.part === 0) await lead()
else handOn(drawPart(asked))

async function lead(): Promise<void> {
	const others = [...task.progress.keys()].slice(1).map(drawBeside)
	const own = drawPart(asked)
	parentPort?.postMessage(finishEstimate(asked, [own, ...(await Promise.all(others))]))
}

/** Without copying what may be forty megabytes. */
function handOn(part: EstimatePart): void {
	const buffers = part.draws ? [part.draws.ranks.buffer, part.draws.scores.buffer] : []
	parentPort?.postMessage(part, buffers as ArrayBuffer[])
}

function drawPart(of: EstimateAsked): EstimatePart {
	const drawing = drawEstimate(of, { part: task.part, parts: task.progress.length })
	for (;;) {
		const step = drawing.next()
		if (step.done) return step.value
		Atomics.store(task.progress, task.part, step.value)
	}
}

function drawBeside(part: number): Promise<EstimatePart> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL(import.meta.url), { workerData: { ...task, part } })
		worker.once('message', resolve)
		worker.once('error', reject)
	})
}
