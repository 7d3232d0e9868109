import { sql } from 'kysely'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { NamedChoice } from '#app/domain/listings/draft-parts.ts'
import type { Db } from '#db/client.ts'

const named = sql`json_build_object('zh', name_zh, 'en', name_en) as name`

/** The categories of a kind, or of all, in their order. */
export async function categoryChoices(
	db: Db,
	kind: ListingKind | null,
): Promise<(NamedChoice & { kind: ListingKind })[]> {
	const { rows } = await sql<NamedChoice & { kind: ListingKind }>`
		select code as value, kind, ${named} from categories where ${kind}::text is null or kind = ${kind}
		order by array_position(array['product', 'stay', 'experience', 'package'], kind), position, code`.execute(db)
	return rows
}

/** The brands an enterprise holds a licence of on a day, and those it has put on a listing already. */
export async function brandChoices(db: Db, enterpriseId: number, day: string): Promise<NamedChoice[]> {
	const { rows } = await sql<NamedChoice>`
		select id::text as value, ${named} from brands b where exists (
			select from brand_licences k where k.brand_id = b.id and k.enterprise_id = ${enterpriseId}
				and k.valid_from <= ${day}::date and (k.valid_to is null or k.valid_to > ${day}::date))
			or exists (select from listings l where l.brand_id = b.id and l.enterprise_id = ${enterpriseId})
		order by name_zh, id`.execute(db)
	return rows
}

/** The codes of the cancellation policies of a kind. */
export async function policyChoices(db: Db, kind: ListingKind): Promise<string[]> {
	const { rows } = await sql<{ code: string }>`
		select code from cancellation_policies where kind = ${kind} group by code order by code`.execute(db)
	return rows.map(({ code }) => code)
}

/**
 * The places of the county (or, without one, of everything) in which an enterprise is at home, each with its depth there: those
 * of its own township first, where most of what it sells is.
 */
export async function placeChoices(db: Db, enterpriseId: number): Promise<(NamedChoice & { depth: number })[]> {
	const { rows } = await sql<NamedChoice & { depth: number }>`
		with home as (
			select coalesce((select a.ancestor_code from region_ancestors a where a.region_code = e.region_code
				and a.ancestor_level = 'county'), e.region_code) as code,
				(select a.ancestor_code from region_ancestors a where a.region_code = e.region_code
				and a.ancestor_level = 'township') as township
			from enterprises e where e.id = ${enterpriseId}
		)
		select r.code as value, json_build_object('zh', r.name_zh, 'en', r.name_en) as name,
			array_position(array['county', 'township', 'village'], r.level) - 1 as depth
		from home h join region_ancestors a on a.ancestor_code = h.code join regions r on r.code = a.region_code
			left join region_ancestors own on own.region_code = r.code and own.ancestor_code = h.township
		where r.level in ('county', 'township', 'village')
		order by r.level <> 'county', own.ancestor_code is null, r.code limit 1000`.execute(db)
	return rows
}

/** Whether a place lies in the county of an enterprise: listings are written where their seller is at home. */
export async function isHomePlace(db: Db, enterpriseId: number, regionCode: string): Promise<boolean> {
	return (await placeChoices(db, enterpriseId)).some(({ value }) => value === regionCode)
}
