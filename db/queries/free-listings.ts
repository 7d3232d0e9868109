import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { type Asked, whenCondition } from '#db/queries/search-conditions.ts'

/** Which of some listings are on show and can be had on the dates and by the guests asked for. */
export async function findFree(db: Db, asked: Asked, ids: readonly number[]): Promise<Set<number>> {
	if (ids.length === 0) return new Set()
	const { rows } = await sql<{ id: number }>`
		select s.listing_id as id from listing_search s where s.listing_id = any (${ids}::bigint[]) and s.shown
			and ${whenCondition(asked, null) ?? sql`true`}`.execute(db)
	return new Set(rows.map(({ id }) => id))
}
