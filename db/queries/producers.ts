import { sql } from 'kysely'
import type { BrandCard, BrandPage, EnterprisePage, ParkPage } from '#app/domain/catalog/producer-pages.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { mayBearMark } from '#db/queries/brand-licences.ts'
import { placeIn, words } from '#db/queries/listing-cards.ts'

const brandColumns = (language: Language) => sql`
	b.slug, ${words(language, 'b.name')} as name, ${words(language, 'b.product')} as product,
	${placeIn(language, 'b.region_code')} as place, b.picture, b.is_origin_mark as "isOriginMark"`

/** Every brand, or those of a region and all below it. */
export async function listBrands(db: Db, language: Language, regionCode: string | null): Promise<BrandCard[]> {
	const within =
		regionCode === null
			? sql`true`
			: sql`exists (select from region_ancestors a where a.region_code = b.region_code and a.ancestor_code = ${regionCode})`
	const { rows } = await sql<BrandCard>`
		select ${brandColumns(language)} from brands b where ${within} order by b.id limit 60`.execute(db)
	return rows
}

/** A brand's page; the enterprises are those licensed on a date. */
export async function readBrandPage(
	db: Db,
	language: Language,
	slug: string,
	today: string,
): Promise<BrandPage | undefined> {
	const { rows } = await sql<BrandPage>`
		select b.id, ${brandColumns(language)}, ${words(language, 'b.story')} as story, b.source_label as "sourceLabel",
			b.name_reading as "nameReading", b.region_reading as "regionReading", b.note, b.owner,
			b.certificate_no as "certificateNo", b.expires_on as "expiresOn", b.region_code as "regionCode",
			coalesce((select json_agg(json_build_object('slug', e.slug, 'name', ${words(language, 'e.name')}) order by e.id)
				from enterprises e where e.status = 'verified' and ${mayBearMark(sql`e.id`, sql`${today}::date`)}), '[]') as enterprises
		from brands b where b.slug = ${slug}`.execute(db)
	return rows[0]
}

/** A verified enterprise's page, with the marks that it may bear on a date. */
export async function readEnterprisePage(
	db: Db,
	language: Language,
	slug: string,
	today: string,
): Promise<EnterprisePage | undefined> {
	const { rows } = await sql<EnterprisePage>`
		select e.id, e.slug, ${words(language, 'e.name')} as name, e.kind, ${words(language, 'e.story')} as story,
			${placeIn(language, 'e.region_code')} as place, e.picture, e.region_code as "regionCode",
			e.founded_year as "foundedYear", e.opened_on as "openedOn", e.is_demo as "isDemo",
			coalesce((select json_agg(distinct jsonb_build_object('slug', b.slug, 'name', ${words(language, 'b.name')}))
				from brands b where ${mayBearMark(sql`e.id`, sql`${today}::date`)}), '[]') as brands,
			coalesce((select json_agg(json_build_object('slug', k.slug, 'name', ${words(language, 'k.name')}) order by k.id)
				from park_enterprises pe join parks k on k.id = pe.park_id where pe.enterprise_id = e.id), '[]') as parks
		from enterprises e where e.slug = ${slug} and e.status = 'verified'`.execute(db)
	return rows[0]
}

/** A park's page with the enterprises in it. */
export async function readParkPage(db: Db, language: Language, slug: string): Promise<ParkPage | undefined> {
	const { rows } = await sql<ParkPage>`
		select k.slug, ${words(language, 'k.name')} as name, ${words(language, 'k.story')} as story, k.kind, k.picture,
			${placeIn(language, 'k.region_code')} as place, k.region_code as "regionCode", k.is_demo as "isDemo",
			coalesce((select json_agg(json_build_object('slug', e.slug, 'name', ${words(language, 'e.name')}, 'kind', e.kind,
					'place', ${placeIn(language, 'e.region_code')}, 'picture', e.picture) order by e.size_class desc, e.id)
				from park_enterprises pe join enterprises e on e.id = pe.enterprise_id
				where pe.park_id = k.id and e.status = 'verified'), '[]') as enterprises
		from parks k where k.slug = ${slug}`.execute(db)
	return rows[0]
}
