import { Worker } from 'node:worker_threads'
import type { LaidOutMarket } from '#db/queries/market-rows.ts'

/** Reads the market and lays it out beside this thread; `signal` ends it. */
export function layOutAside(url: string, signal: AbortSignal): Promise<LaidOutMarket> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./lay-out-market.ts', import.meta.url), { workerData: { url } })
		worker.unref()
		signal.addEventListener('abort', () => void worker.terminate(), { once: true })
		worker.once('message', resolve)
		worker.once('error', reject)
		worker.once('exit', (code) => reject(new Error(`the market's thread ended with ${code}`)))
	})
}
