import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { attribute, creditMinor } from '#app/domain/attribution/attribute.ts'
import type { Touch } from '#app/domain/attribution/touch.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { buildIfStale } from '#app/server/build-site.ts'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { seededRandom } from '#seeds/random.ts'
import { waitUntilCalm } from '#tests/load/bench-site.ts'
import { getRequest, runLoad } from '#tests/load/http-load.ts'
import { startMeasured } from '#tests/load/measured-process.ts'
import { printTable } from '#tests/load/print-table.ts'
import { prepareTradeMarket } from '#tests/load/trade-market.ts'

const PORT = Number(process.env.BENCH_PORT ?? 3690)
const HOST = `127.0.0.1:${PORT}`
const SECONDS = 8
const CLIENTS = 64
const LINKS = 50
const ORDERS = 1_000_000
const MOST_TOUCHES = 6

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

async function countTouches(url: string): Promise<number> {
	const { db, close } = connect({ url })
	const { count } = await db
		.selectFrom('touches')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('key', 'is not', null)
		.executeTakeFirstOrThrow()
	await close()
	return count
}

/** Attributes a million orders of up to six touches each, and holds the credits of every model against the revenue. */
function attributeMany() {
	const random = seededRandom('loop-bench')
	const placedAt = new Date('2026-06-01T00:00:00Z')
	const touchOf = (id: number): Touch => ({
		...{ id, kind: random.pick(['CLICK', 'AD_CLICK', 'QR_SCAN', 'ONSITE_VISIT']), source: 'x', fault: null },
		...{ at: addMinutes(placedAt, -random.int(0, 400 * 1440)), shareLinkId: random.int(1, 9) },
		...{ placementId: null, campaignId: random.chance(0.3) ? random.int(1, 9) : null },
	})
	const drawn = Array.from({ length: 2_000 }, () =>
		Array.from({ length: random.int(0, MOST_TOUCHES) }, (_, at) => touchOf(at)),
	)
	const begun = performance.now()
	let credits = 0
	let lost = 0
	for (let order = 0; order < ORDERS; order++) {
		const amount = 1 + (order % 99_999)
		const found = attribute(drawn[order % drawn.length] ?? [], placedAt)
		const sums = new Map<string, number>()
		for (const credit of found) sums.set(credit.model, (sums.get(credit.model) ?? 0) + creditMinor(amount, credit))
		for (const sum of sums.values()) if (sum !== amount) lost++
		credits += found.length
	}
	return { what: `attributing ${ORDERS} orders`, seconds: (performance.now() - begun) / 1000, credits, lost }
}

/** The loop: clicks on shared links a second, none of them lost when the site ends; and a million orders attributed anew. */
export async function loop(): Promise<unknown[]> {
	const attributed = attributeMany()
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
		await site.stop()
		const answered = Object.values(clicks.statuses).reduce((sum, count) => sum + count, 0)
		const written = await countTouches(database.url)
		printTable([
			['', '/s', 'p50 ms', 'p99 ms', 'answers', 'answered', 'written'],
			[
				...['clicks', clicks.perSecond.toFixed(0), clicks.p50Ms.toFixed(1), clicks.p99Ms.toFixed(1)],
				...[JSON.stringify(clicks.statuses), String(answered), String(written)],
			],
		])
		printTable([
			['', 's', 'credits', 'orders whose credits do not sum up'],
			[attributed.what, attributed.seconds.toFixed(1), String(attributed.credits), String(attributed.lost)],
		])
		return [{ ...clicks, answered, written }, attributed]
	} finally {
		await database.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
