import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { ImportKind } from '#app/domain/imports/import-kind.ts'
import { applyImports } from '#app/features/imports/apply-imports.server.ts'
import { agreeImport, dropImport } from '#app/features/imports/decide-import.server.ts'
import { readFaultyLines, readImport } from '#app/features/imports/read-imports.server.ts'
import { templateRows } from '#app/features/imports/export-rows.server.ts'
import { receiveImport } from '#app/features/imports/receive-import.server.ts'
import { stageImports } from '#app/features/imports/stage-imports.server.ts'
import { shipLine } from '#app/features/logistics/ship-line.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { createFolderStore } from '#app/platform/files.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket(8)
const provider = usePaymentSandbox(clock)
const folder = mkdtempSync(path.join(tmpdir(), 'shanhai-test-imports-'))
let market: TestMarket
let world: World
let seller: Seller
let skus: string[]

beforeAll(async () => {
	market = database.market
	const files = createFolderStore(folder, { isPrivate: true })
	world = { ...createTestWorld(database.db, { clock, payments: provider.payments }), files }
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	const variants = await database.db.selectFrom('product_variants').select('sku').orderBy('id').execute()
	skus = variants.map(({ sku }) => sku)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function send(kind: ImportKind, bytes: Uint8Array | string, by = seller): Promise<number> {
	const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
	const received = await receiveImport(world, by, { kind, fileName: 'goods.csv', bytes: content })
	if (received.outcome !== 'received') throw new Error(received.outcome)
	return received.runId
}
const staged = async (kind: ImportKind, bytes: Uint8Array | string) => {
	const runId = await send(kind, bytes)
	await stageImports(world)
	return runId
}
const runOf = async (runId: number) => (await readImport(world, seller, runId))?.run
const shelf = async (sku: string) =>
	database.db
		.selectFrom('product_variants as v')
		.innerJoin('capacity as c', 'c.id', 'v.capacity_id')
		.innerJoin('listings as l', 'l.id', 'v.listing_id')
		.select(['c.total', 'c.held', 'v.safety_stock as safety', 'v.price_minor as price', 'l.status', 'l.slug'])
		.where('v.sku', '=', sku)
		.executeTakeFirst()
async function apply(runId: number, goodOnly = false) {
	expect(await agreeImport(world, seller, { runId, goodOnly })).toEqual({ outcome: 'done' })
	await applyImports(world, { shipments: shipLine })
}
const productLines = (count: number, prefix: string) =>
	Array.from({ length: count }, (_, at) => `${prefix}-${at},茶${at},Tea ${at},tea,${at + 1}.50,100,${at}`).join('\n')
const PRODUCTS = 'sku,title_zh,title_en,category,price,weight_g,stock\n'

describe('a file of stock', () => {
	it('is looked at first: nothing is changed until it is agreed to, and wrong rows are told by their line', async () => {
		const before = await shelf(skus[0] ?? '')
		const runId = await staged('stock', `货号,现有,不上网的\n${skus[0]},77,3\n\nNOBODY,5,\n${skus[0]},9,\n`)
		expect(await runOf(runId)).toMatchObject({ state: 'STAGED', lineCount: 3, stagedCount: 3, faultCount: 2 })
		const view = await readImport(world, seller, runId)
		expect(view?.faulty.map(({ line, faults }) => [line, faults[0]?.code, faults[0]?.detail])).toEqual([
			[4, 'unknown', undefined],
			[5, 'repeated', '2'],
		])
		expect(await shelf(skus[0] ?? '')).toEqual(before)
		expect(await agreeImport(world, seller, { runId, goodOnly: false })).toEqual({ outcome: 'has-faults', faults: 2 })
		await apply(runId, true)
		expect(await runOf(runId)).toMatchObject({ state: 'APPLIED', changeCount: 1 })
		expect(await shelf(skus[0] ?? '')).toMatchObject({ total: 77, safety: 3 })
		expect(await agreeImport(world, seller, { runId, goodOnly: true })).toEqual({ outcome: 'over' })
	})

	it('that would take away what is promised changes nothing at all and goes back with the least that may be', async () => {
		const placed = await placeOrder(world, orderOf([teaWish(market, 3)]))
		expect(placed.outcome).toBe('placed')
		const before = [await shelf(skus[0] ?? ''), await shelf(skus[1] ?? '')]
		const runId = await staged('stock', `sku,on_hand\n${skus[1]},60\n${skus[0]},2\n`)
		await apply(runId)
		expect(await runOf(runId)).toMatchObject({ state: 'STAGED', faultCount: 1 })
		const view = await readImport(world, seller, runId)
		expect(view?.faulty).toEqual([
			expect.objectContaining({ line: 3, faults: [{ column: 'on_hand', code: 'promised', detail: '3' }] }),
		])
		expect([await shelf(skus[0] ?? ''), await shelf(skus[1] ?? '')]).toEqual(before)
		await apply(runId, true)
		expect(await shelf(skus[1] ?? '')).toMatchObject({ total: 60 })
	})

	it('may come as GB 18030, as tabs, or as a workbook', async () => {
		const gb = Buffer.from([0xbb, 0xf5, 0xba, 0xc5, 0x2c, 0xcf, 0xd6, 0xd3, 0xd0, 0x0a])
		const first = await staged('stock', Buffer.concat([gb, Buffer.from(`${skus[1]},61\n`)]))
		const second = await staged('stock', `sku\ton_hand\n${skus[1]}\t62\n`)
		const book = await writeExcelFile([
			[{ value: '货号' }, { value: '现有' }],
			[{ value: skus[1] ?? '' }, { value: 63 }],
		]).toBuffer()
		const third = await staged('stock', book)
		for (const [runId, total] of [
			[first, 61],
			[second, 62],
			[third, 63],
		] as const) {
			expect(await runOf(runId)).toMatchObject({ state: 'STAGED', faultCount: 0, lineCount: 1 })
			await apply(runId)
			expect(await shelf(skus[1] ?? '')).toMatchObject({ total })
		}
	})

	it.each([
		['\0\x01\x02', { outcome: 'not-a-table' }],
		['PK\x03\x04 no archive', { outcome: 'not-a-table' }],
		['a,b\n"open', { outcome: 'malformed', line: 2 }],
		['a,b\n1,2\n', { outcome: 'missing-columns', columns: ['sku', 'on_hand'] }],
	])('that is none is refused as a whole with the reason: %j', async (text, refusal) => {
		expect(await runOf(await staged('stock', text))).toMatchObject({ state: 'REFUSED', refusal, lineCount: null })
	})

	it('given up is not applied', async () => {
		const runId = await staged('stock', `sku,on_hand\n${skus[1]},1\n`)
		expect(await dropImport(world, seller, runId)).toEqual({ outcome: 'done' })
		expect(await agreeImport(world, seller, { runId, goodOnly: true })).toEqual({ outcome: 'over' })
		expect(await shelf(skus[1] ?? '')).toMatchObject({ total: 63 })
	})
})

describe('a file of another enterprise', () => {
	it('is neither read, nor agreed to, nor given up, nor can its rows be named', async () => {
		const otherId = await addEnterprise(database.db, 'other-farm', VILLAGE)
		const other = await sellerOf(world, otherId, 'other@example.com')
		const runId = await staged('stock', `sku,on_hand\n${skus[1]},50\n`)
		expect(await readImport(world, other, runId)).toBeNull()
		expect(await readFaultyLines(world, other, runId)).toBeNull()
		expect(await agreeImport(world, other, { runId, goodOnly: true })).toEqual({ outcome: 'not-found' })
		expect(await dropImport(world, other, runId)).toEqual({ outcome: 'not-found' })
		const theirs = await send('stock', `sku,on_hand\n${skus[1]},50\n`, other)
		const rates = await send('rates', `plan,from,to,price\nR${market.ratePlanIds[0]},2026-06-01,2026-06-02,1\n`, other)
		await stageImports(world)
		for (const run of [theirs, rates]) {
			expect((await readImport(world, other, run))?.faulty[0]?.faults[0]?.code).toBe('unknown')
		}
		await dropImport(world, seller, runId)
	})
})

describe('a file of rates', () => {
	it('prices each night, the last line for a night counts', async () => {
		const plan = `R${market.ratePlanIds[0]}`
		const runId = await staged(
			'rates',
			`plan,from,to,price\n${plan},2026-06-01,2026-06-03,500\n${plan} 大床,2026-06-03,2026-06-04,600.5\n`,
		)
		await apply(runId)
		const { rows } = await sql`select night, price_minor as price from rate_overrides
			where rate_plan_id = ${market.ratePlanIds[0]} and night between '2026-06-01' and '2026-06-05' order by 1`.execute(
			database.db,
		)
		expect(rows).toEqual([
			{ night: '2026-06-01', price: 50_000 },
			{ night: '2026-06-02', price: 50_000 },
			{ night: '2026-06-03', price: 60_050 },
			{ night: '2026-06-04', price: 60_050 },
		])
		expect(await runOf(runId)).toMatchObject({ state: 'APPLIED', changeCount: 4 })
	})
})

describe('a file of products', () => {
	it('makes drafts of new SKUs and changes the goods of the others, whose stock it leaves alone', async () => {
		await apply(await staged('products', PRODUCTS + productLines(2, 'NEW')))
		expect(await shelf('NEW-1')).toMatchObject({ total: 1, price: 250, status: 'draft', slug: 'tea-1' })
		await apply(await staged('products', `${PRODUCTS}NEW-1,新茶,New tea,tea,3.00,120,99\n`))
		expect(await shelf('NEW-1')).toMatchObject({ total: 1, price: 300, slug: 'tea-1' })
	})
})

/** Runs the jobs in a process of their own and kills it once `when` holds. */
async function killWhen(when: () => Promise<boolean>): Promise<void> {
	const child = fork('tests/support/import-worker.ts', [database.url, folder, START], { stdio: 'ignore' })
	const ended = new Promise((resolve) => child.once('exit', resolve))
	while (!(await when())) {
		if (child.exitCode !== null) throw new Error(`it ended by itself with ${child.exitCode}`)
		await new Promise((resolve) => setTimeout(resolve, 20))
	}
	child.kill('SIGKILL')
	await ended
}
const waits = async () => {
	const { rows } =
		await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`.execute(
			database.db,
		)
	return rows.length > 0
}
const whenSlow = (table: string, condition: string) =>
	sql
		.raw(
			`create function slow_${table}() returns trigger language plpgsql as $$ begin
				if ${condition} then perform pg_sleep(3); end if; return null; end $$;
			create trigger slow after update on ${table} for each row execute function slow_${table}()`,
		)
		.execute(database.db)
const asBefore = (table: string) => sql.raw(`drop function slow_${table}() cascade`).execute(database.db)

describe('ten thousand rows', () => {
	const lines = `${PRODUCTS}${productLines(10_000, 'BULK')}\nBAD,,,nothing,-1,x,\n`

	it('killed in the middle of staging go on behind what is kept, killed in the middle of applying leave nothing half done', async () => {
		const runId = await send('products', lines)
		await whenSlow('import_runs', 'new.staged_count = 4000')
		await killWhen(waits)
		await expect.poll(waits, { timeout: 10_000 }).toBe(false)
		await asBefore('import_runs')
		const kept = await runOf(runId)
		expect(kept).toMatchObject({ state: 'RECEIVED', lineCount: 10_001 })
		// The step that was under way when the process died was kept whole or not at all.
		expect([3_000, 4_000]).toContain(kept?.stagedCount)
		await stageImports(world)
		expect(await runOf(runId)).toMatchObject({ state: 'STAGED', stagedCount: 10_001, faultCount: 1 })
		const { rows } = await sql<{
			n: number
		}>`select count(*)::int as n from import_rows where run_id = ${runId}`.execute(database.db)
		expect(rows[0]?.n).toBe(10_001)
		expect((await readFaultyLines(world, seller, runId))?.lines.map(({ line }) => line)).toEqual([10_002])

		expect(await agreeImport(world, seller, { runId, goodOnly: true })).toEqual({ outcome: 'done' })
		await whenSlow('import_runs', "new.state = 'APPLIED'")
		await killWhen(waits)
		await expect.poll(waits, { timeout: 10_000 }).toBe(false)
		await asBefore('import_runs')
		expect(await runOf(runId)).toMatchObject({ state: 'APPLYING' })
		expect(await shelf('BULK-0')).toBeUndefined()
		await applyImports(world, { shipments: shipLine })
		expect(await runOf(runId)).toMatchObject({ state: 'APPLIED', changeCount: 10_000 })
		expect(await shelf('BULK-9999')).toMatchObject({ total: 9_999, status: 'draft' })
	}, 120_000)
})

it('a file of goods as its template has them is good, and they are where their seller is at home', async () => {
	const [head, example] = await templateRows(world, seller, 'products', 'zh')
	expect(example?.at(-1)).toBe(VILLAGE)
	const runId = await staged('products', `${head?.join(',')}\n${example?.join(',')}`)
	expect(await runOf(runId)).toMatchObject({ state: 'STAGED', lineCount: 1, faultCount: 0 })
	expect(await dropImport(world, seller, runId)).toEqual({ outcome: 'done' })
})
