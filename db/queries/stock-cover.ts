import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What is left of a stock row that can be sold, and how much of it was sold lately; both in its own units. */
export interface CoverRow {
	capacityId: number
	listingSlug: string
	labelZh: string
	labelEn: string
	left: number
	sold: number
}

/** The stock rows of an enterprise's goods on the shelf, with what valid orders took of them since an instant. */
export async function stockCover(db: Db, enterpriseId: number, since: Date): Promise<CoverRow[]> {
	const { rows } = await sql<CoverRow>`
		with stock as materialized (
			select c.id, min(l.slug) as slug, min(l.title_zh) as zh, min(l.title_en) as en, greatest(0, c.total - c.held - c.sold - max(v.safety_stock)) as open,
				case when count(*) = 1 then ' · ' || min(v.name_zh) else '' end as name_zh,
				case when count(*) = 1 then ' · ' || min(v.name_en) else '' end as name_en
			from product_variants v join capacity c on c.id = v.capacity_id join listings l on l.id = v.listing_id
			where l.enterprise_id = ${enterpriseId} and v.active and l.status = 'published' group by c.id
		), gone as (
			select v.capacity_id, sum(ol.qty * v.capacity_units)::int as units
			from seller_orders s join orders o on o.id = s.order_id join order_lines ol on ol.seller_order_id = s.id
			join product_variants v on v.id = ol.variant_id
			where s.enterprise_id = ${enterpriseId} and o.paid_at >= ${since} and not o.is_test and not o.is_unfulfillable
				and o.flagged_at is null and ol.kind = 'GOODS' and ol.state <> 'CANCELLED'
			group by v.capacity_id
		)
		select stock.id as "capacityId", slug as "listingSlug", zh || name_zh as "labelZh", en || name_en as "labelEn",
			open as left, coalesce(gone.units, 0) as sold
		from stock left join gone on gone.capacity_id = stock.id
		order by open = 0 desc, open::float / nullif(gone.units, 0) nulls last, zh, stock.id limit 300`.execute(db)
	return rows
}
