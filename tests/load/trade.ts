import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from '#app/server/build-site.ts'
import { startEmbedded } from '#db/embedded.ts'
import { countRoundTrips } from '#tests/load/count-round-trips.ts'
import { waitUntilCalm, type Row } from '#tests/load/bench-site.ts'
import type { FloorOrder } from '#tests/load/floor-trade.ts'
import { postRequest, runLoad } from '#tests/load/http-load.ts'
import { startMeasured, type MeasuredProcess } from '#tests/load/measured-process.ts'
import { prepareTradeMarket, type Offer, type Offers } from '#tests/load/trade-market.ts'

const SITE_PORT = Number(process.env.BENCH_PORT ?? 3690)
const PAYMENTS_PORT = SITE_PORT + 1
const FLOOR_PORT = SITE_PORT + 8
const PAYING_PORT = SITE_PORT + 9
const WARM_SECONDS = 2
const ROUND_SECONDS = 4
const ROUNDS = 2
const hosts: Record<At, string> = {
	site: `127.0.0.1:${SITE_PORT}`,
	floor: `127.0.0.1:${FLOOR_PORT}`,
	paying: `127.0.0.1:${PAYING_PORT}`,
}

/** A basket: its offers by turn, each call another. */
type Baskets = (index: number) => Offer[]

/** The site, the least transaction, and the same that opens a payment page as well. */
type At = 'site' | 'floor' | 'paying'

interface Bench extends Record<At, MeasuredProcess> {
	offers: Offers
}

const BUYER = { name: '压测', phone: '000-0000-0000', email: 'bench@example.test' }
const SHIP_TO = { region_code: '330302000000', line: '1', name: BUYER.name, phone: BUYER.phone }

const siteBody = (basket: Offer[]) => ({ lines: basket.map(({ line }) => line), buyer: BUYER, ship_to: SHIP_TO })

function floorBody(basket: Offer[]): FloorOrder {
	const qtys = new Map<number, number>()
	for (const { id, qty } of basket.flatMap(({ rows }) => rows)) qtys.set(id, (qtys.get(id) ?? 0) + qty)
	return {
		rows: [...qtys].map(([id, qty]) => ({ id, qty })),
		lines: basket.map(({ kept }) => kept),
		shipTo: SHIP_TO,
	}
}

let keys = 0

async function load(bench: Bench, at: At, baskets: Baskets, run: { clients: number; seconds: number }) {
	const server = bench[at]
	const before = server.cpuSeconds()
	const result = await runLoad({
		host: hosts[at],
		...run,
		next: (index) =>
			at === 'site'
				? postRequest(hosts.site, '/api/v1/checkouts', siteBody(baskets(index)), {
						'Idempotency-Key': `bench-${process.pid}-${++keys}`,
					})
				: postRequest(hosts[at], '/', floorBody(baskets(index))),
	})
	return { ...result, cpuMsEach: ((server.cpuSeconds() - before) * 1000) / Math.max(1, result.requests) }
}

/** Rounds of floors and site by turns, for the machine's mood to meet all; the one with the best share counts. */
async function compare(bench: Bench, what: string, baskets: Baskets, clients: number): Promise<Row[]> {
	const all = ['floor', 'paying', 'site'] as const
	for (const at of all) await load(bench, at, baskets, { clients, seconds: WARM_SECONDS })
	const rounds: Row[][] = []
	for (let round = 0; round < ROUNDS; round++) {
		const run = { clients, seconds: ROUND_SECONDS }
		const floor = await load(bench, 'floor', baskets, run)
		const site = await load(bench, 'site', baskets, run)
		const paying = await load(bench, 'paying', baskets, run)
		rounds.push([
			{ what, site, floor, share: site.perSecond / floor.perSecond },
			{ what: '  floor opens a payment page too', site, floor: paying, share: site.perSecond / paying.perSecond },
		])
	}
	const best = (at: number) => rounds.map((rows) => rows[at] as Row).sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0]
	return [best(0) as Row, best(1) as Row]
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

const isUp = async () => (await fetch(`http://${hosts.site}/readyz`)).ok

async function openBench(dir: string) {
	const database = await startEmbedded({
		dir: path.join(dir, 'pg'),
		database: 'bench',
		durable: true,
		isThrowaway: true,
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
	const siteEnv = { ...env, PORT: String(SITE_PORT), ORIGIN: `http://${hosts.site}` }
	const siteProcess = await startMeasured('app/server/start.ts', { env: siteEnv, isUp })
	const floorProcess = await startMeasured('tests/load/floor-trade.ts', { env: { ...env, PORT: String(FLOOR_PORT) } })
	const payingEnv = { ...env, PORT: String(PAYING_PORT), FLOOR_PAYMENTS: `http://127.0.0.1:${PAYMENTS_PORT}` }
	const payingProcess = await startMeasured('tests/load/floor-trade.ts', { env: payingEnv })
	await waitUntilCalm(database.url)
	const stop = async () => {
		await payingProcess.stop()
		await floorProcess.stop()
		await siteProcess.stop()
		await database.stop()
	}
	return { bench: { site: siteProcess, floor: floorProcess, paying: payingProcess, offers }, baskets, stop }
}

/**
 * Whole checkouts (held, order written durably, payment opened at the provider's stand-in) of goods, stays, mixed baskets and
 * one hot row, beside a bare node:http and pg that writes the same order by the least transaction that keeps it, and beside one
 * that opens a payment page for it too.
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
			rows.push(...(await compare(bench, `${what}, ${clients} clients`, baskets[what] as Baskets, clients)))
		return rows
	} finally {
		await stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
