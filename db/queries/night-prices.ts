import { sql } from 'kysely'
import type { NightPrices } from '#app/domain/pricing/night-rule.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

export interface HostPlan {
	ratePlanId: number
	nameZh: string
	nameEn: string
}

/** The rate plans on sale of a room type, in their order. */
export async function plansOfRoom(db: Db, roomTypeId: number): Promise<HostPlan[]> {
	return db
		.selectFrom('rate_plans')
		.select(['id as ratePlanId', 'name_zh as nameZh', 'name_en as nameEn'])
		.where('room_type_id', '=', roomTypeId)
		.where('active', '=', true)
		.orderBy('position')
		.orderBy('id')
		.execute()
}

/** What sets the prices of a plan's nights in [from, until); none when it is not of that room type. */
export async function pricesOfPlan(
	db: Db,
	plan: { roomTypeId: number; ratePlanId: number },
	{ from, until }: { from: LocalDate; until: LocalDate },
): Promise<NightPrices | undefined> {
	const { rows } = await sql<NightPrices>`
		select p.base_minor as base,
			coalesce((select json_agg(json_build_object('id', s.id, 'from', lower(s.days), 'until', upper(s.days), 'week', s.price_minor))
				from rate_seasons s where s.rate_plan_id = p.id and s.days && daterange(${from}::date, ${until}::date)), '[]') as seasons,
			coalesce((select json_agg(json_build_object('date', o.night, 'priceMinor', o.price_minor))
				from rate_overrides o where o.rate_plan_id = p.id and o.night >= ${from}::date and o.night < ${until}::date), '[]') as dates
		from rate_plans p where p.id = ${plan.ratePlanId} and p.room_type_id = ${plan.roomTypeId}`.execute(db)
	return rows[0]
}

/** Gives nights of a plan prices of their own. */
export async function setNightPrices(
	db: Db,
	ratePlanId: number,
	nights: readonly { date: LocalDate; priceMinor: number }[],
): Promise<void> {
	if (nights.length === 0) return
	await sql`
		insert into rate_overrides (rate_plan_id, night, price_minor)
		select ${ratePlanId}, x.night, x.price from unnest(${nights.map(({ date }) => date)}::date[],
			${nights.map(({ priceMinor }) => priceMinor)}::int[]) as x(night, price)
		on conflict (rate_plan_id, night) do update set price_minor = excluded.price_minor`.execute(db)
}

/** Takes the prices of their own from nights of a plan: what the plan says holds again. */
export async function clearNightPrices(db: Db, ratePlanId: number, nights: readonly LocalDate[]): Promise<void> {
	if (nights.length === 0) return
	await sql`delete from rate_overrides where rate_plan_id = ${ratePlanId} and night = any(${[...nights]}::date[])`.execute(
		db,
	)
}
