import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What a copy of a listing is written with. */
export interface Copy {
	enterpriseId: number
	listingId: number
	slug: string
	firstListedOn: string
}

const HEAD = sql`kind, enterprise_id, region_code, category_code, brand_id, title_zh, title_en, summary_zh, summary_en, story_zh, story_en,
	currency, from_minor, policy_code, policy_version, season_months, perishable, check_in_time, check_out_time, time_zone,
	session_minutes, meet_zh, meet_en, package_discount_bp, lon, lat, picture, grade, standard_code, booking_mode, for_packages, most_per_visitor`

/** Copies a listing's own columns as a draft; gives its id, or null when it is not the enterprise's. */
export async function copyHead(db: Db, { enterpriseId, listingId, slug, firstListedOn }: Copy): Promise<number | null> {
	const { rows } = await sql<{ id: number }>`
		insert into listings (slug, status, first_listed_on, ${HEAD}) select ${slug}, 'draft', ${firstListedOn}::date, ${HEAD}
		from listings where id = ${listingId} and enterprise_id = ${enterpriseId} returning id`.execute(db)
	return rows[0]?.id ?? null
}

/** Copies a listing's pictures: the same files under another listing. */
export async function copyPictures(db: Db, from: number, to: number): Promise<void> {
	await sql`insert into listing_pictures (listing_id, position, name, alt_zh, alt_en, width, height, blur)
		select ${to}, position, name, alt_zh, alt_en, width, height, blur from listing_pictures where listing_id = ${from}`.execute(
		db,
	)
}

/** Copies variants, each with a stock of its own in which there is nothing yet. */
export async function copyVariants(db: Db, from: number, to: number): Promise<void> {
	await sql`
		with old as (
			select v.*, row_number() over (order by v.position, v.id) as n from product_variants v where v.listing_id = ${from} and v.active
		), made as (
			insert into capacity (kind, total) select 'stock', 0 from old returning id
		), counted as (
			select id, row_number() over (order by id) as n from made
		)
		insert into product_variants (listing_id, sku, name_zh, name_en, price_minor, weight_g, temperature_class, capacity_id, position,
			nominal_g, tolerance_bp)
		select ${to}, old.sku, name_zh, name_en, price_minor, weight_g, temperature_class, counted.id, position, nominal_g, tolerance_bp
		from old join counted using (n)`.execute(db)
}

/** Copies room types with their rate plans and seasons; no night of them is on sale yet. */
export async function copyRooms(db: Db, from: number, to: number): Promise<void> {
	const { rows } = await sql<{
		id: number
	}>`select id from room_types where listing_id = ${from} and active order by position, id`.execute(db)
	for (const { id } of rows) {
		const room = await sql<{ id: number }>`
			insert into room_types (listing_id, name_zh, name_en, beds_zh, beds_en, total_units, base_occupancy, max_occupancy, position)
			select ${to}, name_zh, name_en, beds_zh, beds_en, total_units, base_occupancy, max_occupancy, position
			from room_types where id = ${id} returning id`.execute(db)
		await copyPlans(db, id, room.rows[0]?.id ?? 0)
	}
}

async function copyPlans(db: Db, fromRoom: number, toRoom: number): Promise<void> {
	const { rows } = await sql<{
		id: number
	}>`select id from rate_plans where room_type_id = ${fromRoom} and active order by position, id`.execute(db)
	for (const { id } of rows) {
		await sql`
			with plan as (
				insert into rate_plans (room_type_id, name_zh, name_en, base_minor, extra_adult_minor, child_bands, stay_discounts,
					min_advance_days, max_advance_days, same_day_cutoff, position, last_minute, early_bird)
				select ${toRoom}, name_zh, name_en, base_minor, extra_adult_minor, child_bands, stay_discounts, min_advance_days,
					max_advance_days, same_day_cutoff, position, last_minute, early_bird from rate_plans where id = ${id} returning id
			)
			insert into rate_seasons (rate_plan_id, name_zh, name_en, days, price_minor)
			select plan.id, name_zh, name_en, days, price_minor from rate_seasons, plan where rate_plan_id = ${id}`.execute(
			db,
		)
	}
}

/** Copies kinds of tickets; there are no sessions yet. */
export async function copyTickets(db: Db, from: number, to: number): Promise<void> {
	await sql`insert into unit_types (listing_id, code, name_zh, name_en, price_minor, capacity_weight, position)
		select ${to}, code, name_zh, name_en, price_minor, capacity_weight, position from unit_types where listing_id = ${from}`.execute(
		db,
	)
}

/** Copies what a package is made of. */
export async function copyComponents(db: Db, from: number, to: number): Promise<void> {
	await sql`insert into package_components (package_listing_id, position, kind, variant_id, rate_plan_id, nights, listing_id, unit_type_id,
			day_offset, qty, slot, part_of_day, share_bp, share_minor)
		select ${to}, position, kind, variant_id, rate_plan_id, nights, listing_id, unit_type_id, day_offset, qty, slot, part_of_day,
			share_bp, share_minor from package_components where package_listing_id = ${from}`.execute(db)
}
