import { sql } from 'kysely'
import type { Occupation, Process, Schooling } from '#app/domain/cluster-statistics/practitioners.ts'
import type { Db } from '#db/client.ts'

export interface PractitionerRow {
	id: number
	role: Occupation
	education: Schooling
	startedOn: string
	gapDays: number
	joinedOn: string
	leftOn: string | null
}

/** Who works at an enterprise, and who did: those there first, then by how long. What was struck out is left out. */
export async function practitionersOf(db: Db, enterpriseId: number): Promise<PractitionerRow[]> {
	const { rows } = await sql<PractitionerRow>`
		select id, role, education, started_on as "startedOn", gap_days as "gapDays", joined_on as "joinedOn", left_on as "leftOn"
		from practitioners where enterprise_id = ${enterpriseId} and struck_at is null
		order by left_on is not null, started_on, id limit 500`.execute(db)
	return rows
}

export interface NewPractitioner {
	enterpriseId: number
	role: Occupation
	education: Schooling
	startedOn: string
	gapDays: number
	joinedOn: string
	at: Date
	actor: string
}

/** Writes down that somebody works at an enterprise. */
export async function insertPractitioner(db: Db, person: NewPractitioner): Promise<void> {
	await db
		.insertInto('practitioners')
		.values({
			...{ enterprise_id: person.enterpriseId, role: person.role, education: person.education },
			...{ started_on: person.startedOn, gap_days: person.gapDays, joined_on: person.joinedOn },
			...{ recorded_at: person.at, recorded_by: person.actor },
		})
		.execute()
}

/** Writes from which day on somebody works there no more; false when they are not there, or came later. */
export async function endPractitioner(
	db: Db,
	end: { enterpriseId: number; id: number; leftOn: string },
): Promise<boolean> {
	const { numAffectedRows } = await sql`update practitioners set left_on = ${end.leftOn}::date
		where id = ${end.id} and enterprise_id = ${end.enterpriseId} and left_on is null and struck_at is null
			and joined_on <= ${end.leftOn}::date and started_on <= ${end.leftOn}::date`.execute(db)
	return (numAffectedRows ?? 0n) > 0n
}

/** Strikes out what was noted wrongly of a person; false when there is nothing of the kind. */
export async function strikePractitioner(
	db: Db,
	strike: { enterpriseId: number; id: number; at: Date },
): Promise<boolean> {
	const { numAffectedRows } = await sql`update practitioners set struck_at = ${strike.at}
		where id = ${strike.id} and enterprise_id = ${strike.enterpriseId} and struck_at is null`.execute(db)
	return (numAffectedRows ?? 0n) > 0n
}

export interface ProcessRow {
	id: number
	process: Process
	firstOn: string
	note: string
}

/** By which processes an enterprise says that it works, since when. */
export async function processesOf(db: Db, enterpriseId: number): Promise<ProcessRow[]> {
	const { rows } = await sql<ProcessRow>`select id, process, first_on as "firstOn", note from process_uses
		where enterprise_id = ${enterpriseId} and struck_at is null order by first_on desc, id desc`.execute(db)
	return rows
}

export interface NewProcess {
	enterpriseId: number
	process: Process
	firstOn: string
	note: string
	at: Date
	actor: string
}

/** Writes down since when an enterprise works by a process; false when it is there already. */
export async function insertProcess(db: Db, use: NewProcess): Promise<boolean> {
	const row = await db
		.insertInto('process_uses')
		.values({
			...{ enterprise_id: use.enterpriseId, process: use.process, first_on: use.firstOn, note: use.note },
			...{ recorded_at: use.at, recorded_by: use.actor },
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

/** Strikes out a process that was noted wrongly; false when there is nothing of the kind. */
export async function strikeProcess(db: Db, strike: { enterpriseId: number; id: number; at: Date }): Promise<boolean> {
	const { numAffectedRows } = await sql`update process_uses set struck_at = ${strike.at}
		where id = ${strike.id} and enterprise_id = ${strike.enterpriseId} and struck_at is null`.execute(db)
	return (numAffectedRows ?? 0n) > 0n
}
