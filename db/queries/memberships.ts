import { sql } from 'kysely'
import type { Account } from '#app/domain/accounts/roles.ts'
import type { Db } from '#db/client.ts'

/** An account with all that it may do, in one query; null when there is none or it was shut. Owners' enterprises come first. */
export async function accountWithRoles(db: Db, accountId: number): Promise<Account | null> {
	const result = await sql<Account>`
		select a.id as "accountId", a.email, a.name, a.phone,
			coalesce((
				select json_agg(json_build_object('enterpriseId', e.id, 'enterpriseSlug', e.slug, 'nameZh', e.name_zh,
					'nameEn', e.name_en, 'role', m.role)
					order by array_position(array['owner', 'manager', 'clerk', 'gate'], m.role), e.id)
				from enterprise_members m join enterprises e on e.id = m.enterprise_id where m.account_id = a.id
			), '[]') as memberships,
			coalesce((
				select json_agg(json_build_object('regionCode', region_code, 'role', role) order by region_code)
				from administrators where account_id = a.id
			), '[]') as administers,
			coalesce((
				select json_agg(node_id order by node_id) from node_keepers where account_id = a.id
			), '[]') as "keepsNodeIds"
		from accounts a where a.id = ${accountId} and a.disabled_at is null`.execute(db)
	return result.rows[0] ?? null
}
