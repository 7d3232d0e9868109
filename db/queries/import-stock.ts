import { sql } from 'kysely'
import type { StockChange } from '#app/domain/imports/read-rows.ts'
import type { Db } from '#db/client.ts'

/** Stock rows of an enterprise's goods by SKU; an SKU that draws on several rows, or on one shared with others, is left out. */
export async function stockBySku(db: Db, enterpriseId: number): Promise<Map<string, number>> {
	const { rows } = await sql<{ sku: string; capacityId: number }>`
		select v.sku, min(v.capacity_id) as "capacityId"
		from product_variants v join listings l on l.id = v.listing_id
		where l.enterprise_id = ${enterpriseId} and v.active
		group by v.sku having count(distinct v.capacity_id) = 1`.execute(db)
	return new Map(rows.map(({ sku, capacityId }) => [sku, capacityId]))
}

/** The good lines of a run of stock, by ascending row of the ledger. */
export async function stockChanges(db: Db, runId: number): Promise<(StockChange & { line: number })[]> {
	const { rows } = await sql<{ line: number; change: StockChange }>`
		select line, change from import_rows where run_id = ${runId} and change is not null
		order by (change ->> 'capacityId')::bigint`.execute(db)
	return rows.map(({ line, change }) => ({ line, ...change }))
}

/** Sets what of many stock rows is never sold online. */
export async function setSafetyStocks(
	db: Db,
	rows: readonly { capacityId: number; safetyStock: number }[],
): Promise<void> {
	if (rows.length === 0) return
	await sql`update product_variants v set safety_stock = x.safety
		from unnest(${rows.map(({ capacityId }) => capacityId)}::bigint[], ${rows.map(({ safetyStock }) => safetyStock)}::int[])
			as x(capacity, safety)
		where v.capacity_id = x.capacity and v.safety_stock <> x.safety`.execute(db)
}
