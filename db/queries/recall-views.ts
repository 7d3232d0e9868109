import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Hazard, RecallState } from '#app/domain/tracing/recall.ts'
import type { Db } from '#db/client.ts'
import { downFrom } from '#db/queries/lot-trace.ts'
import { concerned, isPartyTo, type RecallParty } from '#db/queries/recalls.ts'

export interface RecallReach {
	lots: number
	leftG: number
	orders: number
	unsent: number
	sent: number
	tastings: number
	meals: number
}

/** Whom and what a recall of a lot would concern now. Nothing is changed. */
export async function reachOfRecall(db: Db, lotId: number, now: Date): Promise<RecallReach> {
	const { rows } = await sql<RecallReach>`
		${downFrom([lotId])}, called as (
			select t.id as lot_id, 0 as recall_id, t.amount_g - t.used_g as left_g from lots t join down on down.id = t.id
			where t.state <> 'RECALLED'
		), recall_lots as (select * from called), found as (${concerned(sql`0`, now)})
		select (select count(*)::int from called) as lots, (select coalesce(sum(left_g), 0)::bigint from called) as "leftG",
			count(distinct s.order_id)::int as orders, count(*) filter (where f.via = 'LINE' and f.was_unsent)::int as unsent,
			count(*) filter (where f.via = 'LINE' and not f.was_unsent)::int as sent,
			count(*) filter (where f.via = 'SESSION')::int as tastings, count(*) filter (where f.via = 'MEAL')::int as meals
		from found f join order_lines l on l.id = f.id join seller_orders s on s.id = l.seller_order_id`.execute(db)
	return rows[0] ?? { lots: 0, leftG: 0, orders: 0, unsent: 0, sent: 0, tastings: 0, meals: 0 }
}

export interface RecallView {
	id: number
	lotId: number
	lotCode: string
	name: Bilingual
	enterprise: Bilingual
	state: RecallState
	hazard: Hazard
	reason: Bilingual
	startedAt: string
	closedAt: string | null
	toldOrders: number | null
	returnedG: number | null
	destroyedG: number | null
	keptG: number | null
	lots: { id: number; token: string; lotCode: string; name: Bilingual; leftG: number }[]
	stock: { title: Bilingual; units: number }[]
	counts: {
		lines: number
		orders: number
		untold: number
		unsent: number
		sent: number
		tastings: number
		meals: number
		taken: number
	}
	leftG: number
}

const viewColumns = sql`
	c.id, c.lot_id as "lotId", t.lot_code as "lotCode", json_build_object('zh', t.name_zh, 'en', t.name_en) as name,
	json_build_object('zh', e.name_zh, 'en', e.name_en) as enterprise, c.state, c.hazard,
	json_build_object('zh', c.reason_zh, 'en', c.reason_en) as reason, to_json(c.started_at) as "startedAt", to_json(c.closed_at) as "closedAt",
	c.told_orders as "toldOrders", c.returned_g as "returnedG", c.destroyed_g as "destroyedG", c.kept_g as "keptG",
	coalesce((select json_agg(json_build_object('id', o.id, 'token', o.token, 'lotCode', o.lot_code, 'leftG', r.left_g,
		'name', json_build_object('zh', o.name_zh, 'en', o.name_en)) order by o.id)
		from recall_lots r join lots o on o.id = r.lot_id where r.recall_id = c.id), '[]') as lots,
	coalesce((select json_agg(json_build_object('units', k.units, 'title', (select json_build_object('zh', g.title_zh || ' ' || v.name_zh,
			'en', g.title_en || ' ' || v.name_en) from product_variants v join listings g on g.id = v.listing_id
			where v.capacity_id = k.capacity_id order by v.id limit 1)) order by k.capacity_id)
		from recall_stock k where k.recall_id = c.id), '[]') as stock,
	(select json_build_object('lines', count(*), 'orders', count(distinct order_id), 'untold', count(*) filter (where told_at is null),
		'unsent', count(*) filter (where was_unsent), 'sent', count(*) filter (where via = 'LINE' and not was_unsent),
		'tastings', count(*) filter (where via = 'SESSION'), 'meals', count(*) filter (where via = 'MEAL'), 'taken', count(taken_at))
		from recall_lines where recall_id = c.id) as counts,
	(select coalesce(sum(left_g), 0)::bigint from recall_lots where recall_id = c.id) as "leftG"
	from recalls c join lots t on t.id = c.lot_id join enterprises e on e.id = c.enterprise_id`

/** The recall in which a lot is, of those a party may see. */
export async function recallOfLot(db: Db, party: RecallParty, lotId: number): Promise<RecallView | undefined> {
	const { rows } = await sql<RecallView>`select ${viewColumns}
		where c.id = (select recall_id from recall_lots where lot_id = ${lotId}) and ${isPartyTo(party)}`.execute(db)
	return rows[0]
}

/** The recalls a party may see, those that go on first, newest first. */
export async function recallsOf(db: Db, party: RecallParty): Promise<RecallView[]> {
	const { rows } = await sql<RecallView>`select ${viewColumns} where ${isPartyTo(party)}
		order by c.state = 'CLOSED', c.id desc limit 100`.execute(db)
	return rows
}

export interface RecalledLine {
	recallId: number
	lineId: number
	title: Bilingual
	via: 'LINE' | 'SESSION' | 'MEAL'
	reason: Bilingual
	hazard: Hazard
	startedAt: string
	closedAt: string | null
	currency: string
	/** What can still be taken back: never more than is left of what was paid. */
	offeredMinor: number
	takenAt: string | null
	lots: { token: string; lotCode: string }[]
}

/** What of an order was called back. */
export async function recalledLinesOf(db: Db, orderNumber: string): Promise<RecalledLine[]> {
	const { rows } = await sql<RecalledLine>`
		select k.recall_id as "recallId", l.id as "lineId", json_build_object('zh', l.title_zh, 'en', l.title_en) as title, k.via,
			json_build_object('zh', c.reason_zh, 'en', c.reason_en) as reason, c.hazard, to_json(c.started_at) as "startedAt",
			to_json(c.closed_at) as "closedAt", o.currency,
			least(k.offered_minor, greatest(0, l.paid_minor - l.refunded_minor)) as "offeredMinor", to_json(k.taken_at) as "takenAt",
			coalesce((select json_agg(json_build_object('token', t.token, 'lotCode', t.lot_code) order by t.id)
				from lot_allocations a join recall_lots r on r.lot_id = a.lot_id and r.recall_id = k.recall_id join lots t on t.id = a.lot_id
				where a.order_line_id = l.id), '[]') as lots
		from orders o join recall_lines k on k.order_id = o.id join recalls c on c.id = k.recall_id
		join order_lines l on l.id = k.order_line_id where o.number = ${orderNumber} order by k.recall_id desc, l.id`.execute(
		db,
	)
	return rows
}
