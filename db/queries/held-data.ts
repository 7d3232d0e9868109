import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/schema.generated.ts'
import { ACCOUNT_HOLDINGS } from '#db/queries/held/account-holdings.ts'
import type { Holding, Person } from '#db/queries/held/holding.ts'
import type { NOBODY_TABLES } from '#db/queries/held/nobody-tables.ts'
import { ORDER_HOLDINGS } from '#db/queries/held/order-holdings.ts'
import { PAPER_HOLDINGS } from '#db/queries/held/paper-holdings.ts'
import { VOICE_HOLDINGS } from '#db/queries/held/voice-holdings.ts'

export type { Holding, Person } from '#db/queries/held/holding.ts'

const HELD = [...VOICE_HOLDINGS, ...PAPER_HOLDINGS, ...ORDER_HOLDINGS, ...ACCOUNT_HOLDINGS]
/** A fault of types here names a table that nobody has classified: write it down in held/, or among those of nobody. */
export const UNLISTED_TABLES: Record<
	Exclude<keyof DB, (typeof HELD)[number]['table'] | (typeof NOBODY_TABLES)[number]>,
	never
> = {}

/** Everything that is held of persons: export, preview and erasure are made of this list, in this order. */
export const HOLDINGS: readonly Holding[] = HELD

/** Rows of a table as they are exported, by the names of its columns. */
export type HeldTable = { table: keyof DB & string; rows: Record<string, unknown>[] }

const exported = ({ told, scrubbed = {}, lawful = [] }: Holding) => [...told, ...Object.keys(scrubbed), ...lawful]

/** All that is held of a person, table by table; empty ones are left out. Secrets and our own ids are in none. */
export async function readHeldData(db: Db, person: Person): Promise<HeldTable[]> {
	const tables: HeldTable[] = []
	for (const holding of HOLDINGS) {
		const columns = exported(holding)
		if (columns.length === 0) continue
		const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns.map((name) => sql.ref(name)))}
			from ${sql.table(holding.table)} where ${holding.of(person)} order by 1`.execute(db)
		if (rows.length > 0) tables.push({ table: holding.table, rows })
	}
	return tables
}

/** How many rows of each table an erasure removes, and how many it keeps without the person. */
export async function countHeldData(
	db: Db,
	person: Person,
): Promise<{ table: keyof DB & string; fate: Holding['rows']; count: number }[]> {
	const counts = HOLDINGS.map(
		(holding) => sql`select ${holding.table}::text as "table", ${holding.rows}::text as fate, count(*)::int as count
			from ${sql.table(holding.table)} where ${holding.of(person)}`,
	)
	const { rows } = await sql<{ table: keyof DB & string; fate: Holding['rows']; count: number }>`
		${sql.join(counts, sql` union all `)}`.execute(db)
	return rows.filter(({ count }) => count > 0)
}

/** Takes a person out of every table: rows that need not stay go, the others lose what names the person. */
export async function eraseHeldData(db: Db, person: Person, at: Date): Promise<void> {
	for (const holding of HOLDINGS) await eraseFrom(db, holding, person)
	await sql`update orders set erased_at = ${at} where id = any(${person.orderIds}::bigint[])`.execute(db)
	await sql`update accounts set erased_at = ${at}, disabled_at = coalesce(disabled_at, ${at}) where id = ${person.accountId}::bigint`.execute(
		db,
	)
}

async function eraseFrom(db: Db, { table, rows, of, scrubbed, sealed }: Holding, person: Person): Promise<void> {
	if (rows === 'removed') {
		await sql`delete from ${sql.table(table)} where ${of(person)}`.execute(db)
		return
	}
	const columns = Object.entries({ ...scrubbed, ...sealed })
	if (columns.length === 0) return
	const overwritten = columns.map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
	await sql`update ${sql.table(table)} set ${sql.join(overwritten)} where ${of(person)}`.execute(db)
}
