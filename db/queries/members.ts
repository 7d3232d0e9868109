import { sql } from 'kysely'
import type { StandingMember } from '#app/domain/accounts/change-member.ts'
import type { MemberRole } from '#app/domain/accounts/roles.ts'
import type { Db } from '#db/client.ts'

export interface ShownMember extends StandingMember {
	name: string
	email: string
	joinedAt: Date
}

/** Those who work for an enterprise, owners first. */
export async function listMembers(db: Db, enterpriseId: number): Promise<ShownMember[]> {
	const { rows } = await sql<ShownMember>`
		select m.account_id as "accountId", m.role, a.name, a.email, m.joined_at as "joinedAt"
		from enterprise_members m join accounts a on a.id = m.account_id
		where m.enterprise_id = ${enterpriseId}
		order by array_position(array['owner', 'manager', 'clerk', 'gate'], m.role), m.joined_at, a.id`.execute(db)
	return rows
}

/** Locks who works for an enterprise until the end of the transaction, and gives them: changes of members come one by one. */
export async function lockMembers(tx: Db, enterpriseId: number): Promise<StandingMember[]> {
	await sql`select from enterprises where id = ${enterpriseId} for no key update`.execute(tx)
	const { rows } = await sql<StandingMember>`
		select account_id as "accountId", role from enterprise_members where enterprise_id = ${enterpriseId}
		order by account_id`.execute(tx)
	return rows
}

/** Gives a member another role. */
export async function setMemberRole(
	tx: Db,
	{ enterpriseId, accountId, role }: { enterpriseId: number; accountId: number; role: MemberRole },
): Promise<void> {
	await tx
		.updateTable('enterprise_members')
		.set({ role })
		.where('enterprise_id', '=', enterpriseId)
		.where('account_id', '=', accountId)
		.execute()
}

/** Ends a membership. */
export async function deleteMember(
	tx: Db,
	{ enterpriseId, accountId }: { enterpriseId: number; accountId: number },
): Promise<void> {
	await tx
		.deleteFrom('enterprise_members')
		.where('enterprise_id', '=', enterpriseId)
		.where('account_id', '=', accountId)
		.execute()
}

/** Makes an account a member. */
export async function insertMember(
	tx: Db,
	member: { enterpriseId: number; accountId: number; role: MemberRole; at: Date },
): Promise<void> {
	const { enterpriseId, accountId, role, at } = member
	await tx
		.insertInto('enterprise_members')
		.values({ enterprise_id: enterpriseId, account_id: accountId, role, joined_at: at })
		.execute()
}

/** An enterprise's names and an account with its language, to tell the one of the other. */
export async function memberToTell(db: Db, key: { enterpriseId: number; accountId: number }) {
	const { rows } = await sql<{ zh: string; en: string; name: string; language: 'zh' | 'en' }>`
		select e.name_zh as zh, e.name_en as en, a.name, a.language from enterprises e, accounts a
		where e.id = ${key.enterpriseId} and a.id = ${key.accountId} and a.disabled_at is null`.execute(db)
	const [row] = rows
	return row && { enterprise: { zh: row.zh, en: row.en }, name: row.name, language: row.language }
}
