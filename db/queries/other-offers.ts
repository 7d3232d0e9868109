import { sql } from 'kysely'
import { isOnShow } from '#db/queries/listing-cards.ts'
import type { Db } from '#db/client.ts'

export interface OtherOfferIds {
	listingId: number
	variantIds: number[]
	ratePlanIds: number[]
	/** Of other listings of the same category: the least variant of each that has something left, the most popular listing first. */
	likeVariantIds: number[]
}

/** What listings offer beside, and what of the same sort others sell: `most` of each. */
export async function listOtherOffers(db: Db, listingIds: readonly number[], most: number): Promise<OtherOfferIds[]> {
	if (listingIds.length === 0) return []
	const { rows } = await sql<OtherOfferIds>`
		select own.id as "listingId",
			coalesce((select json_agg(v.id order by v.position, v.id) from product_variants v
				where v.listing_id = own.id and v.active), '[]') as "variantIds",
			coalesce((select json_agg(rp.id order by rt.position, rp.position, rp.id) from room_types rt
				join rate_plans rp on rp.room_type_id = rt.id and rp.active where rt.listing_id = own.id and rt.active), '[]') as "ratePlanIds",
			coalesce((select json_agg(like_it.id order by like_it.rank) from (
				select v.id, row_number() over (order by l.popularity desc, l.id) as rank
				from listings l join enterprises e on e.id = l.enterprise_id
				cross join lateral (
					select v.id from product_variants v join capacity c on c.id = v.capacity_id
					where v.listing_id = l.id and v.active and c.total - c.held - c.sold - v.safety_stock >= v.capacity_units
					order by v.price_minor, v.id limit 1
				) v
				where own.kind = 'product' and l.category_code = own.category_code and l.id <> own.id and ${isOnShow}
				order by l.popularity desc, l.id limit ${most}) like_it), '[]') as "likeVariantIds"
		from listings own where own.id = any(${[...listingIds]}::bigint[])`.execute(db)
	return rows
}
