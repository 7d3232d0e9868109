import { type RawBuilder, sql } from 'kysely'
import type { ComponentTerms, ComponentWriting, OfferChoice, PackagePart } from '#app/domain/listings/draft-parts.ts'
import type { Db } from '#db/client.ts'

/** Every option of listings l that are no packages, as kind, option_id, names and price. */
const options = sql`
	select 'product' as kind, v.id as option_id, v.listing_id, v.name_zh, v.name_en, v.price_minor as from_minor, v.active
	from product_variants v
	union all
	select 'stay', p.id, r.listing_id, r.name_zh || ' · ' || p.name_zh, r.name_en || ' · ' || p.name_en,
		(select min(n) from unnest(p.base_minor) n), r.active and p.active
	from rate_plans p join room_types r on r.id = p.room_type_id
	union all
	select 'experience', u.id, u.listing_id, u.name_zh, u.name_en, u.price_minor, true from unit_types u`

const mayPut = (enterpriseId: number): RawBuilder<boolean> => sql`(l.enterprise_id = ${enterpriseId} or l.for_packages)`
const onShelf = sql`(l.status = 'published' and e.status = 'verified' and o.active)`

/** Options that an enterprise may put into packages and whose listing or seller has a text in its name: its own first. */
export async function offersForPackage(
	db: Db,
	asked: { enterpriseId: number; text: string; limit: number },
): Promise<OfferChoice[]> {
	const { enterpriseId, text, limit } = asked
	const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
	const { rows } = await sql<OfferChoice>`
		select o.kind, o.option_id as "optionId", l.id as "listingId", json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
			json_build_object('zh', o.name_zh, 'en', o.name_en) as option,
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller, l.enterprise_id = ${enterpriseId} as "isOwn",
			o.from_minor as "fromMinor"
		from listings l join enterprises e on e.id = l.enterprise_id join (${options}) o on o.listing_id = l.id
		where l.kind <> 'package' and ${mayPut(enterpriseId)} and ${onShelf}
			and (l.title_zh ilike ${like} or l.title_en ilike ${like} or e.name_zh ilike ${like} or e.name_en ilike ${like})
		order by l.enterprise_id <> ${enterpriseId}, l.popularity desc, l.id, o.option_id limit ${limit}`.execute(db)
	return rows
}

/** What a package is made of as its seller writes it, in its order, each with whether it still may be. */
export async function partsOfPackage(db: Db, listingId: number): Promise<PackagePart[]> {
	const { rows } = await sql<PackagePart>`
		select k.id, k.position, k.kind, o.option_id as "optionId", k.qty, k.nights, k.day_offset as "dayOffset",
			k.part_of_day as "partOfDay", k.slot, k.qty * coalesce(k.nights, 1) * o.from_minor as "aloneMinor",
			case when k.share_bp is not null then json_build_object('bp', k.share_bp)
				when k.share_minor is not null then json_build_object('amountMinor', k.share_minor) end as share,
			json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
			json_build_object('zh', o.name_zh, 'en', o.name_en) as option,
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller,
			${onShelf} as "isOnShelf", l.enterprise_id = p.enterprise_id or l.for_packages as "isAllowed"
		from package_components k join listings p on p.id = k.package_listing_id join listings l on l.id = k.listing_id
			join enterprises e on e.id = l.enterprise_id
			join (${options}) o on o.kind = k.kind and o.option_id = coalesce(k.variant_id, k.rate_plan_id, k.unit_type_id)
		where k.package_listing_id = ${listingId} order by k.position`.execute(db)
	return rows
}

/** The columns of a component's terms; the part of a day is asked of experiences only, nights of stays. */
const termsOf = ({ qty, nights, dayOffset, partOfDay, slot, share }: ComponentTerms, kind: RawBuilder<unknown>) => sql`
	case ${kind} when 'stay' then ${nights}::smallint end as nights, ${dayOffset}::smallint as day_offset, ${qty}::smallint as qty,
	case ${kind} when 'experience' then ${partOfDay}::text end as part_of_day, ${slot}::smallint as slot,
	${share && 'bp' in share ? share.bp : null}::integer as share_bp,
	${share && 'amountMinor' in share ? share.amountMinor : null}::integer as share_minor`

/** Adds a component to a package of an enterprise; false when it may not be put into one or is not on the shelf. */
export async function insertComponent(
	db: Db,
	key: { enterpriseId: number; listingId: number },
	part: ComponentWriting,
): Promise<boolean> {
	const { kind, optionId } = part
	const { rows } = await sql`
		insert into package_components (package_listing_id, position, kind, listing_id, variant_id, rate_plan_id, unit_type_id, nights,
			day_offset, qty, part_of_day, slot, share_bp, share_minor)
		select ${key.listingId}, (select coalesce(max(position) + 1, 1) from package_components where package_listing_id = ${key.listingId}),
			o.kind, l.id, case o.kind when 'product' then o.option_id end, case o.kind when 'stay' then o.option_id end,
			case o.kind when 'experience' then o.option_id end, ${termsOf(part, sql`o.kind`)}
		from (${options}) o join listings l on l.id = o.listing_id join enterprises e on e.id = l.enterprise_id
		where o.kind = ${kind} and o.option_id = ${optionId} and ${mayPut(key.enterpriseId)} and ${onShelf} returning id`.execute(
		db,
	)
	return rows.length > 0
}

/** Writes how a component is part of its package; false when the package has no such one. */
export async function updateComponent(
	db: Db,
	key: { listingId: number; componentId: number },
	terms: ComponentTerms,
): Promise<boolean> {
	const { rows } = await sql`
		update package_components k set nights = t.nights, day_offset = t.day_offset, qty = t.qty, part_of_day = t.part_of_day,
			slot = t.slot, share_bp = t.share_bp, share_minor = t.share_minor
		from (select id, ${termsOf(terms, sql`kind`)} from package_components where id = ${key.componentId}
			and package_listing_id = ${key.listingId}) t
		where k.id = t.id returning k.id`.execute(db)
	return rows.length > 0
}

/** Takes a component out of a package; false when the package has no such one. */
export async function deleteComponent(db: Db, key: { listingId: number; componentId: number }): Promise<boolean> {
	const { rows } = await sql`delete from package_components where id = ${key.componentId}
		and package_listing_id = ${key.listingId} returning id`.execute(db)
	return rows.length > 0
}

/** The packages of other enterprises on the shelf that a listing is a part of, locked by id. */
export async function lockOthersPackages(db: Db, listingId: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select p.id from listings p where p.status = 'published' and p.id in (
				select package_listing_id from package_components where listing_id = ${listingId})
			and p.enterprise_id <> (select enterprise_id from listings where id = ${listingId})
		order by p.id for no key update of p`.execute(db)
	return rows.map(({ id }) => id)
}
