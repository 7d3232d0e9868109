import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { isOnShow } from '#db/queries/listing-cards.ts'

/** A page that search engines may list: what it is of, and the slug or code in its address. */
export interface PublicPage {
	of: 'product' | 'stay' | 'experience' | 'package' | 'place' | 'brand' | 'park' | 'enterprise' | 'lot'
	key: string
}

/** Every public page that is made of data, at most 40 000: listings first. */
export async function listPublicPages(db: Db): Promise<PublicPage[]> {
	const { rows } = await sql<PublicPage>`
		select kind as of, slug as key from (
			select l.kind, l.slug from listings l join enterprises e on e.id = l.enterprise_id where ${isOnShow} order by l.id
		) shown
		union all select 'enterprise', slug from enterprises where status = 'verified'
		union all select 'lot', t.token from lots t join listings l on l.id = t.listing_id
			join enterprises e on e.id = l.enterprise_id where t.state = 'OPEN' and ${isOnShow}
		union all select 'brand', slug from brands
		union all select 'park', slug from parks
		union all select distinct 'place', a.ancestor_code from listings l
			join enterprises e on e.id = l.enterprise_id
			join region_ancestors a on a.region_code = l.region_code where ${isOnShow}
		limit 40000`.execute(db)
	return rows
}
