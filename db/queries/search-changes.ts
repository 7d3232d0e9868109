import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What changed of what searches find. */
export interface SearchChanges {
	/** Handed to the next call: nothing that commits after this one is missed by it. */
	horizon: string
	listings: number[]
	areNames: boolean
}

/** Changes that were not visible to the snapshot behind `since`. May tell one twice. */
export async function readSearchChanges(db: Db, since: string): Promise<SearchChanges> {
	const { rows } = await sql<SearchChanges>`
		with changed as materialized (select distinct listing_id from search_changes where xid >= ${since}::xid8)
		select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
			coalesce((select json_agg(listing_id) from changed where listing_id is not null), '[]') as listings,
			exists (select from changed where listing_id is null) as "areNames"`.execute(db)
	if (!rows[0]) throw new Error('a select without from answers one row')
	return rows[0]
}

/** For how long changes are told. */
const KEPT_MINUTES = 15

/** Forgets changes that every process has read long ago. */
export async function forgetSearchChanges(db: Db): Promise<void> {
	await sql`delete from search_changes where at < clock_timestamp() - make_interval(mins => ${KEPT_MINUTES})`.execute(
		db,
	)
}
