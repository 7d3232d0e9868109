import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Every row of every table as text, under the table's name: what a thief of the database would search. */
async function dump(db: Db): Promise<{ table: string; text: string }[]> {
	const { rows } = await sql<{
		name: string
	}>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db)
	const all = []
	for (const { name } of rows) {
		const { rows: texts } = await sql<{
			text: string
		}>`select to_jsonb(t)::text as text from ${sql.table(name)} t`.execute(db)
		all.push(...texts.map(({ text }) => ({ table: name, text })))
	}
	return all
}

/** In which tables each of these words stands. */
export async function tablesWith(db: Db, words: Record<string, string>): Promise<Record<string, string[]>> {
	const all = await dump(db)
	const found = Object.entries(words).map(([name, word]) => {
		const tables = all.filter(({ text }) => text.toLowerCase().includes(word.toLowerCase())).map(({ table }) => table)
		return [name, [...new Set(tables)].sort()] as const
	})
	return Object.fromEntries(found.filter(([, tables]) => tables.length > 0))
}
