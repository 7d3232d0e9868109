import type { Db } from '#db/client.ts'
import { sql } from 'kysely'

/** An answer as it was written, to be handed to the provider. */
export interface DisputeAnswer {
	id: string
	providerId: string
	/** Texts by the provider's names of fields. */
	evidence: Record<string, string>
	/** What the paper shows, as it was when it was written. */
	paper: unknown
	idempotencyKey: string
	fileId: string | null
	createdAt: Date
}

/** Locks a dispute; what is read of it afterwards is as whoever held it before left it. */
export async function lockDispute(db: Db, id: number): Promise<void> {
	await sql`select from payment_disputes where id = ${id} for no key update`.execute(db)
}

/** Writes an answer before anybody is asked. */
export async function insertDisputeAnswer(
	db: Db,
	answer: { id: string; disputeId: number; evidence: object; paper: object; by: string; at: Date },
): Promise<void> {
	await db
		.insertInto('dispute_answers')
		.values({
			...{ id: answer.id, dispute_id: answer.disputeId, idempotency_key: `dispute-answer:${answer.id}` },
			...{ evidence: JSON.stringify(answer.evidence), paper: JSON.stringify(answer.paper) },
			...{ written_by: answer.by, created_at: answer.at },
		})
		.execute()
}

/** An answer that waits to be handed over; undefined once it was, or was refused. */
export async function findAnswerToSend(db: Db, id: string): Promise<DisputeAnswer | undefined> {
	const { rows } = await sql<DisputeAnswer>`
		select a.id, d.provider_id as "providerId", a.evidence, a.paper, a.idempotency_key as "idempotencyKey", a.file_id as "fileId",
			a.created_at as "createdAt"
		from dispute_answers a join payment_disputes d on d.id = a.dispute_id
		where a.id = ${id}::uuid and a.state = 'CREATED'`.execute(db)
	return rows[0]
}

/** Keeps which file at the provider an answer's paper is. */
export async function keepAnswerFile(db: Db, id: string, fileId: string): Promise<void> {
	await db.updateTable('dispute_answers').set({ file_id: fileId }).where('id', '=', id).execute()
}

/** Ends an answer; false when it was over, and stays as it is. */
export async function settleAnswer(
	db: Db,
	id: string,
	end: { state: 'SENT' | 'FAILED'; failure: string | null; at: Date },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('dispute_answers')
		.set({ state: end.state, failure: end.failure, settled_at: end.at })
		.where('id', '=', id)
		.where('state', '=', 'CREATED')
		.executeTakeFirst()
	return numUpdatedRows > 0n
}
