import { sql } from 'kysely'
import { keptUntil } from '#app/domain/logistics/pick-up.ts'
import { returnNumber } from '#app/domain/tracking/shipment-number.ts'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { insertColdBreach } from '#seeds/builders/tell-cold-chain.ts'

/** Six digits that are the same in every world of a day. */
const codeOf = (id: number): string => String((id * 7919 + 104_729) % 1_000_000).padStart(6, '0')

interface OnItsWay {
	id: number
	temperatureClass: string
	nodeId: number
}

/** Parcels under way that can be at a point by now: the demo buyer's, and those bound for the county the demo courier keeps. */
async function nearlyThere(db: Db): Promise<OnItsWay[]> {
	const { rows } = await sql<OnItsWay>`
		with kept as (select n.id, n.region_code from node_keepers k join accounts a on a.id = k.account_id
			join logistics_nodes n on n.id = k.node_id and n.kind in ('DELIVERY_POINT', 'STATION')
			where a.email = 'courier@demo.shanhai' order by n.kind, n.id),
		moving as (select p.id, p.temperature_class, p.destination_region_code, o.account_id from shipments p
			join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
			where p.state in ('PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY') and p.method = 'PARCEL')
		(select m.id, m.temperature_class as "temperatureClass", (select id from kept limit 1) as "nodeId" from moving m
			where exists (select from kept where left(region_code, 6) = left(m.destination_region_code, 6)) order by m.id limit 4)
		union
		(select m.id, m.temperature_class, (select n.id from logistics_nodes n where n.kind in ('DELIVERY_POINT', 'STATION')
				and left(n.region_code, 6) = left(m.destination_region_code, 6) order by n.kind, n.id limit 1)
			from moving m join accounts a on a.id = m.account_id and a.email = 'buyer@demo.shanhai' order by m.id limit 1)
		order by 1`.execute(db)
	return rows.filter(({ nodeId }) => nodeId !== null)
}

/** Lets parcels wait at points with their codes, since some hours. */
async function letWait(db: Db, now: Date): Promise<void> {
	for (const [place, { id, temperatureClass, nodeId }] of (await nearlyThere(db)).entries()) {
		const since = addHours(now, -2 - 5 * place)
		const { rows } = await sql<{
			at: Date
		}>`select greatest(max(event_time), ${since}::timestamptz) as at from tracking_events
			where shipment_id = ${id}`.execute(db)
		const at = addMinutes(rows[0]?.at ?? since, 1)
		if (at > now) continue
		await sql`insert into tracking_events (shipment_id, event_time, recorded_at, source, status, node_id)
			values (${id}, ${at}, ${at}, 'NODE_SCAN', 'AVAILABLE_FOR_PICKUP', ${nodeId})`.execute(db)
		await sql`insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
			select 'shipment', id::text, state, 'AVAILABLE_FOR_PICKUP', 'system', ${at}::timestamptz from shipments where id = ${id}`.execute(
			db,
		)
		await sql`update shipments set state = 'AVAILABLE_FOR_PICKUP' where id = ${id}`.execute(db)
		await sql`insert into parcel_pick_ups (shipment_id, node_id, code, waits_since, keep_until)
			values (${id}, ${nodeId}, ${codeOf(id)}, ${at}, ${keptUntil(at, temperatureClass, MARKET_ZONE)})`.execute(db)
	}
}

/** Invented receivers; the numbers ring nowhere. */
const HOUSEHOLDS = [
	{ carrier: 'ZTO', number: 'ZT77001002003', name: '演示村民甲', phone: '057700000001', care: 'ambient', daysAgo: 1 },
	{ carrier: 'JD', number: 'JDV0044005006', name: '演示村民乙', phone: '057700000002', care: 'chilled', daysAgo: 0 },
	{ carrier: 'POST', number: 'EM9988776655', name: '演示村民丙', phone: '057700000003', care: 'ambient', daysAgo: 9 },
] as const

/** Parcels of other shops at the demo courier's point: one that came today, one of yesterday, one that nobody fetched. */
async function registerHouseholds(db: Db, now: Date): Promise<void> {
	const { rows } = await sql<{ id: number }>`select n.id from node_keepers k join accounts a on a.id = k.account_id
		join logistics_nodes n on n.id = k.node_id and n.kind in ('DELIVERY_POINT', 'STATION')
		where a.email = 'courier@demo.shanhai' order by n.kind, n.id limit 1`.execute(db)
	const nodeId = rows[0]?.id
	if (!nodeId) return
	for (const [place, { carrier, number, name, phone, care, daysAgo }] of HOUSEHOLDS.entries()) {
		const at = addHours(now, -24 * daysAgo - 1 - place)
		const until = keptUntil(at, care, MARKET_ZONE)
		await db
			.insertInto('household_parcels')
			.values({
				...{ node_id: nodeId, carrier, carrier_number: number, name, phone, temperature_class: care },
				...{ code: codeOf(place + 1), state: until < now ? 'GOES_BACK' : 'WAITING', reminded: until < now ? 2 : 0 },
				...{ registered_at: at, registered_by: 'demo', keep_until: until },
			})
			.execute()
	}
}

interface ReturnClaim {
	id: number
	state: string
	movedAt: Date
	nodeId: number | null
	number: string | null
}

/** Gives approved returns a parcel of their own, and hands those in that were sent back. */
async function handInReturns(db: Db, now: Date): Promise<void> {
	const { rows } = await sql<ReturnClaim>`
		select b.id, b.state, b.moved_at as "movedAt", n.id as "nodeId", n.name_zh as number from buyer_claims b
		join orders o on o.id = b.order_id left join lateral (select n.id, n.name_zh from logistics_nodes n
			where n.kind = 'DELIVERY_POINT' and left(n.region_code, 6) = left(o.ship_to ->> 'regionCode', 6) order by n.id limit 1) n on true
		where b.kind = 'RETURN' and b.state in ('APPROVED', 'SENT_BACK') order by b.id`.execute(db)
	for (const { id, state, movedAt, nodeId, number: place } of rows) {
		if (nodeId === null) continue
		const at = new Date(Math.min(movedAt.getTime(), addHours(now, -4).getTime()))
		const number = returnNumber(localDateAt(at, MARKET_ZONE), (id * 7919) % 1_000_000)
		const parcel = await db
			.insertInto('return_parcels')
			.values({ number, claim_id: id, made_at: at })
			.returning('id')
			.executeTakeFirstOrThrow()
		const event = { return_parcel_id: parcel.id, actor: 'guest' }
		const events = [{ ...event, at, state: 'INFO_RECEIVED', node_id: null as number | null }]
		if (state === 'SENT_BACK') events.push({ ...event, at: addHours(at, 3), state: 'PICKED_UP', node_id: nodeId })
		await db.insertInto('return_parcel_events').values(events).execute()
		if (state === 'SENT_BACK')
			await sql`update buyer_claims set carrier = ${place}, carrier_number = ${number} where id = ${id}`.execute(db)
	}
}

const PEOPLE = [
	['management', 'college', 9, 0],
	['operations', 'bachelor', 4, 0],
	['live', 'college', 2, 0],
	['service', 'senior', 5, 14],
	['production', 'junior', 7, 0],
	['delivery', 'senior', 3, 0],
] as const

/** Who works at the enterprises of the demo seller, and by which ways that no record shows. */
async function writeDownPractice(db: Db, now: Date): Promise<void> {
	const { rows } = await sql<{ id: number }>`select m.enterprise_id as id from enterprise_members m
		join accounts a on a.id = m.account_id where a.email = 'seller@demo.shanhai' order by 1`.execute(db)
	const today = localDateAt(now, MARKET_ZONE)
	const said = { recorded_at: now, recorded_by: 'demo' }
	for (const { id } of rows) {
		const people = PEOPLE.map(([role, education, years, monthsAway]) => ({
			...{ enterprise_id: id, role, education, started_on: addDays(today, -365 * years - 40) },
			...{ gap_days: monthsAway * 30, joined_on: addDays(today, -Math.min(365 * years, 700) - 20), ...said },
		}))
		await db.insertInto('practitioners').values(people).execute()
		const grading = { process: 'grading', note: '一级、二级分开包装', first_on: addDays(today, -120) }
		await db
			.insertInto('process_uses')
			.values({ enterprise_id: id, ...grading, ...said })
			.execute()
	}
}

/** What the road's rooms show: parcels that wait with codes, others' parcels, returns, a breach, people and methods. */
export async function tellRoad(db: Db, now: Date): Promise<void> {
	await letWait(db, now)
	await registerHouseholds(db, now)
	await handInReturns(db, now)
	await insertColdBreach(db, now)
	await writeDownPractice(db, now)
}
