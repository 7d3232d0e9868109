import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Signals whose rows carry the numbers of transactions and are kept through a crash: their rows are counted alone. */
const COUNTED = ['search_changes']

/** An MD5 of every row of each table that a world is kept in (none that is unlogged: those are signals, by transaction), in no order that matters: equal only where all rows are. */
export async function checksumTables(db: Db): Promise<Map<string, string>> {
	const { rows: tables } = await sql<{ name: string }>`
		select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
			and relpersistence = 'p' and relname not like 'kysely%' order by 1`.execute(db)
	const sums = new Map<string, string>()
	for (const { name } of tables) {
		const { rows } = await sql<{ sum: string }>`
			select count(*) || ':' || case when ${COUNTED.includes(name)} then '' else coalesce(md5(string_agg(h, '' order by h)), '') end as sum
			from (select md5(t::text) as h from ${sql.table(name)} t) hashed`.execute(db)
		sums.set(name, rows[0]?.sum ?? '')
	}
	return sums
}
