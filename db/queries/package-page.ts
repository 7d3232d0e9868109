import { sql } from 'kysely'
import type { PackageComponent } from '#app/domain/catalog/package-plan.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { words } from '#db/queries/listing-cards.ts'

/** What a package is made of, in its order, each with the listing and the option it comes from. */
export async function listPackageComponents(
	db: Db,
	language: Language,
	packageListingId: number,
): Promise<PackageComponent[]> {
	const { rows } = await sql<PackageComponent>`
		select k.position, k.kind, k.day_offset as "dayOffset", k.qty, k.nights, k.slot, k.part_of_day as "partOfDay", l.id as "listingId", l.slug,
			${words(language, 'l.title')} as title, l.picture, ${words(language, 'e.name')} as enterprise,
			e.slug as "enterpriseSlug", l.time_zone as "timeZone", l.check_in_time as "checkInTime",
			coalesce(${words(language, 'v.name')}, ${words(language, 'rt.name')}, ${words(language, 'u.name')}, '') as option
		from package_components k join listings l on l.id = k.listing_id join enterprises e on e.id = l.enterprise_id
			left join product_variants v on v.id = k.variant_id
			left join rate_plans rp on rp.id = k.rate_plan_id
			left join room_types rt on rt.id = rp.room_type_id
			left join unit_types u on u.id = k.unit_type_id
		where k.package_listing_id = ${packageListingId} order by k.position`.execute(db)
	return rows
}
