import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { connect, type Db } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { traceDown, traceLineUp } from '#db/queries/lot-trace.ts'
import { printTable } from '#tests/load/print-table.ts'
import { buildTraceMarket, HOT_LOT, type TraceMarket } from '#tests/load/trace-market.ts'

const TIMES = Number(process.env.BENCH_TIMES ?? 300)
const WARM = 20

interface Measured {
	what: string
	p50Ms: number
	p99Ms: number
	/** The least that reads the same lots: a bare `pg` client that fetches them by their ids. */
	floorP50Ms: number
	floorP99Ms: number
	/** Lots of a run, on average and at most. */
	lots: number
	mostLots: number
}

const percentile = (sorted: number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
const spread = (times: number[]) => {
	const sorted = times.slice(WARM).sort((a, b) => a - b)
	return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }
}

/** Times a trace, and right after it the bare fetch of the lots that it found. */
async function measure(what: string, client: pg.Client, run: (index: number) => Promise<number[]>): Promise<Measured> {
	const [site, floor, counts]: [number[], number[], number[]] = [[], [], []]
	for (let index = 0; index < TIMES + WARM; index++) {
		const startedAt = performance.now()
		const ids = await run(index)
		site.push(performance.now() - startedAt)
		counts.push(ids.length)
		const floorAt = performance.now()
		await client.query({ name: 'floor', text: 'select * from lots where id = any($1::bigint[])', values: [ids] })
		floor.push(performance.now() - floorAt)
	}
	const [own, bare] = [spread(site), spread(floor)]
	return {
		...{ what, p50Ms: own.p50, p99Ms: own.p99, floorP50Ms: bare.p50, floorP99Ms: bare.p99 },
		...{ lots: counts.reduce((sum, one) => sum + one, 0) / counts.length, mostLots: Math.max(...counts) },
	}
}

async function upAndDown(db: Db, lineId: number): Promise<number[]> {
	const up = await traceLineUp(db, lineId)
	const top = up[0]
	if (!top) throw new Error(`nothing was found above line ${lineId}`)
	const down = await traceDown(db, [top.id])
	return [...up.map(({ id }) => id), ...down.lots.map(({ id }) => id)]
}

const tracesOf = (db: Db, client: pg.Client, { lines, rawLots }: TraceMarket) => {
	const lineOf = (index: number) => 1 + ((index * 104_729) % lines)
	const rawOf = (index: number) => 1 + ((index * 7_919) % rawLots)
	const downFrom = async (id: number) => (await traceDown(db, [id])).lots.map((lot) => lot.id)
	return [
		() =>
			measure('order line -> lots -> plots and inputs', client, async (index) =>
				(await traceLineUp(db, lineOf(index))).map(({ id }) => id),
			),
		() => measure('order line, up and down', client, (index) => upAndDown(db, lineOf(index))),
		() => measure('gathered lot -> parcels, tastings, meals', client, (index) => downFrom(rawOf(index))),
		() => measure('the lot of 5,000 parcels -> all of them', client, () => downFrom(HOT_LOT)),
	]
}

const ms = (value: number) => value.toFixed(2)

function print(rows: readonly Measured[]): void {
	const head = ['', 'p50 ms', 'p99 ms', 'floor p50', 'floor p99', 'lots', 'most']
	printTable([
		head,
		...rows.map((row) => [
			row.what,
			ms(row.p50Ms),
			ms(row.p99Ms),
			ms(row.floorP50Ms),
			ms(row.floorP99Ms),
			row.lots.toFixed(1),
			String(row.mostLots),
		]),
	])
}

/** Traces order lines up and lots down over a million lots, each beside a bare fetch of the same lots by their ids. */
export async function trace(): Promise<Measured[]> {
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-bench-'))
	const database = await startEmbedded({
		dir: path.join(dir, 'pg'),
		database: 'bench',
		durable: false,
		isThrowaway: true,
	})
	const { db, close } = connect({ url: database.url, max: 1, statementTimeoutMs: 600_000 })
	const client = new pg.Client({ connectionString: database.url })
	try {
		await migrateToLatest(db)
		const market = await buildTraceMarket(db)
		await client.connect()
		const rows: Measured[] = []
		for (const measureNext of tracesOf(db, client, market)) rows.push(await measureNext())
		console.log(`${market.lots.toLocaleString('en')} lots, ${market.lines.toLocaleString('en')} order lines`)
		print(rows)
		return rows
	} finally {
		await client.end()
		await close()
		await database.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
