import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface HouseholdParcelToInsert {
	nodeId: number
	carrier: string
	carrierNumber: string
	name: string
	phone: string
	temperatureClass: string
	code: string
	/** 'account:12'. */
	actor: string
	at: Date
	keepUntil: Date
}

/** Registers a parcel at a node; null when it is there already. */
export async function insertHouseholdParcel(db: Db, parcel: HouseholdParcelToInsert): Promise<number | null> {
	const row = await db
		.insertInto('household_parcels')
		.values({
			...{ node_id: parcel.nodeId, carrier: parcel.carrier, carrier_number: parcel.carrierNumber, name: parcel.name },
			...{ phone: parcel.phone, temperature_class: parcel.temperatureClass, code: parcel.code },
			...{ registered_at: parcel.at, registered_by: parcel.actor, keep_until: parcel.keepUntil },
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id ?? null
}

export type HouseholdState = 'WAITING' | 'COLLECTED' | 'GOES_BACK' | 'GIVEN_BACK'

export interface HouseholdParcel {
	id: number
	nodeId: number
	carrierNumber: string
	phone: string
	code: string
	state: HouseholdState
	waitsSince: Date
	keepUntil: Date
	reminded: number
	wrongTries: number
	lockedUntil: Date | null
}

/** A parcel that is at one of these nodes by its carrier's number, or by its id, locked. */
export async function lockHouseholdParcel(
	db: Db,
	key: { carrierNumber: string; nodeIds: readonly number[] } | { id: number },
): Promise<HouseholdParcel | undefined> {
	const named =
		'id' in key
			? sql`id = ${key.id}`
			: sql`carrier_number = ${key.carrierNumber} and node_id = any(${[...key.nodeIds]}::bigint[])`
	const { rows } = await sql<HouseholdParcel>`
		select id, node_id as "nodeId", carrier_number as "carrierNumber", phone, code, state, registered_at as "waitsSince",
			keep_until as "keepUntil", reminded, wrong_tries as "wrongTries", locked_until as "lockedUntil"
		from household_parcels where ${named} and ended_at is null order by id limit 1 for no key update`.execute(db)
	return rows[0]
}

/** Writes that a parcel is gone: fetched, or given back to its carrier. */
export async function endHouseholdParcel(
	db: Db,
	end: { id: number; state: 'COLLECTED' | 'GIVEN_BACK'; collectedBy: 'RECEIVER' | 'OTHER' | null; at: Date },
): Promise<void> {
	await sql`update household_parcels set state = ${end.state}, collected_by = ${end.collectedBy}, ended_at = ${end.at},
		wrong_tries = 0, locked_until = null where id = ${end.id}`.execute(db)
}

/** Keeps a wrong code's count. */
export async function keepHouseholdTry(
	db: Db,
	wrong: { id: number; wrongTries: number; lockedUntil: Date | null },
): Promise<void> {
	await sql`update household_parcels set wrong_tries = ${wrong.wrongTries}, locked_until = ${wrong.lockedUntil}
		where id = ${wrong.id}`.execute(db)
}

/** Keeps how many reminders were due, or that it waits no longer and goes back. */
export async function keepHouseholdWait(
	db: Db,
	wait: { id: number; reminded: number; state: 'WAITING' | 'GOES_BACK' },
): Promise<void> {
	await sql`update household_parcels set reminded = ${wait.reminded}, state = ${wait.state} where id = ${wait.id}`.execute(
		db,
	)
}

/** Parcels for which something may be due by an instant: a reminder, or the end. Soonest end first. */
export async function householdsToSee(db: Db, at: Date, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select id from household_parcels where state = 'WAITING' and (keep_until < ${at}
			or (reminded < 2 and keep_until <= ${at}::timestamptz + interval '1 day')
			or (reminded < 1 and registered_at <= ${at}::timestamptz - interval '3 days' and keep_until > registered_at + interval '5 days'))
		order by keep_until limit ${limit}`.execute(db)
	return rows.map(({ id }) => id)
}

/** Takes names and phone numbers out of what has been gone since before an instant; the text messages with them. */
export async function forgetLabels(db: Db, goneBefore: Date): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		update household_parcels set name = '', phone = '', code = '000000'
		where ended_at < ${goneBefore} and phone <> '' returning id`.execute(db)
	const facts = rows.map(({ id }) => `household-parcel:${id}:%`)
	await sql`update notices set address = '', params = '{}' where dedupe_key like any(${facts}::text[])`.execute(db)
	return rows.length
}

export interface HouseholdHere {
	id: number
	carrier: string
	carrierNumber: string
	name: string
	phone: string
	state: HouseholdState
	keepUntil: Date
	nodeId: number
}

/** What is at these nodes for households, what goes back first, then by the end of its time. */
export async function householdsAt(db: Db, nodeIds: readonly number[], limit: number): Promise<HouseholdHere[]> {
	const { rows } = await sql<HouseholdHere>`
		select id, carrier, carrier_number as "carrierNumber", name, phone, state, keep_until as "keepUntil", node_id as "nodeId"
		from household_parcels where node_id = any(${[...nodeIds]}::bigint[]) and ended_at is null
		order by state = 'GOES_BACK' desc, keep_until, id limit ${limit}`.execute(db)
	return rows
}

export interface HouseholdToTell {
	state: HouseholdState
	carrier: string
	name: string
	phone: string
	code: string
	/** ISO instant. */
	until: string
	place: Bilingual
	hours: string
}

/** What a receiver is told of a parcel. */
export async function householdToTell(db: Db, id: number): Promise<HouseholdToTell | undefined> {
	const { rows } = await sql<HouseholdToTell>`
		select h.state, h.carrier, h.name, h.phone, h.code, to_char(h.keep_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until,
			json_build_object('zh', n.name_zh, 'en', n.name_en) as place, n.opening_hours as hours
		from household_parcels h join logistics_nodes n on n.id = h.node_id where h.id = ${id}`.execute(db)
	return rows[0]
}
