import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { TracedLot } from '#app/domain/tracing/lot-graph.ts'
import type { Db } from '#db/client.ts'
import { placeOf } from '#db/queries/place-names.ts'

const tracedColumns = sql`t.id, t.token, t.lot_code as "lotCode", json_build_object('zh', t.name_zh, 'en', t.name_en) as name,
	json_build_object('zh', e.name_zh, 'en', e.name_en) as enterprise, t.state, t.harvested_on as "harvestedOn",
	t.expires_on as "expiresOn", t.amount_g as "amountG", ${placeOf(sql`t.region_code`)} as place,
	(select json_build_object('name', json_build_object('zh', p.name_zh, 'en', p.name_en), 'kind', p.kind,
		'altitudeM', p.altitude_m, 'lon', p.lon, 'lat', p.lat) from plots p where p.id = t.plot_id) as plot,
	coalesce((select json_agg(json_build_object('kind', i.kind, 'name', i.name, 'registrationNo', i.registration_no, 'dose', i.dose,
			'appliedOn', i.applied_on, 'safetyDays', i.safety_days) order by i.applied_on, i.id)
		from plot_inputs i where i.plot_id = t.plot_id and i.struck_at is null and i.applied_on <= t.harvested_on
			and i.applied_on > t.harvested_on - 366), '[]') as inputs,
	(select json_build_object('id', s.id, 'kind', s.kind, 'doneAt', s.done_at, 'note', json_build_object('zh', s.note_zh, 'en', s.note_en),
			'addedG', s.added_g, 'wasteG', s.waste_g, 'inputs', (select json_agg(json_build_object('lotId', i.lot_id, 'amountG', i.amount_g)
				order by i.lot_id) from lot_step_inputs i where i.step_id = s.id))
		from lot_steps s where s.id = t.made_by_step) as step`

/** All lots that some lots come of, themselves among them: a set, so that neither rings nor diamonds make it longer. */
const upFrom = (start: ReturnType<typeof sql>) => sql`with recursive up(id) as (
	${start}
	union
	select i.lot_id from up join lots t on t.id = up.id join lot_step_inputs i on i.step_id = t.made_by_step
)`

/** Everything some lots come of, themselves first: plots with what was applied to them, and every run of processing. */
export async function traceUp(db: Db, lotIds: readonly number[]): Promise<TracedLot[]> {
	const { rows } = await sql<TracedLot>`${upFrom(sql`select unnest(${[...lotIds]}::bigint[])`)}
		select ${tracedColumns} from up join lots t on t.id = up.id join enterprises e on e.id = t.enterprise_id
		order by t.id desc limit 2000`.execute(db)
	return rows
}

/** Everything that an order line was packed from, and what that comes of. */
export async function traceLineUp(db: Db, lineId: number): Promise<TracedLot[]> {
	const packed = sql`select a.lot_id from lot_allocations a where a.order_line_id = ${lineId} and a.released_at is null`
	const { rows } = await sql<TracedLot>`${upFrom(packed)}
		select ${tracedColumns} from up join lots t on t.id = up.id join enterprises e on e.id = t.enterprise_id
		order by t.id desc limit 2000`.execute(db)
	return rows
}

/** A place at which a lot ended, or may have been eaten; grams. */
export interface LotUse {
	kind: 'LINE' | 'SESSION' | 'MEAL'
	lotId: number
	lotCode: string
	amountG: number
	/** Goods: the order and its line. */
	orderNumber: string | null
	lineId: number | null
	sellerOrderId: number | null
	lineState: string | null
	/** What it was sold as, or where it was tasted or eaten. */
	title: Bilingual
	sessionId: number | null
	startsAt: string | null
	stayListingId: number | null
	mealOn: string | null
	meal: 'BREAKFAST' | 'LUNCH' | 'DINNER' | null
}

export interface TracedDown {
	lots: {
		id: number
		token: string
		lotCode: string
		name: Bilingual
		state: string
		amountG: number
		leftG: number
		stepId: number | null
	}[]
	counts: { lots: number; lines: number; sessions: number; meals: number; leftG: number }
	uses: LotUse[]
}

/** All lots that are made of some lots, themselves among them. */
export const downFrom = (lotIds: readonly number[]) => sql`with recursive down(id) as (
	select unnest(${[...lotIds]}::bigint[])
	union
	select t.id from down join lot_step_inputs i on i.lot_id = down.id join lots t on t.made_by_step = i.step_id
)`

const useColumns = sql`
	case when a.order_line_id is not null then 'LINE' when a.session_id is not null then 'SESSION' else 'MEAL' end as kind,
	a.lot_id as "lotId", t.lot_code as "lotCode", a.amount_g as "amountG", o.number as "orderNumber", l.id as "lineId",
	so.id as "sellerOrderId", l.state as "lineState", case when l.id is not null then json_build_object('zh', l.title_zh, 'en', l.title_en)
		else json_build_object('zh', g.title_zh, 'en', g.title_en) end as title,
	a.session_id as "sessionId", s.starts_at as "startsAt", a.stay_listing_id as "stayListingId", a.meal_on as "mealOn", a.meal`

/** Everything that is made of some lots and where it all went: counts of all, and so many of the uses, newest first. */
export async function traceDown(db: Db, lotIds: readonly number[], limit = 200): Promise<TracedDown> {
	const { rows } = await sql<TracedDown>`${downFrom(lotIds)}, used as (
			select a.* from down join lot_allocations a on a.lot_id = down.id where a.released_at is null
		), newest as (select * from used order by id desc limit ${limit})
		select coalesce((select json_agg(json_build_object('id', t.id, 'token', t.token, 'lotCode', t.lot_code, 'name',
				json_build_object('zh', t.name_zh, 'en', t.name_en), 'state', t.state, 'amountG', t.amount_g,
				'leftG', t.amount_g - t.used_g, 'stepId', t.made_by_step) order by t.id)
				from (select t.* from down join lots t on t.id = down.id order by t.id limit 500) t), '[]') as lots,
			(select json_build_object('lots', (select count(*) from down), 'lines', count(order_line_id),
				'sessions', count(distinct session_id), 'meals', count(distinct (stay_listing_id, meal_on, meal)) filter (where meal_on is not null),
				'leftG', (select coalesce(sum(t.amount_g - t.used_g), 0) from down join lots t on t.id = down.id)) from used) as counts,
			coalesce((select json_agg(x) from (select ${useColumns} from newest a join lots t on t.id = a.lot_id
				left join order_lines l on l.id = a.order_line_id left join seller_orders so on so.id = l.seller_order_id
				left join orders o on o.id = so.order_id left join sessions s on s.id = a.session_id
				left join listings g on g.id = coalesce(s.listing_id, a.stay_listing_id) order by a.id desc) x), '[]') as uses`.execute(
		db,
	)
	return rows[0] ?? { lots: [], counts: { lots: 0, lines: 0, sessions: 0, meals: 0, leftG: 0 }, uses: [] }
}
