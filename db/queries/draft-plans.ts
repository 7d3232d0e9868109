import { sql } from 'kysely'
import type { PlanTerms, PlanView, SeasonWriting } from '#app/domain/listings/plan-terms.ts'
import type { Db } from '#db/client.ts'

/** A rate plan of one of an enterprise's stays with all that sets its prices; undefined when it is not theirs. */
export async function planOfSeller(
	db: Db,
	key: { enterpriseId: number; ratePlanId: number },
): Promise<PlanView | undefined> {
	const { rows } = await sql<PlanView>`
		select p.id as "ratePlanId", l.id as "listingId", r.id as "roomTypeId", l.time_zone as "timeZone",
			json_build_object('zh', l.title_zh, 'en', l.title_en) as "listingTitle",
			json_build_object('zh', r.name_zh, 'en', r.name_en) as "roomName",
			json_build_object('zh', p.name_zh, 'en', p.name_en) as name,
			r.base_occupancy as "baseOccupancy", r.max_occupancy as "maxOccupancy", p.base_minor as base,
			p.extra_adult_minor as "extraAdultMinor", p.child_bands as "childBands", p.stay_discounts as "lengthDiscounts",
			p.early_bird as "earlyBird", p.last_minute as "lastMinute", p.min_advance_days as "minAdvanceDays",
			p.max_advance_days as "maxAdvanceDays", to_char(p.same_day_cutoff, 'HH24:MI') as "sameDayCutoff",
			coalesce((select json_agg(json_build_object('id', s.id, 'name', json_build_object('zh', s.name_zh, 'en', s.name_en),
				'from', lower(s.days), 'lastNight', upper(s.days) - 1, 'week', s.price_minor) order by lower(s.days))
				from rate_seasons s where s.rate_plan_id = p.id), '[]') as seasons
		from rate_plans p join room_types r on r.id = p.room_type_id join listings l on l.id = r.listing_id
		where p.id = ${key.ratePlanId} and l.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}

/** Writes whom and when a rate plan is for and what it takes off. */
export async function writePlanTerms(db: Db, ratePlanId: number, terms: PlanTerms): Promise<void> {
	await db
		.updateTable('rate_plans')
		.set({
			child_bands: JSON.stringify(terms.childBands),
			stay_discounts: JSON.stringify(terms.lengthDiscounts),
			early_bird: JSON.stringify(terms.earlyBird),
			last_minute: JSON.stringify(terms.lastMinute),
			min_advance_days: terms.minAdvanceDays,
			max_advance_days: terms.maxAdvanceDays,
			same_day_cutoff: terms.sameDayCutoff,
		})
		.where('id', '=', ratePlanId)
		.execute()
}

/** Adds a season to a rate plan. */
export async function insertSeason(db: Db, ratePlanId: number, season: SeasonWriting): Promise<void> {
	const { name, from, lastNight, week } = season
	await sql`insert into rate_seasons (rate_plan_id, name_zh, name_en, days, price_minor)
		values (${ratePlanId}, ${name.zh}, ${name.en}, daterange(${from}::date, ${lastNight}::date, '[]'), ${[...week]}::int[])`.execute(
		db,
	)
}

/** Writes a season of a rate plan; false when the plan has no such one. */
export async function updateSeason(
	db: Db,
	key: { ratePlanId: number; seasonId: number },
	season: SeasonWriting,
): Promise<boolean> {
	const { name, from, lastNight, week } = season
	const { rows } = await sql`update rate_seasons set name_zh = ${name.zh}, name_en = ${name.en},
			days = daterange(${from}::date, ${lastNight}::date, '[]'), price_minor = ${[...week]}::int[]
		where id = ${key.seasonId} and rate_plan_id = ${key.ratePlanId} returning id`.execute(db)
	return rows.length > 0
}

/** Takes a season from a rate plan; false when the plan has no such one. What was booked keeps its price. */
export async function deleteSeason(db: Db, key: { ratePlanId: number; seasonId: number }): Promise<boolean> {
	const { rows } = await sql`delete from rate_seasons where id = ${key.seasonId} and rate_plan_id = ${key.ratePlanId}
		returning id`.execute(db)
	return rows.length > 0
}
