import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

export interface NodeKeeper {
	accountId: number
	name: string
	email: string
}

/** Who keeps a node, by name. */
export async function keepersOf(db: Db, nodeId: number): Promise<NodeKeeper[]> {
	const { rows } = await sql<NodeKeeper>`select a.id as "accountId", a.name, a.email from node_keepers k
		join accounts a on a.id = k.account_id where k.node_id = ${nodeId} order by a.name, a.id`.execute(db)
	return rows
}

/** Makes the account of an e-mail address a node's keeper; false when there is no such account. */
export async function addKeeper(db: Db, nodeId: number, email: string): Promise<boolean> {
	const { rows } = await sql<{ id: number }>`
		with found as (select id from accounts where lower(email) = lower(${email}) and disabled_at is null),
		added as (insert into node_keepers (node_id, account_id) select ${nodeId}, id from found on conflict do nothing)
		select id from found`.execute(db)
	return rows.length > 0
}

/** Takes a node away from its keeper. */
export async function removeKeeper(db: Db, nodeId: number, accountId: number): Promise<void> {
	await db.deleteFrom('node_keepers').where('node_id', '=', nodeId).where('account_id', '=', accountId).execute()
}
