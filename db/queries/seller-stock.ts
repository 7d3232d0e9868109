import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

export interface StockRow {
	capacityId: number
	kind: 'stock' | 'harvest'
	total: number
	held: number
	sold: number
	/** Sold units that have left the shelf. */
	sent: number
	safetyStock: number
	listingSlug: string
	listingZh: string
	listingEn: string
	/** The variants that draw on the row, with how many units of it go with a piece. */
	variants: { zh: string; en: string; units: number }[]
}

/** The stock rows behind an enterprise's goods, by listing and variant. */
export async function stockOfSeller(db: Db, enterpriseId: number): Promise<StockRow[]> {
	const { rows } = await sql<StockRow>`
		select c.id as "capacityId", c.kind, c.total, c.held, c.sold, max(v.safety_stock) as "safetyStock", l.slug as "listingSlug",
			l.title_zh as "listingZh", l.title_en as "listingEn",
			json_agg(json_build_object('zh', v.name_zh, 'en', v.name_en, 'units', v.capacity_units) order by v.position, v.id) as variants,
			coalesce((select sum(k.qty)::int from claims k join order_lines ol on ol.id = k.order_line_id
				where k.capacity_id = c.id and k.state = 'TAKEN' and ol.state in ('SHIPPED', 'DELIVERED', 'CLOSED')), 0) as sent
		from product_variants v join capacity c on c.id = v.capacity_id join listings l on l.id = v.listing_id
		where l.enterprise_id = ${enterpriseId} and v.active
		group by c.id, l.id order by l.title_zh, min(v.position), c.id limit 300`.execute(db)
	return rows
}

/** Whether all goods on a stock row are an enterprise's own, and there are some. */
export async function ownsStockRow(db: Db, key: { enterpriseId: number; capacityId: number }): Promise<boolean> {
	const { rows } = await sql<{ owns: boolean | null }>`
		select bool_and(l.enterprise_id = ${key.enterpriseId}) as owns
		from product_variants v join listings l on l.id = v.listing_id where v.capacity_id = ${key.capacityId}`.execute(db)
	return rows[0]?.owns ?? false
}

/** Sets what of a stock row is never sold online, on every variant that draws on it. */
export async function setSafetyStock(db: Db, row: { capacityId: number; safetyStock: number }): Promise<void> {
	await sql`update product_variants set safety_stock = ${row.safetyStock} where capacity_id = ${row.capacityId}`.execute(
		db,
	)
}
