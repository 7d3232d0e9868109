import { sql } from 'kysely'
import type { PublicLotHead } from '#app/domain/tracing/public-lot.ts'
import type { Db } from '#db/client.ts'
import { isOnShow } from '#db/queries/listing-cards.ts'

const recallsOf = sql`coalesce((select json_agg(json_build_object('hazard', c.hazard, 'reason',
		json_build_object('zh', c.reason_zh, 'en', c.reason_en), 'startedAt', c.started_at, 'closedAt', c.closed_at,
		'toldOrders', c.told_orders, 'destroyedG', c.destroyed_g) order by c.id desc)
	from recall_lots r join recalls c on c.id = r.recall_id where r.lot_id = t.id), '[]')`

/** A lot by its name in the address, as anyone may see it: no buyer, no contact, no person. */
export async function findPublicLot(db: Db, token: string): Promise<PublicLotHead | undefined> {
	const { rows } = await sql<PublicLotHead>`
		select t.id, t.token, t.enterprise_id as "enterpriseId", e.slug as "enterpriseSlug",
			(select json_build_object('slug', l.slug, 'picture', l.picture, 'title', json_build_object('zh', l.title_zh, 'en', l.title_en))
				from listings l join enterprises e on e.id = l.enterprise_id where l.id = t.listing_id and ${isOnShow}) as listing,
			(select json_agg(v.gtin order by v.position, v.id) from product_variants v
				where v.listing_id = t.listing_id and v.active and v.gtin is not null) as gtins,
			${recallsOf} as recalls
		from lots t join enterprises e on e.id = t.enterprise_id where t.token = ${token}`.execute(db)
	return rows[0]
}

/** The page of a lot by the GTIN of its goods and its code: what a GS1 Digital Link leads to. */
export async function tokenByGtin(db: Db, gtin: string, lotCode: string): Promise<string | null> {
	const { rows } = await sql<{ token: string }>`
		select t.token from product_variants v join lots t on t.listing_id = v.listing_id
		where v.gtin = ${gtin} and t.lot_code = ${lotCode}`.execute(db)
	return rows[0]?.token ?? null
}
