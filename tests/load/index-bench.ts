import { Worker } from 'node:worker_threads'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { rankIntervals } from '#app/domain/indicators/rank-intervals.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'
import { prepareColumns, scoreIndex } from '#app/domain/indicators/score-index.ts'
import { scoreColumn } from '#app/domain/indicators/score-column.ts'
import { type Draws, joinDraws } from '#app/domain/indicators/uncertainty.ts'
import { cellChanger } from '#app/domain/indicators/unit-gains.ts'
import { villagesOf } from '#tests/load/index-market.ts'
import { printTable } from '#tests/load/print-table.ts'

/* `npm run bench -- index [villages] [runs]`: how fast the index is made; 10,000 villages, 60 months and 1,000 draws unless said otherwise. */

const VILLAGES = Number(process.argv[3] ?? 10_000)
const RUNS = Number(process.argv[4] ?? 1000)
const MONTHS = 60
const WORKERS = 2

/** The best of some rounds, in milliseconds: the machine is shared. */
function best(rounds: number, deed: () => void): number {
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now()
		deed()
		return performance.now() - start
	})
	return Math.min(...times)
}

/** One month from values in columns to scores of every node and ranks. */
function scoreMonth(request: IndexRequest, columns: ReadonlyMap<string, readonly number[]>): void {
	const prepared = prepareColumns({ ...request, units: [] })
	const scored = [...prepared].map(([code, column]) => {
		const values = columns.get(code) ?? []
		return [code, { ...column, ...scoreColumn(column.indicator, values, request.method) }] as const
	})
	scoreIndex(request, new Map(scored))
}

function columnsOf({ units, values, indicators }: IndexRequest): ReadonlyMap<string, readonly number[]> {
	return new Map(indicators.map(({ code }) => [code, units.map((unit) => values[unit]?.[code]?.value ?? MISSING)]))
}

async function drawInWorkers(): Promise<{ seconds: number; progress: number; draws: Draws }> {
	const size = Math.ceil(RUNS / WORKERS)
	const workers = Array.from({ length: WORKERS }, (_, i) => {
		const part = { count: VILLAGES, runs: RUNS, from: i * size, to: Math.min(RUNS, (i + 1) * size) }
		return new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: part })
	})
	await Promise.all(workers.map((worker) => once(worker, 'ready')))
	const start = performance.now()
	let progress = 0
	const parts = workers.map((worker) => {
		worker.on('message', (message: { done?: number }) => (progress += message.done ? 1 : 0))
		const drawn = once(worker, 'draws')
		worker.postMessage('go')
		return drawn
	})
	const draws = joinDraws((await Promise.all(parts)) as Draws[])
	rankIntervals(draws)
	return { seconds: (performance.now() - start) / 1000, progress, draws }
}

function once(worker: Worker, field: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		worker.on('error', reject)
		worker.on('message', (message: Record<string, unknown>) => {
			if (field in message) resolve(message[field])
		})
	})
}

/** Prints each figure beside what it must be, and answers them. */
export async function index(): Promise<unknown[]> {
	const request = villagesOf(VILLAGES)
	const columns = columnsOf(request)
	const scored = scoreIndex(request)
	const month = best(9, () => {
		scoreMonth(request, columns)
	})
	const history = best(2, () => {
		for (let i = 0; i < MONTHS; i++) scoreMonth(request, columns)
	})
	const cells = 2000
	const change = cellChanger(request, scored)
	const cell = best(3, () => {
		for (let i = 0; i < cells; i++) change({ unit: i % VILLAGES, code: 'L10', value: 60 + (i % 39) })
	})
	const { seconds, progress } = await drawInWorkers()
	const rows = [
		{ what: 'one month with hierarchy and ranks, ms', value: month, most: 10 },
		{ what: `${MONTHS} months, s`, value: history / 1000, most: 0.5 },
		{ what: 'one changed cell to score and rank, µs', value: (1000 * cell) / cells, most: 20 },
		{ what: `${RUNS} uncertainty runs with intervals, ${WORKERS} workers, s`, value: seconds, most: 6 },
		{ what: 'times progress was told', value: progress, most: null },
	]
	printTable([
		[`${VILLAGES} villages x 29`, 'measured', 'at most'],
		...rows.map(({ what, value, most }) => [what, value.toFixed(2), most === null ? '–' : String(most)]),
	])
	return rows
}
