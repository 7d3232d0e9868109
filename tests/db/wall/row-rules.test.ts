import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { behindWall } from '#db/wall/behind-wall.ts'
import { useDatabase } from '#tests/support/database.ts'
import { columnsOf, fillRest, rowOf, rowOfAny, RULED, worldOfSome } from '#tests/db/wall/world-of-some.ts'

// Every table with rules, asked by the office of an enterprise that has nothing there, while nothing of the others is on show:
// no row of others is seen, and none is added, changed or removed.

const database = useDatabase(1)
let owners: Db[]
let stranger = 0
beforeAll(async () => {
	const { db } = database
	const { goods, stays, trips, ...world } = await worldOfSome(db)
	stranger = world.stranger
	owners = [goods, stays, trips].map((id) => behindWall(db, id))
	await db.updateTable('listings').set({ status: 'draft' }).execute()
	await db.updateTable('enterprises').set({ status: 'pending' }).execute()
	await fillRest(db, { offices: owners, enterpriseId: goods })
})

/** How much is left, and when there is a harvest, says nothing of whose it is: anybody may read it. */
const EVERYBODYS = new Set(['capacity', 'harvest_windows'])

/** A statement of the stranger's office, said to the database itself and undone; how many rows it met, or what was said against it. */
async function tried(statement: ReturnType<typeof sql>): Promise<number | string> {
	let met: number | string = 0
	await database.db
		.transaction()
		.execute(async (tx) => {
			await sql`select enter_office(${stranger})`.execute(tx)
			met = Number((await statement.execute(tx)).numAffectedRows ?? 0n)
			throw new Error('undo')
		})
		.catch((error: Error & { code?: string }) => {
			if (error.message !== 'undo') met = error.code ?? error.message
		})
	return met
}

test.each(RULED)('%s: its office sees its rows and another none of them', async (table) => {
	expect(await rowOfAny(owners, table)).toBeDefined()
	if (EVERYBODYS.has(table)) return
	const seen = await rowOf(behindWall(database.db, stranger), table)
	expect(seen).toEqual(table === 'enterprises' ? expect.objectContaining({ id: stranger }) : undefined)
})

test.each(RULED)('%s: another’s office changes none of its rows, removes none and adds none', async (table) => {
	const writable = (await columnsOf(database.db, table)).filter(({ isWritable }) => isWritable)
	const [column] = writable.filter(({ isKey }) => !isKey).concat(writable)
	const name = sql.id(column?.name ?? '')
	const others = table === 'enterprises' ? sql`where id <> ${stranger}` : sql``
	expect(await tried(sql`update ${sql.table(table)} set ${name} = ${name} ${others}`)).toBe(0)
	expect(await tried(sql`delete from ${sql.table(table)} ${others}`)).toBe(0)
	if (table === 'capacity') return
	const row = await rowOfAny(owners, table)
	const columns = sql.join(writable.map((it) => sql.id(it.name)))
	expect(
		await tried(sql`insert into ${sql.table(table)} (${columns}) overriding system value
			select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)`),
	).toBe('42501')
})
