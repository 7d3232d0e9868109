import { sql } from 'kysely'
import { LEASE_DAYS } from '#app/domain/gate/lease.ts'
import type { Db } from '#db/client.ts'

/**
 * The device whose secret has this hash: enrolled and not revoked, else none. `scansSince`: no unsent scan of it is older; one
 * enrolled anew may bring those of the days before.
 */
export async function deviceBySecret(
	db: Db,
	secretHash: string,
): Promise<{ deviceId: number; enterpriseId: number; name: string; scansSince: Date } | null> {
	const { rows } = await sql<{ deviceId: number; enterpriseId: number; name: string; scansSince: Date }>`
		select id as "deviceId", enterprise_id as "enterpriseId", name,
			case when clean_at > enrolled_at then clean_at else enrolled_at - make_interval(days => ${LEASE_DAYS}) end as "scansSince"
		from gate_devices
		where secret_hash = ${secretHash} and revoked_at is null and clean_at is not null`.execute(db)
	return rows[0] ?? null
}

export interface ShownDevice {
	id: number
	name: string
	addedAt: Date
	/** Until when its code can still be used; null once it was, or is over. */
	codeUntil: Date | null
	enrolledAt: Date | null
	revokedAt: Date | null
	seenAt: Date | null
	cleanAt: Date | null
	waiting: number
	clockOffsetMs: number
}

/** The devices of an enterprise, those in use first, then the newest. */
export async function listGateDevices(db: Db, enterpriseId: number): Promise<ShownDevice[]> {
	const { rows } = await sql<ShownDevice>`
		select id, name, added_at as "addedAt", case when secret_hash is null then code_until end as "codeUntil",
			enrolled_at as "enrolledAt", revoked_at as "revokedAt", seen_at as "seenAt", clean_at as "cleanAt", waiting,
			clock_offset_ms as "clockOffsetMs"
		from gate_devices where enterprise_id = ${enterpriseId}
		order by revoked_at nulls first, id desc limit 100`.execute(db)
	return rows
}

/** Adds a device that a phone becomes with a code; gives its id. */
export async function insertGateDevice(
	db: Db,
	device: { enterpriseId: number; name: string; codeHash: string; codeUntil: Date; at: Date },
): Promise<number> {
	const { id } = await db
		.insertInto('gate_devices')
		.values({
			enterprise_id: device.enterpriseId,
			name: device.name,
			code_hash: device.codeHash,
			code_until: device.codeUntil,
			added_at: device.at,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Gives the device of a code its secret, once and in time; none when there is no such code. */
export async function enrolGateDevice(
	db: Db,
	enrolment: { codeHash: string; secretHash: string; at: Date },
): Promise<{ deviceId: number; enterpriseId: number; name: string } | undefined> {
	const { rows } = await sql<{ deviceId: number; enterpriseId: number; name: string }>`
		update gate_devices set secret_hash = ${enrolment.secretHash}, enrolled_at = ${enrolment.at}, clean_at = ${enrolment.at},
			seen_at = ${enrolment.at}, code_hash = null, code_until = null
		where code_hash = ${enrolment.codeHash} and code_until >= ${enrolment.at} and secret_hash is null and revoked_at is null
		returning id as "deviceId", enterprise_id as "enterpriseId", name`.execute(db)
	return rows[0]
}

/** Takes a device out of use for good; false when it is not the enterprise's, or was out of use. */
export async function revokeGateDevice(
	db: Db,
	key: { enterpriseId: number; deviceId: number; at: Date },
): Promise<boolean> {
	const { rows } = await sql`
		update gate_devices set revoked_at = ${key.at}, code_hash = null, code_until = null
		where id = ${key.deviceId} and enterprise_id = ${key.enterpriseId} and revoked_at is null returning id`.execute(db)
	return rows.length > 0
}

/** Writes that a device came: what it still keeps, how its clock goes, and up to when its knowledge and its log are complete. */
export async function noteGateSync(
	db: Db,
	sync: { deviceId: number; waiting: number; offsetMs: number; cleanAt: Date | null; at: Date },
): Promise<void> {
	await sql`
		update gate_devices set seen_at = ${sync.at}, waiting = ${sync.waiting}, clock_offset_ms = ${sync.offsetMs},
			clean_at = greatest(clean_at, ${sync.cleanAt}::timestamptz)
		where id = ${sync.deviceId}`.execute(db)
}
