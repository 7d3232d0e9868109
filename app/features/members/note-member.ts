import type { MemberRole } from '#app/domain/accounts/roles.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'

/** What was done about who works for an enterprise. */
export interface MemberNote {
	enterpriseId: number
	action: 'member.invited' | 'member.invitation-withdrawn' | 'member.joined' | 'member.role-changed' | 'member.removed'
	/** Who did it. */
	by: number
	from: MemberRole | 'INVITED' | null
	to: MemberRole | 'INVITED' | 'WITHDRAWN' | 'REMOVED'
	about: { invitationId: number } | { accountId: number }
	at: Date
}

/** Writes a change of members into both logs, in the caller's transaction. */
export async function noteMember(tx: Db, { enterpriseId, action, by, from, to, about, at }: MemberNote): Promise<void> {
	const details = { from, to, ...about }
	const subject = { subjectKind: 'enterprise', subjectId: enterpriseId }
	await recordAudit(tx, { at, actorKind: 'account', actorId: by, action, ...subject, details })
	const entityId =
		'accountId' in about ? `${enterpriseId}:${about.accountId}` : `${enterpriseId}:invitation:${about.invitationId}`
	await recordStateChanges(tx, [{ entity: 'membership', entityId, from, to, actor: `account:${by}`, at }])
}
