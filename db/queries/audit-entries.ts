import type { Db } from '#db/client.ts'

export interface AuditEntry {
	at: Date
	actorKind: 'account' | 'guest' | 'system' | 'provider'
	actorId: number | string | null
	/** What was done, as noun.verb: 'login.failed', 'order.cancelled'. */
	action: string
	subjectKind: string
	subjectId: number | string
	/** Facts without personal data. */
	details?: Record<string, unknown>
}

/** Writes who did what; append only. */
export async function recordAudit(db: Db, entry: AuditEntry): Promise<void> {
	await db
		.insertInto('audit_entries')
		.values({
			at: entry.at,
			actor_kind: entry.actorKind,
			actor_id: entry.actorId === null ? null : String(entry.actorId),
			action: entry.action,
			subject_kind: entry.subjectKind,
			subject_id: String(entry.subjectId),
			details: JSON.stringify(entry.details ?? {}),
		})
		.execute()
}
