import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** The rate plans of an enterprise's rooms, with the names a file shows beside their mark. */
export async function plansOfEnterprise(
	db: Db,
	enterpriseId: number,
): Promise<{ id: number; listing: string; room: string; plan: string }[]> {
	const { rows } = await sql<{ id: number; listing: string; room: string; plan: string }>`
		select p.id, l.title_zh as listing, t.name_zh as room, p.name_zh as plan
		from rate_plans p join room_types t on t.id = p.room_type_id join listings l on l.id = t.listing_id
		where l.enterprise_id = ${enterpriseId} and p.active order by p.id`.execute(db)
	return rows
}

/** Prices the nights of a run's good lines from a local date on; of two lines for one night the later counts. Tells how many. */
export async function applyRates(db: Db, runId: number, today: string): Promise<number> {
	const { numAffectedRows } = await sql`
		insert into rate_overrides (rate_plan_id, night, price_minor)
		select distinct on (plan, night) (change ->> 'planId')::bigint as plan, n::date as night, (change ->> 'priceMinor')::int
		from import_rows, generate_series(greatest((change ->> 'from')::date, ${today}::date), (change ->> 'to')::date, '1 day') n
		where run_id = ${runId} and change is not null order by plan, night, line desc
		on conflict (rate_plan_id, night) do update set price_minor = excluded.price_minor`.execute(db)
	return Number(numAffectedRows ?? 0)
}

/** The prices of single nights of an enterprise's rate plans from a local date on. */
export async function ratesOfEnterprise(
	db: Db,
	enterpriseId: number,
	today: string,
): Promise<{ plan: string; from: string; to: string; priceMinor: number }[]> {
	const { rows } = await sql<{ plan: string; from: string; to: string; priceMinor: number }>`
		select format('R%s %s %s %s', p.id, l.title_zh, t.name_zh, p.name_zh) as plan, min(o.night) as "from", max(o.night) as "to",
			o.price_minor as "priceMinor"
		from (select *, night - (row_number() over (partition by rate_plan_id, price_minor order by night))::int as run
			from rate_overrides where night >= ${today}::date) o
			join rate_plans p on p.id = o.rate_plan_id join room_types t on t.id = p.room_type_id join listings l on l.id = t.listing_id
		where l.enterprise_id = ${enterpriseId}
		group by p.id, l.id, t.id, o.price_minor, o.run order by p.id, 2 limit 20000`.execute(db)
	return rows
}
