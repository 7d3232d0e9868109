import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** How many people wait for a seller's word, by where it is given. */
export interface SellerWaits {
	claims: number
	/** Letters of buyers that nobody has opened. */
	letters: number
	questions: number
	reviews: number
	fapiao: number
	/** Entries at the gate that somebody has to look at. */
	gateCases: number
}

/** What waits for an enterprise's answer now. */
export async function sellerWaits(db: Db, enterpriseId: number): Promise<SellerWaits> {
	const { rows } = await sql<SellerWaits>`select
		(select count(*)::int from buyer_claims c join seller_orders s on s.id = c.seller_order_id
			where s.enterprise_id = ${enterpriseId} and c.state in ('OPEN', 'SENT_BACK', 'RECEIVED')) as claims,
		(select count(*)::int from letters where enterprise_id = ${enterpriseId} and side = 'BUYER' and read_at is null) as letters,
		(select count(*)::int from questions where enterprise_id = ${enterpriseId} and state = 'SHOWN' and answer is null) as questions,
		(select count(*)::int from reviews where enterprise_id = ${enterpriseId} and state = 'SHOWN' and reply is null) as reviews,
		(select count(*)::int from fapiao f join seller_orders s on s.id = f.seller_order_id
			where s.enterprise_id = ${enterpriseId} and f.state = 'REQUESTED' and f.submitted_at is null) as fapiao,
		(select count(*)::int from gate_cases where enterprise_id = ${enterpriseId} and closed_at is null) as "gateCases"`.execute(
		db,
	)
	return rows[0] ?? { claims: 0, letters: 0, questions: 0, reviews: 0, fapiao: 0, gateCases: 0 }
}

const MOST = 60

export interface StockLeft {
	capacityId: number
	titleZh: string
	titleEn: string
	/** The first of the variants that draw on it. */
	optionZh: string
	optionEn: string
	/** In units of the row, without what is never sold online. */
	left: number
	/** Units ordered and paid for since the moment asked about. */
	soldInWeek: number
}

/** The stock rows of an enterprise's goods on sale, the emptiest first, with what was sold since a moment. */
export async function emptiestStock(db: Db, enterpriseId: number, soldSince: Date): Promise<StockLeft[]> {
	const { rows } = await sql<StockLeft>`
		with sold as (
			select v.capacity_id, sum(ol.qty * v.capacity_units)::int as units
			from seller_orders s join orders o on o.id = s.order_id join order_lines ol on ol.seller_order_id = s.id
			join product_variants v on v.id = ol.variant_id
			where s.enterprise_id = ${enterpriseId} and o.paid_at >= ${soldSince} and ol.state <> 'CANCELLED'
			group by v.capacity_id)
		select c.id as "capacityId", min(l.title_zh) as "titleZh", min(l.title_en) as "titleEn",
			(array_agg(v.name_zh order by v.position, v.id))[1] as "optionZh",
			(array_agg(v.name_en order by v.position, v.id))[1] as "optionEn",
			greatest(0, c.total - c.held - c.sold - max(v.safety_stock)) as left, coalesce(max(sold.units), 0) as "soldInWeek"
		from listings l join product_variants v on v.listing_id = l.id join capacity c on c.id = v.capacity_id
		left join sold on sold.capacity_id = c.id
		where l.enterprise_id = ${enterpriseId} and l.status = 'published' and v.active and c.kind = 'stock'
		group by c.id order by 6, c.id limit ${MOST}`.execute(db)
	return rows
}
