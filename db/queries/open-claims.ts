import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Claims that are not settled at an instant: somebody's turn, or a refusal that may still be taken further. */
const isUnsettled = (at: Date) => sql<boolean>`(b.state in ('OPEN', 'APPROVED', 'SENT_BACK', 'RECEIVED', 'ESCALATED')
	or b.state = 'REFUSED' and b.due_at >= ${at})`

/** Whether a claim on a line is not settled at an instant: its money is not the seller's yet. */
export async function hasOpenClaim(db: Db, lineId: number, at: Date): Promise<boolean> {
	return (await linesWithOpenClaim(db, [lineId], at)).has(lineId)
}

/** The lines, of those given, on which a claim is not settled at an instant. */
export async function linesWithOpenClaim(db: Db, lineIds: readonly number[], at: Date): Promise<Set<number>> {
	const { rows } = await sql<{ id: number }>`
		select distinct b.order_line_id as id from buyer_claims b
		where b.order_line_id = any(${[...lineIds]}::bigint[]) and ${isUnsettled(at)}`.execute(db)
	return new Set(rows.map(({ id }) => id))
}
