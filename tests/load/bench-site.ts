import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from '#app/server/build-site.ts'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'
import type { FloorPage } from '#tests/load/floor-server.ts'
import { getRequest, runLoad, type LoadResult, type RequestBytes } from '#tests/load/http-load.ts'
import { startMeasured, type MeasuredProcess } from '#tests/load/measured-process.ts'
import { openRecorder } from '#tests/load/record-pages.ts'

const SITE_PORT = 3690
const FLOOR_PORT = 3698
const CLIENTS = 32
/** Of the site and of the floor: one for each of two cores, as a site that wants speed is run. */
export const PROCESSES = Number(process.env.WEB_CONCURRENCY ?? Math.min(2, availableParallelism()))
/** A page is made at its full speed after some ten seconds of them: before, its code is still being compiled. */
export const WARM_SECONDS = 8
export const ROUND_SECONDS = 4
const ROUNDS = 3
export const site = `127.0.0.1:${SITE_PORT}`
const floor = `127.0.0.1:${FLOOR_PORT}`
type Heads = Record<string, string>
const ZH = { 'Accept-Language': 'zh-CN' }
/** A cookie that no kept page is given to: each page is made. */
export const MADE: Heads = { ...ZH, Cookie: 'bench=1' }
/** A visitor whom nothing distinguishes. */
export const KEPT: Heads = { ...ZH, 'Accept-Encoding': 'gzip' }

export interface Row {
	what: string
	site: LoadResult & { cpuMsEach: number }
	floor: (LoadResult & { cpuMsEach: number }) | null
	/** The site's rate as a share of the floor's, in the best of paired rounds. */
	share: number | null
}

export interface Bench {
	site: MeasuredProcess
	floor: MeasuredProcess
	addresses: Record<'page' | 'search' | 'api' | 'list', string[]>
	variantIds: number[]
}

async function load(host: string, server: MeasuredProcess, requests: RequestBytes[], seconds: number) {
	const before = server.cpuSeconds()
	const result = await runLoad({
		host,
		clients: CLIENTS,
		seconds,
		next: (index) => requests[index % requests.length] as RequestBytes,
	})
	return { ...result, cpuMsEach: ((server.cpuSeconds() - before) * 1000) / Math.max(1, result.requests) }
}

/** Rounds of floor and site by turns, for the machine's mood to meet both; the pair with the best share counts. */
export async function compare(bench: Bench, what: string, addresses: string[], heads = MADE): Promise<Row> {
	const toSite = addresses.map((address) => getRequest(site, address, heads))
	const toFloor = addresses.map((address) => getRequest(floor, address, ZH))
	await load(site, bench.site, toSite, WARM_SECONDS)
	await load(floor, bench.floor, toFloor, WARM_SECONDS)
	const rounds: Row[] = []
	for (let round = 0; round < ROUNDS; round++) {
		const ofFloor = await load(floor, bench.floor, toFloor, ROUND_SECONDS)
		const ofSite = await load(site, bench.site, toSite, ROUND_SECONDS)
		rounds.push({ what, site: ofSite, floor: ofFloor, share: ofSite.perSecond / ofFloor.perSecond })
	}
	return rounds.sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0] as Row
}

function floorPage(recorded: Awaited<ReturnType<Awaited<ReturnType<typeof openRecorder>>['record']>>): FloorPage {
	const title = /<h1[^>]*>([^<]+)</.exec(recorded.body)?.[1] ?? ''
	const isPage = recorded.body.startsWith('<!DOCTYPE')
	return { statements: recorded.statements, pieces: isPage ? recorded.body.split(title || '\0') : null, title }
}

async function prepare(dir: string, databaseUrl: string) {
	const connection = connect({ url: databaseUrl })
	await migrateToLatest(connection.db)
	await seedIfEmpty(connection.db, { seed: 'demo', filesDir: path.join(dir, 'files'), now: new Date(), say: () => {} })
	await connection.db.updateTable('capacity').set({ total: 10_000_000 }).where('kind', '=', 'stock').execute()
	const listings = await connection.db
		.selectFrom('listings')
		.innerJoin('product_variants', 'product_variants.listing_id', 'listings.id')
		.select(['slug', 'product_variants.id'])
		.where('status', '=', 'published')
		.where('season_months', 'is', null)
		.where('price_minor', '>', 1000)
		.where('temperature_class', '=', 'ambient')
		.orderBy('listings.id')
		.limit(300)
		.execute()
	await connection.close()
	const slugs = [...new Set(listings.map((listing) => listing.slug))]
	const words = ['茶', '海鲜', '蜂蜜', 'tea', '民宿', '笋']
	return {
		variantIds: listings.map((listing) => listing.id),
		addresses: {
			page: slugs.map((slug) => `/products/${slug}`),
			search: words.map((word) => `/search?q=${encodeURIComponent(word)}`),
			api: slugs.map((slug) => `/api/v1/listings/${slug}`),
			list: ['product', 'stay', 'experience'].map((kind) => `/api/v1/listings?kind=${kind}`),
		},
	}
}

async function recordFloor(dir: string, databaseUrl: string, addresses: string[]): Promise<string> {
	const recorder = await openRecorder(databaseUrl)
	const pages: Record<string, FloorPage> = {}
	for (const address of addresses) {
		const recorded = await recorder.record(address)
		if (recorded.status !== 200) throw new Error(`${address} answers ${recorded.status}`)
		pages[address] = floorPage(recorded)
	}
	await recorder.close()
	const file = path.join(dir, 'floor.json')
	writeFileSync(file, JSON.stringify(pages))
	return file
}

const CALM_LOOKS = 20
const LOOK_EVERY_MS = 200

/**
 * The seed leaves much to the jobs, months to count, ties to find, pages to index: their work is not what is measured. Calm is
 * what has nothing left to count and in which no statement ran at twenty looks one after the other.
 */
export async function waitUntilCalm(databaseUrl: string): Promise<void> {
	const connection = connect({ url: databaseUrl, max: 1 })
	const isCalm = async () => {
		const { rows } = await connection.pool.query<{ calm: boolean }>(
			`select not exists (select from stale_months) and not exists (select from stale_indexes) and not exists (
				select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle') as calm`,
		)
		return rows[0]?.calm === true
	}
	for (let looks = 0; looks < CALM_LOOKS; looks = (await isCalm()) ? looks + 1 : 0)
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
	await connection.close()
}

const isUp = async () => (await fetch(`http://${site}/readyz`)).ok

async function openIn(dir: string): Promise<Bench & { stop: () => Promise<void> }> {
	const database = await startEmbedded({
		dir: path.join(dir, 'pg'),
		database: 'bench',
		durable: true,
		isThrowaway: true,
		maxConnections: 200,
	})
	await buildIfStale()
	const prepared = await prepare(dir, database.url)
	const pages = await recordFloor(dir, database.url, Object.values(prepared.addresses).flat())
	const env = {
		DATABASE_URL: database.url,
		DATA_DIR: dir,
		LOG_LEVEL: 'silent',
		SEED: 'none',
		RATE_LIMIT_FACTOR: '0',
		NODE_ENV: 'production',
		WEB_CONCURRENCY: String(PROCESSES),
	}
	const siteProcess = await startMeasured('app/server/start.ts', {
		env: { ...env, PORT: String(SITE_PORT), ORIGIN: `http://${site}` },
		isUp,
	})
	const floorProcess = await startMeasured('tests/load/floor-server.ts', {
		env: { ...env, PORT: String(FLOOR_PORT), FLOOR_PAGES: pages },
	})
	await waitUntilCalm(database.url)
	return {
		site: siteProcess,
		floor: floorProcess,
		...prepared,
		stop: async () => {
			await floorProcess.stop()
			await siteProcess.stop()
			await database.stop()
		},
	}
}

/** Does something with a site on a demo market of its own and the floor beside it. */
export async function withBench<T>(run: (bench: Bench) => Promise<T>): Promise<T> {
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-bench-'))
	mkdirSync(path.join(dir, 'files'), { recursive: true })
	const bench = await openIn(dir)
	try {
		return await run(bench)
	} finally {
		await bench.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
