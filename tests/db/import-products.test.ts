import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { addProducts, productChanges } from '#db/queries/import-products.ts'
import { inTransaction } from '#db/transaction.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'

const database = useMarket()
const ROWS = 1500
let market: TestMarket

beforeAll(() => {
	market = database.market
})

const change = (at: number) => ({
	sku: `B-${at}`,
	titleZh: `茶${at}`,
	titleEn: `Tea ${at}`,
	summaryZh: '',
	summaryEn: '',
	optionZh: '',
	optionEn: '',
	category: 'tea',
	priceMinor: 100 + at,
	weightG: 100,
	stock: 5,
	temperature: 'ambient' as const,
	regionCode: VILLAGE,
})

/** A file of goods that is agreed to, without its lines; its run. */
async function agreedRun(tx: Db, enterpriseId: number): Promise<number> {
	const { rows } = await sql<{ id: number }>`insert into import_runs
			(enterprise_id, kind, file_name, state, line_count, staged_count, created_at)
		values (${enterpriseId}, 'products', 'goods.csv', 'APPLYING', ${ROWS + 1}, ${ROWS + 1}, now()) returning id`.execute(
		tx,
	)
	return rows[0]?.id ?? 0
}

/** How many rows of the shelf were read or looked for by what this transaction did. */
async function readOfShelf(tx: Db): Promise<number> {
	const { rows } = await sql<{ read: number }>`
		select sum(seq_tup_read + coalesce(idx_tup_fetch, 0) + coalesce(idx_scan, 0))::int as read
		from pg_stat_xact_user_tables where relname in ('listings', 'product_variants')`.execute(tx)
	return rows[0]?.read ?? 0
}

test('a file finds its goods by reading each of the shelf a few times, however many were written just before', async () => {
	const { enterpriseId } = market
	await inTransaction(database.db, async (tx) => {
		const changes = Array.from({ length: ROWS }, (_, at) => change(at))
		const drafts = changes.map((it, at) => ({ ...it, slug: `b-${at}` }))
		await addProducts(tx, drafts, { enterpriseId, today: '2026-05-01' })
		const runId = await agreedRun(tx, enterpriseId)
		const lines = JSON.stringify([...changes, change(ROWS)].map((it, at) => ({ line: at + 2, change: it })))
		await sql`insert into import_rows (run_id, line, cells, change)
			select ${runId}, line, '{}', change from jsonb_to_recordset(${lines}::jsonb) as x(line int, change jsonb)`.execute(
			tx,
		)
		const before = await readOfShelf(tx)
		const found = await productChanges(tx, { runId, enterpriseId })
		expect(found.filter(({ variantId }) => variantId !== null)).toHaveLength(ROWS)
		expect(found.at(-1)).toMatchObject({ sku: `B-${ROWS}`, variantId: null })
		expect((await readOfShelf(tx)) - before).toBeLessThan(10 * ROWS)
	})
})
