import { sql } from 'kysely'
import type { Companion } from '#app/domain/cart/stay-companions.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { hasSeats } from '#db/queries/bookable.ts'
import { isOnShow, words } from '#db/queries/listing-cards.ts'

/** During which hours of a stay something begins that is done beside it, and for how many. */
export interface DuringStay {
	stayId: number
	from: Date
	until: Date
	guests: number
	/** In the basket already. */
	but: readonly number[]
	at: Date
}

/** A variant of product l that can be had: as many as one packet takes are left. */
const isInStock = sql`exists (select from product_variants v join capacity c on c.id = v.capacity_id
	where v.listing_id = l.id and v.active and c.total - c.held - c.sold - v.safety_stock >= v.capacity_units)`

/** Experiences and goods bound to a stay by its sellers, the map or its guests that can be had while it lasts; a listing may come twice. */
export async function listStayCompanions(db: Db, language: Language, during: DuringStay): Promise<Companion[]> {
	const { stayId, from, until, guests, but, at } = during
	const { rows } = await sql<Companion>`
		with tied as (
			select to_listing_id as other, relation, false as "isIncoming", null::integer as distance_m, null::integer as buyers
			from listing_links where from_listing_id = ${stayId}
			union all
			select from_listing_id, relation, true, null, null from listing_links where to_listing_id = ${stayId}
			union all
			select other_id, relation, is_incoming, distance_m, buyers from listing_ties where listing_id = ${stayId}
		)
		select l.id, l.slug, l.kind, ${words(language, 'l.title')} as title, l.picture, l.from_minor as "fromMinor", l.currency,
			t.relation, t."isIncoming", t.distance_m / 1000.0::double precision as "distanceKm", t.buyers,
			session.starts_at as "startsAt", l.time_zone as "timeZone"
		from tied t join listings l on l.id = t.other join enterprises e on e.id = l.enterprise_id
			left join lateral (select x.starts_at from sessions x where l.kind = 'experience' and x.listing_id = l.id
				and x.starts_at >= ${from} and x.starts_at < ${until} and ${hasSeats(sql`${guests}::integer`, at)}
				order by x.starts_at limit 1) session on true
		where ${isOnShow} and l.id <> all(${[...but]}::bigint[])
			and (session.starts_at is not null or (l.kind = 'product' and ${isInStock}))
		order by l.popularity desc, l.id limit 48`.execute(db)
	return rows
}
