import { Worker } from 'node:worker_threads'
import type { Estimate } from '#app/domain/indicators/estimate.ts'
import { packEstimate } from '#app/domain/indicators/packed-estimate.ts'
import type { IndexDrawings } from '#app/platform/index-drawings.ts'

/** How often whoever follows is told. */
const TELL_MS = 200

/** Draws in threads of their own, so many side by side; the signal ends them in the middle of their work. */
export function drawAside(threads: number): IndexDrawings {
	return {
		estimate: (asked, { signal, tell }) =>
			new Promise<Estimate>((resolve, reject) => {
				signal.throwIfAborted()
				const progress = new Int32Array(new SharedArrayBuffer(threads * Int32Array.BYTES_PER_ELEMENT))
				const workerData = { packed: packEstimate(asked), progress, part: 0 }
				const worker = new Worker(new URL('./estimate-thread.ts', import.meta.url), { workerData })
				const telling = setInterval(() => {
					tell(progress.reduce((sum, _, part) => sum + Atomics.load(progress, part), 0))
				}, TELL_MS)
				const stop = () => void worker.terminate()
				signal.addEventListener('abort', stop, { once: true })
				worker.once('message', resolve)
				worker.once('error', reject)
				worker.once('exit', (code) => {
					clearInterval(telling)
					signal.removeEventListener('abort', stop)
					// Where an estimate or an error came before, this is too late to matter.
					reject(signal.aborted ? (signal.reason as Error) : new Error(`the drawing thread ended with ${code}`))
				})
			}),
	}
}
