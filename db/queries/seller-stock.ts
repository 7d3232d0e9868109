import { sql } from 'kysely'
import type { HarvestWindow } from '#app/domain/goods/harvest-window.ts'
import type { Db } from '#db/client.ts'
import { hasLeftShelf } from '#db/queries/capacity-ways.ts'

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
	/** When it is sold ahead of its harvest; null: from the shelf. */
	harvest: HarvestWindow | null
	/** The variants that draw on the row, with how many units of it go with a piece. */
	variants: { zh: string; en: string; units: number }[]
}

type WindowRow = { [Name in keyof HarvestWindow]: HarvestWindow[Name] | null }

function withWindow({
	opensAt,
	closesAt,
	harvestFrom,
	harvestTo,
	shipDays,
	...row
}: Omit<StockRow, 'harvest'> & WindowRow) {
	const isAhead = opensAt && closesAt && harvestFrom && harvestTo && shipDays !== null
	return { ...row, harvest: isAhead ? { opensAt, closesAt, harvestFrom, harvestTo, shipDays } : null }
}

/** The stock rows behind an enterprise's goods, by listing and variant. */
export async function stockOfSeller(db: Db, enterpriseId: number): Promise<StockRow[]> {
	const { rows } = await sql<Omit<StockRow, 'harvest'> & WindowRow>`
		select c.id as "capacityId", c.kind, c.total, c.held, c.sold, max(v.safety_stock) as "safetyStock", l.slug as "listingSlug",
			l.title_zh as "listingZh", l.title_en as "listingEn",
			json_agg(json_build_object('zh', v.name_zh, 'en', v.name_en, 'units', v.capacity_units) order by v.position, v.id) as variants,
			w.opens_at as "opensAt", w.closes_at as "closesAt", w.harvest_from as "harvestFrom", w.harvest_to as "harvestTo",
			w.ship_days as "shipDays",
			coalesce((select sum(k.qty)::int from claims k join order_lines ol on ol.id = k.order_line_id
				where k.capacity_id = c.id and k.state = 'TAKEN' and ${hasLeftShelf('ol')}), 0) as sent
		from product_variants v join capacity c on c.id = v.capacity_id join listings l on l.id = v.listing_id
		left join harvest_windows w on w.capacity_id = c.id
		where l.enterprise_id = ${enterpriseId} and v.active
		group by c.id, l.id, w.id order by l.title_zh, min(v.position), c.id limit 300`.execute(db)
	return rows.map(withWindow)
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
