import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DEMO_PASSWORD } from '#app/domain/accounts/demo-logins.ts'
import { addMonths, monthOf } from '#app/domain/indicators/month.ts'
import { countMonths, listTradeMonths, rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { buildIfStale } from '#app/server/build-site.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { noteChangedDays } from '#db/queries/sum-changes.ts'
import { waitUntilCalm } from '#tests/load/bench-site.ts'
import type { FloorPage } from '#tests/load/floor-server.ts'
import { getRequest, runLoad } from '#tests/load/http-load.ts'
import { copyOrders } from '#tests/load/many-orders.ts'
import { writeManyVillages } from '#tests/load/many-villages.ts'
import { type MeasuredProcess, startMeasured } from '#tests/load/measured-process.ts'
import { printTable } from '#tests/load/print-table.ts'
import { openRecorder } from '#tests/load/record-pages.ts'
import { type Offer, prepareTradeMarket } from '#tests/load/trade-market.ts'

/* `npm run bench -- desk [orders] [villages]`: the desk of an administrator; a million orders and 10,000 villages unless said otherwise. */

const ORDERS = Number(process.argv[3] ?? 1_000_000)
const VILLAGES = Number(process.argv[4] ?? 10_000)
const PORT = Number(process.env.BENCH_PORT ?? 3690)
const FLOOR_PORT = PORT + 8
const HOST = `127.0.0.1:${PORT}`
const FLOOR = `127.0.0.1:${FLOOR_PORT}`
const CITY = '330300000000'
const LOOKS = 60
const WARM_LOOKS = 10
const NEW_ORDERS = 10
const MOST_MS = { demo: 150, villages: 300 }
const BUYER = { name: '压测', phone: '000-0000-0000', email: 'bench@example.test' }
const SHIP_TO = { region_code: '330302000000', line: '1', name: BUYER.name, phone: BUYER.phone }

interface Measure {
	what: string
	value: number
	/** The same by the least that could do it, in the same unit. */
	floor: number | null
	most: number | null
	unit: 'ms' | 's'
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function logIn(): Promise<string> {
	const body = new URLSearchParams({ email: 'city@demo.shanhai', password: DEMO_PASSWORD, returnTo: '' })
	const answer = await fetch(`http://${HOST}/login`, {
		...{ method: 'POST', body, redirect: 'manual' as const },
		headers: { Origin: `http://${HOST}`, Accept: 'text/html' },
	})
	const cookie = answer.headers.getSetCookie().map((it) => it.split(';')[0])
	if (answer.status !== 302 || cookie.length === 0) throw new Error(`the login answers ${answer.status}`)
	return cookie.join('; ')
}

/** What the site runs for each page, for the floor to run the same. */
async function recordFloor(
	databaseUrl: string,
	dir: string,
	pages: readonly string[],
	cookie: string,
): Promise<string> {
	const recorder = await openRecorder(databaseUrl)
	const recorded: Record<string, FloorPage> = {}
	for (const page of pages) {
		const { status, body, statements } = await recorder.record(page, { Cookie: cookie })
		if (status !== 200) throw new Error(`${page} answers ${status}`)
		recorded[page] = { statements, pieces: body.split('</h1>'), title: '' }
	}
	await recorder.close()
	const file = path.join(dir, 'floor.json')
	writeFileSync(file, JSON.stringify(recorded))
	return file
}

async function look(host: string, page: string, cookie: string) {
	const next = () => getRequest(host, page, { Cookie: cookie, 'Accept-Language': 'zh-CN' })
	await runLoad({ host, clients: 1, requests: WARM_LOOKS, next })
	const looked = await runLoad({ host, clients: 1, requests: LOOKS, next })
	if (Object.keys(looked.statuses).join() !== '200') throw new Error(`${page}: ${JSON.stringify(looked.statuses)}`)
	return looked
}

async function measurePages(
	{ databaseUrl, dir, cookie }: Desk,
	pages: readonly string[],
	most: number,
): Promise<Measure[]> {
	const file = await recordFloor(databaseUrl, dir, pages, cookie)
	const env = { DATABASE_URL: databaseUrl, PORT: String(FLOOR_PORT), FLOOR_PAGES: file }
	const floor = await startMeasured('tests/load/floor-server.ts', { env })
	const rows: Measure[] = []
	for (const page of pages) {
		const [ours, least] = [await look(HOST, page, cookie), await look(FLOOR, page, cookie)]
		rows.push({ what: `${page}, p50`, value: ours.p50Ms, floor: least.p50Ms, most, unit: 'ms' })
		rows.push({ what: `${page}, p99`, value: ours.p99Ms, floor: least.p99Ms, most, unit: 'ms' })
	}
	await floor.stop()
	return rows
}

interface Desk {
	databaseUrl: string
	dir: string
	cookie: string
	site: MeasuredProcess
}

/** Buys and pays, and answers the seconds from the payment until the city's count of paid orders has it. */
async function untilCounted({ databaseUrl }: Desk, offers: readonly Offer[]): Promise<Measure[]> {
	const { pool, close } = connect({ url: databaseUrl, max: 2 })
	const counted = async () => {
		const { rows } = await pool.query<{ num: number }>(
			`select num from observations where indicator_code = 'L01' and region_code = $1 and period = $2
				and kind = 'computed' and superseded_at is null`,
			[CITY, monthOf(new Date())],
		)
		return rows[0]?.num ?? 0
	}
	const seconds: number[] = []
	for (let at = 0; at < NEW_ORDERS; at++) {
		const before = await counted()
		const placed = await fetch(`http://${HOST}/api/v1/checkouts`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `desk-${process.pid}-${at}` },
			body: JSON.stringify({ lines: [offers[at % offers.length]?.line], buyer: BUYER, ship_to: SHIP_TO }),
		})
		if (placed.status !== 201) throw new Error(`a checkout answers ${placed.status}: ${await placed.text()}`)
		const { payment } = (await placed.json()) as { payment: { url: string } }
		const paid = await fetch(payment.url, {
			...{ method: 'POST', redirect: 'manual' as const },
			body: new URLSearchParams({ method: 'card' }),
		})
		if (paid.status !== 303) throw new Error(`the payment page answers ${paid.status}`)
		const from = performance.now()
		while ((await counted()) <= before) {
			if (performance.now() - from > 60_000) throw new Error('a paid order is not in the indicators after a minute')
			await new Promise((resolve) => setTimeout(resolve, 20))
		}
		seconds.push((performance.now() - from) / 1000)
	}
	await close()
	const of = `of ${NEW_ORDERS} new orders, from payment to indicator`
	return [
		{ what: `${of}, the median`, value: median(seconds), floor: null, most: 5, unit: 's' },
		{ what: `${of}, the slowest`, value: Math.max(...seconds), floor: null, most: 5, unit: 's' },
	]
}

/** Every month counted again from the rows, beside one plain sum of the same orders for every region and month. */
async function recount(databaseUrl: string): Promise<Measure[]> {
	// A million rows are copied by one statement.
	const { db, pool, close } = connect({ url: databaseUrl, max: 2, statementTimeoutMs: 0 })
	const orders = await copyOrders(pool, ORDERS)
	const plainly = async () => {
		const begun = performance.now()
		await pool.query(
			`select a.ancestor_code, date_trunc('month', o.paid_at), count(distinct o.id), sum(l.paid_minor)
			from orders o join seller_orders s on s.order_id = o.id join order_lines l on l.seller_order_id = s.id
			join enterprises e on e.id = s.enterprise_id join region_ancestors a on a.region_code = e.region_code
			where o.paid_at is not null group by 1, 2`,
		)
		return (performance.now() - begun) / 1000
	}
	const floor = await plainly()
	const now = new Date()
	const months = await listTradeMonths(db, now)
	const seconds = async (work: () => Promise<unknown>) => {
		const begun = performance.now()
		await work()
		return (performance.now() - begun) / 1000
	}
	const value = await seconds(() => rollUpMonths(db, { months, now }))
	// What a new order changes: the day it is paid, the days things of it are due and parcels are promised, and the running month.
	const days = [0, 1, 3].map((day) => new Date(now.getTime() + day * DAY_MS))
	await noteChangedDays(db, days)
	const ofOrder = await seconds(() => countMonths(db, { months: months.slice(-1), now }))
	await close()
	return [
		{ what: `${orders} orders counted again over ${months.length} months`, value, floor, most: 60, unit: 's' },
		{ what: `one more counted among ${orders}`, value: ofOrder, floor: null, most: 5, unit: 's' },
	]
}

function print(rows: readonly Measure[]): void {
	printTable([
		['', 'measured', 'floor', 'times the floor', 'at most'],
		...rows.map(({ what, value, floor, most, unit }) => [
			what,
			`${value.toFixed(unit === 's' ? 2 : 1)} ${unit}`,
			floor === null ? '–' : `${floor.toFixed(unit === 's' ? 2 : 1)} ${unit}`,
			floor === null ? '–' : (value / floor).toFixed(1),
			most === null ? '–' : `${most} ${unit}${value > most ? ' OVER' : ''}`,
		]),
	])
}

const boardOf = (level: string, period: string) => `/admin/index?level=${level}&period=${period}`

async function measureSite(desk: Desk, offers: readonly Offer[]): Promise<Measure[]> {
	const period = addMonths(monthOf(new Date()), -1)
	const boards = ['county', 'township', 'village'].map((level) => boardOf(level, period))
	const others = ['/admin', `/admin/indicators?period=${period}`, `/admin/map?period=${period}`]
	const rows = await measurePages(desk, [...boards, ...others], MOST_MS.demo)
	rows.push(...(await untilCounted(desk, offers)))
	const { db, close } = connect({ url: desk.databaseUrl, max: 2 })
	await writeManyVillages(db, { cityCode: CITY, period, count: VILLAGES })
	await close()
	const many = [boardOf('village', period), `${boardOf('village', period)}&page=50`]
	const ofMany = await measurePages(desk, many, MOST_MS.villages)
	return [...rows, ...ofMany.map((row) => ({ ...row, what: `${VILLAGES} villages: ${row.what}` }))]
}

/** The administrator's desk: its pages beside the floor, how soon a new order is in its figures, and a full recount. */
export async function desk(): Promise<unknown[]> {
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-desk-'))
	const durable = { durable: true, isThrowaway: true, maxConnections: 100 }
	const database = await startEmbedded({ dir: path.join(dir, 'pg'), database: 'bench', ...durable })
	try {
		await buildIfStale()
		const { goods } = await prepareTradeMarket(database.url)
		const env = {
			...{ DATABASE_URL: database.url, DATA_DIR: dir, LOG_LEVEL: 'silent', SEED: 'none', RATE_LIMIT_FACTOR: '0' },
			...{ NODE_ENV: 'production', PORT: String(PORT), ORIGIN: `http://${HOST}` },
		}
		const isUp = async () => (await fetch(`http://${HOST}/readyz`)).ok
		const site = await startMeasured('app/server/start.ts', { env, isUp })
		await waitUntilCalm(database.url)
		const rows = await measureSite({ databaseUrl: database.url, dir, cookie: await logIn(), site }, goods)
		await site.stop()
		rows.push(...(await recount(database.url)))
		print(rows)
		return rows
	} finally {
		await database.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
