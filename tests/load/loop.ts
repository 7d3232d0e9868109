import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { recountCredits } from '#app/features/sharing/recount-credits.server.ts'
import { createLog } from '#app/platform/log.ts'
import { buildIfStale } from '#app/server/build-site.ts'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { waitUntilCalm } from '#tests/load/bench-site.ts'
import { getRequest, runLoad } from '#tests/load/http-load.ts'
import { copyOrders, ORDERS_AND_TOUCHES } from '#tests/load/many-orders.ts'
import { startMeasured } from '#tests/load/measured-process.ts'
import { printTable } from '#tests/load/print-table.ts'
import { prepareTradeMarket } from '#tests/load/trade-market.ts'

const PORT = Number(process.env.BENCH_PORT ?? 3690)
const HOST = `127.0.0.1:${PORT}`
const SECONDS = 8
const CLIENTS = 64
const LINKS = 50
const ORDERS = Number(process.env.BENCH_ORDERS ?? 1_000_000)
const WARM_ALONE = 300
const ALONE = 2000

async function addLinks(url: string): Promise<string[]> {
	const { db, close } = connect({ url })
	const [listing] = await db.selectFrom('listings').select('id').where('status', '=', 'published').limit(1).execute()
	const codes = Array.from({ length: LINKS }, (_, at) => `benchlink${at}`)
	const made = { listing_id: listing?.id ?? null, channel: 'wechat', created_at: new Date() }
	await db
		.insertInto('share_links')
		.values(codes.map((code) => ({ ...made, code })))
		.execute()
	await close()
	return codes
}

/** Clicks on the links of this bench: the demo has touches of its own. */
async function countTouches(url: string): Promise<number> {
	const { db, close } = connect({ url })
	const { count } = await db
		.selectFrom('touches')
		.innerJoin('share_links', 'share_links.id', 'touches.share_link_id')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('code', 'like', 'benchlink%')
		.executeTakeFirstOrThrow()
	await close()
	return count
}

/** A million orders attributed anew from what the database has of their visitors, without the clicks of this bench, and held against what was frozen. */
async function recountMany(url: string) {
	const { db, pool, close } = connect({ url, max: 2, statementTimeoutMs: 3_600_000 })
	await sql`delete from touches t using share_links s where s.id = t.share_link_id and s.code like 'benchlink%'`.execute(
		db,
	)
	const placed = await copyOrders(pool, ORDERS, ORDERS_AND_TOUCHES)
	const begun = performance.now()
	const { orders, sums, differing } = await recountCredits({ db, log: createLog('silent'), now: () => new Date() })
	const seconds = (performance.now() - begun) / 1000
	await close()
	const apart = Object.values(sums).reduce((sum, it) => sum + Math.abs(it.frozenMinor - it.countedMinor), 0)
	return { what: `${orders} of ${placed} paid orders`, seconds, differing: differing.length, apart }
}

/** What a touch adds to the page it leads to: its whole answer, one after another, of a visitor who agreed to be remembered. */
async function answerAlone(code: string) {
	const visitor = { Cookie: `visitor=${randomUUID()}`, 'User-Agent': 'phone' }
	const next = () => getRequest(HOST, `/s/${code}`, visitor)
	await runLoad({ host: HOST, clients: 1, requests: WARM_ALONE, next })
	return runLoad({ host: HOST, clients: 1, requests: ALONE, next })
}

/** The loop: clicks on shared links a second, none of them lost when the site ends; what one adds to a page; and a million orders attributed anew. */
export async function loop(): Promise<unknown[]> {
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-loop-'))
	const durable = { durable: true, isThrowaway: true, maxConnections: 200 }
	const database = await startEmbedded({ dir: path.join(dir, 'pg'), database: 'bench', ...durable })
	try {
		await buildIfStale()
		await prepareTradeMarket(database.url)
		const codes = await addLinks(database.url)
		const env = {
			...{ DATABASE_URL: database.url, DATA_DIR: dir, LOG_LEVEL: 'silent', SEED: 'none', RATE_LIMIT_FACTOR: '0' },
			...{ NODE_ENV: 'production', PORT: String(PORT), ORIGIN: `http://${HOST}`, WEB_CONCURRENCY: '2' },
		}
		const isUp = async () => (await fetch(`http://${HOST}/readyz`)).ok
		const site = await startMeasured('app/server/start.ts', { env, isUp })
		await waitUntilCalm(database.url)
		let sent = 0
		const next = () => getRequest(HOST, `/s/${codes[sent++ % LINKS]}`, { 'User-Agent': `phone ${sent}` })
		const clicks = await runLoad({ host: HOST, clients: CLIENTS, seconds: SECONDS, next })
		const alone = await answerAlone(codes[0] ?? '')
		await site.stop()
		const answered = Object.values(clicks.statuses).reduce((sum, count) => sum + count, 0) + WARM_ALONE + alone.requests
		const written = await countTouches(database.url)
		printTable([
			['', '/s', 'p50 ms', 'p99 ms', 'answers', 'answered', 'written'],
			[
				...['clicks', clicks.perSecond.toFixed(0), clicks.p50Ms.toFixed(1), clicks.p99Ms.toFixed(1)],
				...[JSON.stringify(clicks.statuses), String(answered), String(written)],
			],
		])
		printTable([
			['', 'mean ms', 'p99 ms'],
			['one click by itself', ((alone.seconds * 1000) / alone.requests).toFixed(2), alone.p99Ms.toFixed(2)],
		])
		const recounted = await recountMany(database.url)
		const { what, seconds, differing, apart } = recounted
		printTable([
			['attributed anew', 's', 'orders that differ', 'fen apart, all models'],
			[what, seconds.toFixed(1), String(differing), String(apart)],
		])
		return [{ ...clicks, answered, written }, alone, recounted]
	} finally {
		await database.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
