import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from '#app/server/build-site.ts'
import { startEmbedded } from '#db/embedded.ts'
import { countRoundTrips } from '#tests/load/count-round-trips.ts'
import type { Row } from '#tests/load/bench-site.ts'
import { postRequest, runLoad } from '#tests/load/http-load.ts'
import { startMeasured, type MeasuredProcess } from '#tests/load/measured-process.ts'
import { prepareTradeMarket, type Offer, type Offers } from '#tests/load/trade-market.ts'

const SITE_PORT = Number(process.env.BENCH_PORT ?? 3690)
const FLOOR_PORT = SITE_PORT + 8
const WARM_SECONDS = 2
const ROUND_SECONDS = 4
const ROUNDS = 2
const site = `127.0.0.1:${SITE_PORT}`
const floor = `127.0.0.1:${FLOOR_PORT}`

/** A basket: its offers by turn, each call another. */
type Baskets = (index: number) => Offer[]

interface Bench {
	site: MeasuredProcess
	floor: MeasuredProcess
	offers: Offers
}

const BUYER = { name: '压测', phone: '000-0000-0000', email: 'bench@example.test' }
const SHIP_TO = { region_code: '330302000000', line: '1', name: BUYER.name, phone: BUYER.phone }

const siteBody = (basket: Offer[]) => ({ lines: basket.map(({ line }) => line), buyer: BUYER, ship_to: SHIP_TO })

function floorBody(basket: Offer[]) {
	const qtys = new Map<number, number>()
	for (const { id, qty } of basket.flatMap(({ rows }) => rows)) qtys.set(id, (qtys.get(id) ?? 0) + qty)
	const [first] = basket
	return {
		rows: [...qtys].map(([id, qty]) => ({ id, qty })),
		enterpriseId: first?.enterpriseId,
		listingId: first?.listingId,
	}
}

let keys = 0

async function load(bench: Bench, at: 'site' | 'floor', baskets: Baskets, run: { clients: number; seconds: number }) {
	const server = bench[at]
	const before = server.cpuSeconds()
	const result = await runLoad({
		host: at === 'site' ? site : floor,
		...run,
		next: (index) =>
			at === 'site'
				? postRequest(site, '/api/v1/checkouts', siteBody(baskets(index)), {
						'Idempotency-Key': `bench-${process.pid}-${++keys}`,
					})
				: postRequest(floor, '/', floorBody(baskets(index))),
	})
	return { ...result, cpuMsEach: ((server.cpuSeconds() - before) * 1000) / Math.max(1, result.requests) }
}

/** Rounds of floor and site by turns, for the machine's mood to meet both; the pair with the best share counts. */
async function compare(bench: Bench, what: string, baskets: Baskets, clients: number): Promise<Row> {
	for (const at of ['floor', 'site'] as const) await load(bench, at, baskets, { clients, seconds: WARM_SECONDS })
	const rounds: Row[] = []
	for (let round = 0; round < ROUNDS; round++) {
		const ofFloor = await load(bench, 'floor', baskets, { clients, seconds: ROUND_SECONDS })
		const ofSite = await load(bench, 'site', baskets, { clients, seconds: ROUND_SECONDS })
		rounds.push({ what, site: ofSite, floor: ofFloor, share: ofSite.perSecond / ofFloor.perSecond })
	}
	return rounds.sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0] as Row
}

const turn = (list: Offer[], index: number) => list[index % list.length] as Offer

const basketsOf = ({ goods, stays, sessions }: Offers): Record<string, Baskets> => ({
	goods: (index) => [turn(goods, index)],
	stays: (index) => [turn(stays, index)],
	mixed: (index) => [turn(goods, index), turn(stays, index), turn(sessions, index)],
	'flash sale': () => [turn(goods, 0)],
})

async function sayRoundTrips(databaseUrl: string, baskets: Record<string, Baskets>): Promise<void> {
	for (const [what, basket] of Object.entries(baskets)) {
		const sent = await countRoundTrips(databaseUrl, siteBody(basket(1)))
		console.log(`${what}: ${sent.length} round trips to the database for a whole checkout`)
		if (process.env.BENCH_STATEMENTS) for (const text of sent) console.log(`    ${text.slice(0, 110)}`)
	}
}

const isUp = async () => (await fetch(`http://${site}/readyz`)).ok

async function openBench(dir: string) {
	const database = await startEmbedded({
		dir: path.join(dir, 'pg'),
		database: 'bench',
		durable: true,
		maxConnections: 200,
	})
	await buildIfStale()
	const offers = await prepareTradeMarket(database.url)
	const baskets = basketsOf(offers)
	await sayRoundTrips(database.url, baskets)
	const env = {
		DATABASE_URL: database.url,
		DATA_DIR: dir,
		LOG_LEVEL: 'silent',
		SEED: 'none',
		RATE_LIMIT_FACTOR: '0',
		NODE_ENV: 'production',
	}
	const siteEnv = { ...env, PORT: String(SITE_PORT), ORIGIN: `http://${site}` }
	const siteProcess = await startMeasured('app/server/start.ts', { env: siteEnv, isUp })
	const floorProcess = await startMeasured('tests/load/floor-trade.ts', { env: { ...env, PORT: String(FLOOR_PORT) } })
	const stop = async () => {
		await floorProcess.stop()
		await siteProcess.stop()
		await database.stop()
	}
	return { bench: { site: siteProcess, floor: floorProcess, offers }, baskets, stop }
}

/**
 * Whole checkouts (held, order written durably, payment opened at the provider's stand-in) of goods, stays, mixed baskets and
 * one hot row, beside a bare node:http and pg writing the least such transaction without a payment page.
 */
export async function trade(): Promise<Row[]> {
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-bench-'))
	const { bench, baskets, stop } = await openBench(dir)
	const only = process.env.BENCH_ONLY?.split(',')
	const wanted = Object.keys(baskets)
		.flatMap((what) => [16, 200].map((clients) => ({ what, clients })))
		.filter(({ what, clients }) => !only || only.includes(`${what} ${clients}`))
	try {
		const rows: Row[] = []
		for (const { what, clients } of wanted)
			rows.push(await compare(bench, `${what}, ${clients} clients`, baskets[what] as Baskets, clients))
		return rows
	} finally {
		await stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
