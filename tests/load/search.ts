import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { addDays } from '#app/domain/time/local-date.ts'
import { buildIfStale } from '#app/server/build-site.ts'
import { connect, type Db } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { PROCESSES, WARM_SECONDS } from '#tests/load/bench-site.ts'
import type { FloorPage } from '#tests/load/floor-server.ts'
import { getRequest, runLoad, type LoadResult, type RequestBytes } from '#tests/load/http-load.ts'
import { startMeasured } from '#tests/load/measured-process.ts'
import { openRecorder } from '#tests/load/record-pages.ts'
import { openGrowingMarket } from '#tests/load/search-market.ts'

const SIZES = (process.env.BENCH_LISTINGS ?? '10000,100000,1000000').split(',').map(Number)
const CLIENTS = 16
const SECONDS = 10
const TARGET_MS = 60
const MOST_GROWTH = 3
const SITE_PORT = 3692
const FLOOR_PORT = 3694
const site = `127.0.0.1:${SITE_PORT}`
const floor = `127.0.0.1:${FLOOR_PORT}`

const WORDS = (
	'茶 茶叶 民宿 杨梅 海鲜 蜂蜜 石斛 采茶 赶海 乐清 洞头 楠溪江 乌牛早 枇杷 豆腐 徒步 露营 观星 亲子 周末 铁皮石斛 四季柚 ' +
	'tea homestay seafood honey yangmei bayberry hiking camping pomelo loquat bamboo dongtou yueqing lvcha nanxijiang'
).split(' ')
/** What finds nothing as it is: other characters, first letters, spelling. */
const SLIPS = ['扬梅', '雁荡山民宿', 'tpsh', 'dendrobum', 'loqat']
const MORE = [
	'kind=stay',
	'category=tea',
	'region=330382000000',
	'sort=price',
	'grade=top',
	'mark=origin',
	'page=3',
	'max=100',
]

/** Searches as they are made: words, words with filters, shelves, numbers found once, slips, and dates, each address other. */
function searchesOf(listings: number, today: string): string[] {
	const plain = WORDS.map((q) => ({ q }).q)
	const asked = plain.flatMap((q, at) => [
		`q=${encodeURIComponent(q)}`,
		`q=${encodeURIComponent(q)}&${MORE[at % MORE.length]}`,
		`q=${encodeURIComponent(q)}&from=${addDays(today, 1 + (at % 10))}&to=${addDays(today, 2 + (at % 10))}&guests=${1 + (at % 3)}`,
	])
	const shelves = ['product', 'stay', 'experience', 'package'].flatMap((kind) => [
		`kind=${kind}`,
		`kind=${kind}&sort=price`,
		`kind=${kind}&from=${addDays(today, 3)}&to=${addDays(today, 5)}&guests=2`,
	])
	const rare = Array.from(
		{ length: 12 },
		(_, at) => `q=n${(at * 7 + 3) * 10000 + ((at * 131) % Math.floor(listings / 672 - 1)) + 1}`,
	)
	return [...asked, ...shelves, ...rare, ...SLIPS.map((q) => `q=${encodeURIComponent(q)}`)]
}

/** Whether a process of the site, the next whose turn it is, answers searches from memory. */
const isInMemory = () =>
	new Promise<boolean>((resolve, reject) => {
		get(`http://${site}/readyz`, { agent: false }, (answer) => {
			answer.resume()
			resolve(answer.headers['x-search'] === 'memory')
		}).on('error', reject)
	})

/** Twice as many in a row as there are processes. */
async function isUp(): Promise<boolean> {
	for (let time = 0; time < PROCESSES * 2; time++) if (!(await isInMemory())) return false
	return true
}

export interface SearchRow {
	listings: number
	what: 'API' | 'page'
	site: LoadResult
	floor: LoadResult
	/** Milliseconds of each search asked for by itself, one after another. */
	aloneMs: number
}

/** Each address once, one after another, in the other language: no page kept from the load answers. */
async function alone(addresses: string[]): Promise<number> {
	const requests = addresses.map((address) => getRequest(site, address, { 'Accept-Language': 'en' }))
	const next = (index: number) => requests[index] as RequestBytes
	const { seconds, requests: asked } = await runLoad({ host: site, clients: 1, requests: requests.length, next })
	return (seconds * 1000) / asked
}

async function load(host: string, addresses: string[], seconds: number): Promise<LoadResult> {
	const requests = addresses.map((address) => getRequest(host, address, { 'Accept-Language': 'zh-CN' }))
	// A step that shares no factor with their number: every client meets all kinds.
	const next = (index: number) => requests[(index * 37) % requests.length] as RequestBytes
	return runLoad({ host, clients: CLIENTS, seconds, next })
}

async function recordFloor(file: string, databaseUrl: string, addresses: string[]): Promise<void> {
	const recorder = await openRecorder(databaseUrl)
	const pages: Record<string, FloorPage> = {}
	for (const address of addresses) {
		const { status, body, statements } = await recorder.record(address)
		if (status !== 200) throw new Error(`${address} answers ${status}`)
		const title = /<h1[^>]*>([^<]+)</.exec(body)?.[1] ?? ''
		pages[address] = { statements, pieces: body.startsWith('<!DOCTYPE') ? body.split(title || '\0') : null, title }
	}
	const { bytes, listings } = recorder.weight
	console.log(`the market of ${listings} listings takes ${bytes} bytes in memory, ${Math.round(bytes / listings)} each`)
	await recorder.close()
	writeFileSync(file, JSON.stringify(pages))
}

/** The site and the floor, which runs the very same statements and nothing else, one after the other over the same addresses. */
async function measure(dir: string, databaseUrl: string, listings: number): Promise<SearchRow[]> {
	const today = new Date().toISOString().slice(0, 10)
	const searches = searchesOf(listings, today)
	const addresses = { API: searches.map((it) => `/api/v1/listings?${it}`), page: searches.map((it) => `/search?${it}`) }
	const file = path.join(dir, 'floor.json')
	await recordFloor(file, databaseUrl, [...addresses.API, ...addresses.page])
	const plain = { DATABASE_URL: databaseUrl, DATA_DIR: dir, LOG_LEVEL: 'silent', SEED: 'none', RATE_LIMIT_FACTOR: '0' }
	const env = { ...plain, SEARCH_MEMORY_MB: '4096', WEB_CONCURRENCY: String(PROCESSES) }
	const siteProcess = await startMeasured('app/server/start.ts', {
		env: { ...env, NODE_ENV: 'production', PORT: String(SITE_PORT), ORIGIN: `http://${site}` },
		isUp,
	})
	const floorProcess = await startMeasured('tests/load/floor-server.ts', {
		env: { ...env, PORT: String(FLOOR_PORT), FLOOR_PAGES: file },
	})
	try {
		const rows: SearchRow[] = []
		for (const what of ['API', 'page'] as const) {
			await load(floor, addresses[what], WARM_SECONDS)
			const ofFloor = await load(floor, addresses[what], SECONDS)
			await load(site, addresses[what], WARM_SECONDS)
			const ofSite = await load(site, addresses[what], SECONDS)
			rows.push({ listings, what, site: ofSite, floor: ofFloor, aloneMs: await alone(addresses[what]) })
		}
		return rows
	} finally {
		await floorProcess.stop()
		await siteProcess.stop()
	}
}

function print(rows: SearchRow[]): void {
	const cell = (value: number | string, width: number) => String(value).padStart(width)
	console.log(
		`searches at ${CLIENTS} clients, site and floor in ${PROCESSES} processes each; the target is a p99 under ${TARGET_MS} ms at 100,000 listings`,
	)
	console.log('listings       site /s  p50 ms  p99 ms   floor /s  p50 ms  p99 ms  alone ms  not 2xx')
	for (const { listings, what, site: ours, floor: bare, aloneMs } of rows) {
		const bad = Object.entries(ours.statuses).filter(([status]) => !status.startsWith('2'))
		const numbers = [ours, bare].map(
			(it) => cell(it.perSecond.toFixed(0), 9) + cell(it.p50Ms.toFixed(1), 8) + cell(it.p99Ms.toFixed(1), 8),
		)
		console.log(
			`${cell(listings, 8)} ${what.padEnd(5)}${numbers.join('  ')}${cell(aloneMs.toFixed(2), 10)}  ${bad.map((it) => it.join(': ')).join(', ') || 'none'}`,
		)
	}
	for (const what of ['API', 'page']) {
		const own = rows.filter((row) => row.what === what)
		const [least, most] = [own[0], own.at(-1)]
		if (!least || !most || least === most) continue
		const growth = most.aloneMs / least.aloneMs
		const busy = least.site.perSecond / most.site.perSecond
		console.log(
			`${what}: from ${least.listings} to ${most.listings} listings a search by itself costs ${growth.toFixed(2)} times as much (under load ${busy.toFixed(2)}), ${growth < MOST_GROWTH ? 'in' : 'OVER'} the ${MOST_GROWTH} allowed`,
		)
	}
}

/** What is near each listing is worked out every three hours, for minutes in a large market: not now, a market stands longer. */
const putOffTies = (db: Db) =>
	sql`insert into job_runs (job, finished_at) values ('tie-listings', now())
		on conflict (job) do update set finished_at = excluded.finished_at, locked_until = null`.execute(db)

/** Searches over markets that grow, by the API and as pages, each beside its floor. */
export async function search(): Promise<SearchRow[]> {
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-bench-'))
	// A database that runs as another user must reach what lies in it, else it goes to a disk.
	chmodSync(dir, 0o755)
	const database = await startEmbedded({
		dir: path.join(dir, 'pg'),
		database: 'bench',
		durable: false,
		isThrowaway: true,
		maxConnections: 100,
	})
	const { db, close } = connect({ url: database.url, max: 2, statementTimeoutMs: 3_600_000 })
	try {
		await buildIfStale()
		await migrateToLatest(db)
		await sql`set statement_timeout = 0`.execute(db)
		const growTo = await openGrowingMarket(db, new Date())
		const rows: SearchRow[] = []
		for (const listings of SIZES) {
			await growTo(listings)
			await putOffTies(db)
			console.log(`${listings} listings are there`)
			rows.push(...(await measure(dir, database.url, listings)))
		}
		print(rows)
		return rows
	} finally {
		await close()
		await database.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
