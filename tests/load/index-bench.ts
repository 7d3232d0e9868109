import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'
import { leafMemories, placeLeaf } from '#app/domain/indicators/place-leaf.ts'
import { createPlace, mostSiblings, type PlacedScores } from '#app/domain/indicators/score-in-place.ts'
import { defaultRobustness } from '#app/domain/indicators/robustness-plan.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { cellChanger } from '#app/domain/indicators/unit-gains.ts'
import { drawAside } from '#app/server/index-drawings/draw-aside.ts'
import { errorsOf, villagesOf } from '#tests/load/index-market.ts'
import { printTable } from '#tests/load/print-table.ts'

/* `npm run bench -- index [villages] [runs]`: how fast the index is made; 10,000 villages, 60 months and 1,000 draws unless said otherwise. */

const VILLAGES = Number(process.argv[3] ?? 10_000)
const RUNS = Number(process.argv[4] ?? 1000)
const MONTHS = 60
const THREADS = 2

/** The best of some rounds, in milliseconds: the machine is shared. */
function best(rounds: number, deed: () => void): number {
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now()
		deed()
		return performance.now() - start
	})
	return Math.min(...times)
}

/** Makes months from values in columns to scores of every node and ranks, one after the other in the same memory. */
function createMonths({ indicators, tree, units, method }: IndexRequest) {
	const place = createPlace(tree, units.length)
	const memories = leafMemories(units.length, mostSiblings(tree))
	const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
	return (columns: ReadonlyMap<string, Float64Array>): PlacedScores => {
		const leafOf = (code: string, sibling: number) => {
			const [indicator, values, memory] = [byCode.get(code), columns.get(code), memories[sibling]]
			if (!indicator || !values || !memory) throw new Error(`${code} has no column`)
			return placeLeaf(indicator, values, method, memory)
		}
		return place({ leafOf, method, excluded: null })
	}
}

function columnsOf({ units, values, indicators }: IndexRequest): ReadonlyMap<string, Float64Array> {
	const column = (code: string) => Float64Array.from(units, (unit) => values[unit]?.[code]?.value ?? MISSING)
	return new Map(indicators.map(({ code }) => [code, column(code)]))
}

/** The uncertainty runs as the site makes them, in so many threads beside it: until intervals and groups are back. */
async function drawBeside(request: IndexRequest, threads: number): Promise<{ seconds: number; told: number }> {
	const asked = {
		...{ request, errors: errorsOf(request), rows: 0 },
		plan: defaultRobustness(VILLAGES, 20261122, RUNS),
	}
	let told = 0
	const start = performance.now()
	await drawAside(threads).estimate(asked, { signal: new AbortController().signal, tell: () => told++ })
	return { seconds: (performance.now() - start) / 1000, told }
}

/** Prints each figure beside what it must be, and answers them. */
export async function index(): Promise<unknown[]> {
	const request = villagesOf(VILLAGES)
	const columns = columnsOf(request)
	const scored = scoreIndex(request)
	const scoreMonth = createMonths(request)
	const month = best(9, () => {
		scoreMonth(columns)
	})
	const history = best(2, () => {
		for (let i = 0; i < MONTHS; i++) scoreMonth(columns)
	})
	const cells = 2000
	const change = cellChanger(request, scored)
	const cell = best(3, () => {
		for (let i = 0; i < cells; i++) change({ unit: i % VILLAGES, code: 'L10', value: 60 + (i % 39) })
	})
	const alone = await drawBeside(request, 1)
	const beside = await drawBeside(request, THREADS)
	const rows = [
		{ what: 'one month with hierarchy and ranks, ms', value: month, most: 10 },
		{ what: `${MONTHS} months, s`, value: history / 1000, most: 0.5 },
		{ what: 'one changed cell to score and rank, µs', value: (1000 * cell) / cells, most: 20 },
		{ what: `${RUNS} uncertainty runs with intervals, one thread, s`, value: alone.seconds, most: null },
		{ what: `the same in ${THREADS} threads, s`, value: beside.seconds, most: 6 },
		{ what: 'times progress was told', value: beside.told, most: null },
	]
	printTable([
		[`${VILLAGES} villages x 29`, 'measured', 'at most'],
		...rows.map(({ what, value, most }) => [what, value.toFixed(2), most === null ? '–' : String(most)]),
	])
	return rows
}
