import { sql } from 'kysely'
import type { CheckedListing } from '#app/domain/listings/publish-checks.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** What a listing needs a certificate for and whether one is in force on a day: the mark it bears. */
export async function dueCertificates(
	db: Db,
	listingId: number,
	day: LocalDate,
): Promise<CheckedListing['certificates'][number][]> {
	const { rows } = await sql<CheckedListing['certificates'][number]>`
		select 'brand' as of, (b.expires_on is null or b.expires_on >= ${day}::date) and exists (
			select from brand_licences k where k.brand_id = b.id and k.enterprise_id = l.enterprise_id
				and k.valid_from <= ${day}::date and (k.valid_to is null or k.valid_to > ${day}::date)) as "isInForce"
		from listings l join brands b on b.id = l.brand_id where l.id = ${listingId}`.execute(db)
	return rows
}
