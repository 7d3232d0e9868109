import { sql } from 'kysely'
import type { MemberRole } from '#app/domain/accounts/roles.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { MutedTopic } from '#app/domain/notices/channels.ts'
import type { Db } from '#db/client.ts'

/** Someone who is told, in the language of their account; a guest has none and no account. */
export interface PersonToTell {
	accountId: number | null
	language: Language
	muted: MutedTopic[]
}

const person = sql`
	a.id as "accountId", a.language,
	coalesce((select json_agg(topic) from muted_notices where account_id = a.id), '[]') as muted`

/** The buyer of an order: the account it was placed with, else whoever holds its link. */
export async function buyerToTell(db: Db, orderId: number): Promise<PersonToTell> {
	const { rows } = await sql<PersonToTell>`
		select a.id as "accountId", coalesce(a.language, o.language) as language,
			coalesce((select json_agg(topic) from muted_notices where account_id = a.id), '[]') as muted
		from orders o left join accounts a on a.id = o.account_id where o.id = ${orderId}`.execute(db)
	const [row] = rows
	if (!row) throw new Error(`order ${orderId} is not there`)
	return row
}

/** Those of an enterprise who have one of these roles. */
export async function membersToTell(
	db: Db,
	enterpriseId: number,
	roles: readonly MemberRole[],
): Promise<PersonToTell[]> {
	const { rows } = await sql<PersonToTell>`
		select ${person} from enterprise_members m join accounts a on a.id = m.account_id
		where m.enterprise_id = ${enterpriseId} and m.role = any(${[...roles]}) and a.disabled_at is null order by a.id`.execute(
		db,
	)
	return rows
}

/** The administrators of a place, or of those in which an order or an enterprise is at home; all of them when nothing is named. */
export async function administratorsToTell(
	db: Db,
	over: { orderId?: number | null; enterpriseId?: number | null; regionCode?: string | null },
): Promise<PersonToTell[]> {
	const { orderId = null, enterpriseId = null, regionCode = null } = over
	const { rows } = await sql<PersonToTell>`
		select ${person} from accounts a
		where a.disabled_at is null and exists (
			select from administrators d where d.account_id = a.id and d.role = 'administrator'
				and ((${orderId}::bigint is null and ${enterpriseId}::bigint is null and ${regionCode}::text is null) or d.region_code in (
					select ancestor_code from region_ancestors where region_code = ${regionCode}
					union all
					select up.ancestor_code from enterprises e join region_ancestors up on up.region_code = e.region_code
					where e.id = ${enterpriseId} or e.id in (select enterprise_id from seller_orders where order_id = ${orderId})))
		) order by a.id`.execute(db)
	return rows
}

/** The administrators of regions that hold all sellers: who settles with them. */
export async function settlersToTell(db: Db): Promise<PersonToTell[]> {
	const { rows } = await sql<PersonToTell>`
		select ${person} from accounts a
		where a.disabled_at is null and exists (
			select from administrators d where d.account_id = a.id and d.role = 'administrator'
				and not exists (select from enterprises e where not exists (select from region_ancestors up
					where up.region_code = e.region_code and up.ancestor_code = d.region_code))
		) order by a.id`.execute(db)
	return rows
}

/** What an account has switched off. */
export async function mutedTopics(db: Db, accountId: number): Promise<MutedTopic[]> {
	const rows = await db.selectFrom('muted_notices').select('topic').where('account_id', '=', accountId).execute()
	return rows.map(({ topic }) => topic as MutedTopic)
}

/** Switches a topic off or on for an account. */
export async function muteTopic(db: Db, accountId: number, topic: MutedTopic, isMuted: boolean): Promise<void> {
	if (!isMuted) {
		await db.deleteFrom('muted_notices').where('account_id', '=', accountId).where('topic', '=', topic).execute()
		return
	}
	const row = { account_id: accountId, topic }
	await db
		.insertInto('muted_notices')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}
