import cluster, { type Worker } from 'node:cluster'
import type { Front } from '#app/server/front.ts'

function ended(worker: Worker): Promise<void> {
	return new Promise((resolve) => {
		if (worker.isDead()) return resolve()
		worker.once('exit', () => resolve())
		worker.process.kill('SIGTERM')
	})
}

/** Answers requests in `count` processes that share the port; one that dies is replaced. Resolves when all listen. */
export async function openFrontProcesses(count: number, env: Record<string, string>): Promise<Front> {
	let stopping = false
	cluster.setupPrimary({ exec: 'app/server/front-process.ts' })
	const open = () =>
		new Promise<void>((resolve, reject) => {
			const worker = cluster.fork(env)
			worker.once('message', () => resolve())
			worker.once('exit', (code) => {
				reject(new Error(`a front process ended with ${code}`))
				// A second failure at once is told by the readiness of the others, not by a loop.
				if (!stopping) open().catch(() => {})
			})
		})
	await Promise.all(Array.from({ length: count }, open))
	return {
		async stop() {
			stopping = true
			await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && ended(worker)))
		},
	}
}
