import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Estimate, estimateMemory } from '#app/domain/indicators/estimate.ts'
import { packEstimate } from '#app/domain/indicators/packed-estimate.ts'
import { readIntervals } from '#app/domain/indicators/rank-intervals.ts'
import type { IndexDrawings } from '#app/platform/index-drawings.ts'
import type { EstimateTask } from '#app/server/index-drawings/estimate-task.ts'

/** How often whoever follows is told. */
const TELL_MS = 200

const shared = (bytes: number) => new SharedArrayBuffer(bytes)
const counters = (count: number) => new Int32Array(shared(count * Int32Array.BYTES_PER_ELEMENT))

/** Draws in threads of their own, so many side by side; the signal ends them in the middle of their work. */
export function drawAside(threads: number): IndexDrawings {
	return {
		estimate: async (asked, { signal, tell }) => {
			signal.throwIfAborted()
			const [memory, progress] = [estimateMemory(asked, shared), counters(threads)]
			const task = { packed: packEstimate(asked), memory, progress, next: counters(2) }
			const workers = Array.from({ length: threads }, (_, thread) => start({ ...task, thread }))
			const telling = setInterval(() => {
				tell(progress.reduce((sum, _, thread) => sum + Atomics.load(progress, thread), 0))
			}, TELL_MS)
			const ended = new AbortController()
			try {
				const whole = await Promise.race([makeTogether(workers), endOf(signal, ended.signal)])
				return { intervals: readIntervals(memory.intervals), ...whole }
			} finally {
				clearInterval(telling)
				ended.abort()
				await Promise.all(workers.map((worker) => worker.terminate()))
			}
		},
	}
}

function start(workerData: EstimateTask): Worker {
	return new Worker(new URL('./estimate-thread.ts', import.meta.url), { workerData })
}

/** All draw, then all finish. An error in one of them is everybody's. */
async function makeTogether(workers: readonly Worker[]): Promise<Omit<Estimate, 'intervals'>> {
	await Promise.all(workers.map(messageOf))
	const finishing = workers.map(messageOf)
	for (const worker of workers) worker.postMessage('finish')
	const [whole] = await Promise.all(finishing)
	return whole as Omit<Estimate, 'intervals'>
}

function messageOf(worker: Worker): Promise<unknown> {
	return new Promise((resolve, reject) => {
		worker.once('message', resolve)
		worker.once('error', reject)
		// Where a message or an error came before, this is too late to matter.
		worker.once('exit', (code) => {
			reject(new Error(`the drawing thread ended with ${code}`))
		})
	})
}

async function endOf(signal: AbortSignal, quiet: AbortSignal): Promise<never> {
	await once(signal, 'abort', { signal: quiet })
	throw signal.reason as Error
}
