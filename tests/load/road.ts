import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { earliestArrival, earliestEverywhere } from '#app/domain/logistics/earliest-arrival.ts'
import { buildTimeTable, type TableNode, type TableRun, type TimeTable } from '#app/domain/logistics/time-table.ts'
import { createTokens } from '#app/platform/tokens.ts'
import { buildIfStale } from '#app/server/build-site.ts'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { seededRandom } from '#seeds/random.ts'
import { waitUntilCalm } from '#tests/load/bench-site.ts'
import { type LoadResult, postRequest, runLoad } from '#tests/load/http-load.ts'
import { startMeasured } from '#tests/load/measured-process.ts'
import { printTable } from '#tests/load/print-table.ts'
import { prepareTradeMarket, type Offers } from '#tests/load/trade-market.ts'

const PORT = Number(process.env.BENCH_PORT ?? 3690)
const HOST = `127.0.0.1:${PORT}`
const SECRET = 'a secret of the bench, long enough to be one'
const SECONDS = 6
const TRIPS = 500
const PER_BATCH = 20
const PHONES = 12
const BUYERS = 8
const MOST_ASKED = 2_000

/** A city's hub, 12 counties, 180 townships and the villages below them, joined as buses drive: there and back, some times a day. */
function cityTable(villages: number): TimeTable {
	const random = seededRandom('road-bench')
	const counts = { hubs: 1, counties: 12, townships: 180, villages }
	const nodes: TableNode[] = []
	const runs: TableRun[] = []
	const add = (kind: TableNode['kind'], above: number | null, timesADay: number) => {
		const id =
			nodes.push({ id: nodes.length, kind, regionCode: String(nodes.length).padStart(12, '0'), handlingMinutes: 30 }) -
			1
		for (let at = 0; above !== null && at < timesADay * 2; at++) {
			const minute = random.int(300, 1260)
			const [fromNodeId, toNodeId] = at % 2 === 0 ? [above, id] : [id, above]
			const departsAt = [Math.floor(minute / 60), minute % 60].map((it) => String(it).padStart(2, '0')).join(':')
			runs.push({
				...{ id: runs.length, fromNodeId, toNodeId, departsAt, weekdays: 127, cutoffMinutes: 15 },
				...{ temperatureClasses: ['ambient'], validFrom: '2026-01-01', validTo: null },
				...{ usualMinutes: random.int(15, 90), slowMinutes: random.int(90, 150) },
				onWeekdays: new Map([
					[random.int(1, 7), { usualMinutes: random.int(15, 120), slowMinutes: random.int(120, 200) }],
				]),
			})
		}
		return id
	}
	const hub = add('TRANSFER_CENTRE', null, 0)
	const counties = Array.from({ length: counts.counties }, () => add('TRANSFER_CENTRE', hub, 3))
	const townships = Array.from({ length: counts.townships }, (_, at) => add('STATION', counties[at % 12] ?? hub, 2))
	for (let at = 0; at < villages; at++) add('DELIVERY_POINT', townships[at % 180] ?? hub, 1)
	return buildTimeTable(nodes, runs)
}

const quantile = (sorted: Float64Array, share: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function timed(what: string, times: number, work: (at: number) => unknown) {
	for (let at = 0; at < times / 10; at++) work(at)
	const took = Float64Array.from({ length: times }, (_, at) => {
		const begun = performance.now()
		work(at)
		return performance.now() - begun
	}).sort()
	return { what, p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99), mostMs: took.at(-1) ?? 0 }
}

function promises() {
	const table = cityTable(1_807)
	const random = seededRandom('errands')
	const village = () => random.int(193, table.nodes.length - 1)
	const errand = () => ({
		handedInAt: 30_000_000 + random.int(0, 10_000),
		temperature: 'ambient' as const,
		pace: 'usual' as const,
	})
	const nodes = table.nodes.length
	const runs = table.edges.flat().length
	return [
		timed(`earliest way, ${nodes} nodes, ${runs} runs`, MOST_ASKED, () =>
			earliestArrival(table, { ...errand(), fromNodeId: village(), toNodeId: village() }),
		),
		timed('earliest everywhere, the same', MOST_ASKED, () =>
			earliestEverywhere(table, { ...errand(), fromNodeId: village() }),
		),
	]
}

async function addTrips(url: string): Promise<number[]> {
	const { db, close } = connect({ url })
	const runs = await db.selectFrom('scheduled_runs').select(['id', 'from_node_id', 'to_node_id']).limit(TRIPS).execute()
	const now = new Date()
	const rows = runs.map((run) => ({
		...{ run_id: run.id, from_node_id: run.from_node_id, to_node_id: run.to_node_id, service_date: '2020-01-01' },
		...{ state: 'UNDER_WAY', planned_departure: now, planned_arrival: now, departed_at: now },
	}))
	const trips = await db.insertInto('trips').values(rows).returning('id').execute()
	await close()
	return trips.map(({ id }) => id)
}

let sent = 0

/** The next batch of a trip: positions of its own, every 15 seconds back from now. */
function batchOf(trips: readonly number[], keys: ReadonlyMap<number, string>) {
	const tripId = trips[++sent % trips.length] ?? 0
	const from = Date.now() - (sent % 1000) * 7
	const positions = Array.from({ length: PER_BATCH }, (_, at) => ({
		...{ at: new Date(from - at * 15_000 - Math.floor(sent / trips.length)).toISOString(), accuracy_m: 8 },
		...{ lon: 120.6 + at / 10_000, lat: 28 + at / 10_000 },
	}))
	return postRequest(
		HOST,
		'/api/v1/positions',
		{ trip_id: tripId, positions },
		{ Authorization: `Bearer ${keys.get(tripId)}` },
	)
}

const BUYER = { name: '压测', phone: '000-0000-0000', email: 'bench@example.test' }
const SHIP_TO = { region_code: '330302000000', line: '1', name: BUYER.name, phone: BUYER.phone }

function checkoutOf({ goods }: Offers, index: number) {
	const body = { lines: [goods[index % goods.length]?.line], buyer: BUYER, ship_to: SHIP_TO }
	return postRequest(HOST, '/api/v1/checkouts', body, { 'Idempotency-Key': `road-${process.pid}-${index}` })
}

interface Round {
	what: string
	positions: LoadResult | null
	checkouts: LoadResult | null
}

const lineOf = ({ what, positions, checkouts }: Round): string[] => [
	what,
	positions ? (positions.perSecond * PER_BATCH).toFixed(0) : '–',
	positions ? positions.p99Ms.toFixed(1) : '–',
	checkouts ? checkouts.perSecond.toFixed(0) : '–',
	checkouts ? checkouts.p99Ms.toFixed(1) : '–',
	[positions, checkouts].map((it) => (it ? JSON.stringify(it.statuses) : '')).join(' '),
]

async function rounds(offers: Offers, trips: readonly number[]): Promise<Round[]> {
	const tokens = createTokens(SECRET)
	const keys = new Map(trips.map((id) => [id, tokens.of(`trip:${id}`)]))
	let checkoutIndex = 0
	const buying = (seconds: number) =>
		runLoad({ host: HOST, clients: BUYERS, seconds, next: () => checkoutOf(offers, checkoutIndex++) })
	const tracking = (seconds: number) =>
		runLoad({ host: HOST, clients: PHONES, seconds, next: () => batchOf(trips, keys) })
	await Promise.all([buying(2), tracking(2)])
	const alone = await tracking(SECONDS)
	const sold = await buying(SECONDS)
	const [positions, checkouts] = await Promise.all([tracking(SECONDS), buying(SECONDS)])
	return [
		{ what: 'positions alone', positions: alone, checkouts: null },
		{ what: 'checkouts alone', positions: null, checkouts: sold },
		{ what: 'both', positions, checkouts },
	]
}

/**
 * The parcel's road: how long a promise takes over 2,000 nodes, and how many positions a second are taken in durably, alone and
 * beside checkouts. Batches of 20 as phones send them after five minutes.
 */
export async function road(): Promise<unknown[]> {
	const searched = promises()
	printTable([
		['', 'p50 ms', 'p99 ms', 'most ms'],
		...searched.map((it) => [it.what, it.p50Ms.toFixed(3), it.p99Ms.toFixed(3), it.mostMs.toFixed(3)]),
	])
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-road-'))
	const database = await startEmbedded({
		dir: path.join(dir, 'pg'),
		database: 'bench',
		durable: true,
		isThrowaway: true,
		maxConnections: 200,
	})
	await buildIfStale()
	const offers = await prepareTradeMarket(database.url)
	const trips = await addTrips(database.url)
	const env = {
		...{ DATABASE_URL: database.url, DATA_DIR: dir, LOG_LEVEL: 'silent', SEED: 'none', RATE_LIMIT_FACTOR: '0', SECRET },
		...{ NODE_ENV: 'production', PORT: String(PORT), ORIGIN: `http://${HOST}` },
	}
	const isUp = async () => (await fetch(`http://${HOST}/readyz`)).ok
	const site = await startMeasured('app/server/start.ts', { env, isUp })
	try {
		await waitUntilCalm(database.url)
		const measured = await rounds(offers, trips)
		const head = ['', 'positions /s', 'p99 ms', 'checkouts /s', 'p99 ms', 'answers']
		printTable([head, ...measured.map(lineOf)])
		return [...searched, ...measured]
	} finally {
		await site.stop()
		await database.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
