import { sql } from 'kysely'
import type { MemberRole } from '#app/domain/accounts/roles.ts'
import type { Bilingual, Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface NewInvitation {
	enterpriseId: number
	email: string
	role: MemberRole
	language: Language
	invitedBy: number
	at: Date
	expiresAt: Date
}

/** Writes an invitation and gives its id; of one address one is open at a time. */
export async function insertInvitation(tx: Db, invitation: NewInvitation): Promise<number> {
	const { enterpriseId, email, role, language, invitedBy, at, expiresAt } = invitation
	const row = await tx
		.insertInto('member_invitations')
		.values({
			...{ enterprise_id: enterpriseId, email, role, language },
			...{ invited_by: invitedBy, invited_at: at, expires_at: expiresAt },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return row.id
}

/** How many invitations an enterprise has sent since an instant. */
export async function countInvited(db: Db, enterpriseId: number, since: Date): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from member_invitations
		where enterprise_id = ${enterpriseId} and invited_at > ${since}`.execute(db)
	return rows[0]?.count ?? 0
}

export interface OpenInvitation {
	id: number
	email: string
	role: MemberRole
	invitedAt: Date
	expiresAt: Date
}

/** The invitations that nobody has answered, the newest first. */
export async function openInvitations(db: Db, enterpriseId: number): Promise<OpenInvitation[]> {
	const { rows } = await sql<OpenInvitation>`
		select id, email, role, invited_at as "invitedAt", expires_at as "expiresAt" from member_invitations
		where enterprise_id = ${enterpriseId} and state = 'OPEN' order by id desc`.execute(db)
	return rows
}

/** Takes back an enterprise's open invitation, by its id or of an address, and gives which it was. */
export async function withdrawInvitation(
	tx: Db,
	key: { enterpriseId: number; at: Date } & ({ id: number } | { email: string }),
): Promise<{ id: number; role: MemberRole } | undefined> {
	const one = 'id' in key ? sql`id = ${key.id}` : sql`email = ${key.email}`
	const { rows } = await sql<{ id: number; role: MemberRole }>`
		update member_invitations set state = 'WITHDRAWN', answered_at = ${key.at}
		where enterprise_id = ${key.enterpriseId} and state = 'OPEN' and ${one} returning id, role`.execute(tx)
	return rows[0]
}

export interface Invitation {
	id: number
	enterpriseId: number
	enterprise: Bilingual
	email: string
	role: MemberRole
	language: Language
	state: 'OPEN' | 'ACCEPTED' | 'WITHDRAWN'
	/** Who sent it; null once that person is gone. */
	inviter: string | null
	/** Who took it. */
	accountId: number | null
	expiresAt: Date
}

/** An invitation by its id, whoever asks. */
export async function findInvitation(db: Db, id: number): Promise<Invitation | undefined> {
	const { rows } = await sql<Invitation>`
		select i.id, i.enterprise_id as "enterpriseId", json_build_object('zh', e.name_zh, 'en', e.name_en) as enterprise,
			i.email, i.role, i.language, i.state, b.name as inviter, i.account_id as "accountId", i.expires_at as "expiresAt"
		from member_invitations i join enterprises e on e.id = i.enterprise_id left join accounts b on b.id = i.invited_by
		where i.id = ${id}`.execute(db)
	return rows[0]
}

/** Marks an open invitation taken by an account, once. */
export async function acceptInvitationRow(
	tx: Db,
	{ id, accountId, at }: { id: number; accountId: number; at: Date },
): Promise<boolean> {
	const { rows } = await sql`
		update member_invitations set state = 'ACCEPTED', account_id = ${accountId}, answered_at = ${at}
		where id = ${id} and state = 'OPEN' and expires_at >= ${at} returning id`.execute(tx)
	return rows.length === 1
}
