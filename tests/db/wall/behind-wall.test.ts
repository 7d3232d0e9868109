import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { inTransaction } from '#db/transaction.ts'
import { behindWall, passWall } from '#db/wall/behind-wall.ts'
import { ForeignRows } from '#db/wall/walled-connection.ts'
import { addEnterprise, addRegion } from '#tests/support/people.ts'
import { useDatabase } from '#tests/support/database.ts'

// One connection: whoever comes next has the one that was lent before.
const database = useDatabase(1)
let db: Db
let [farm, other] = [0, 0]
let office: Db

beforeAll(async () => {
	db = database.db
	const place = await addRegion(db)
	farm = await addEnterprise(db, 'farm', place)
	other = await addEnterprise(db, 'other', place)
	for (const enterpriseId of [farm, other])
		await sql`insert into plots (enterprise_id, code, kind, name_zh, name_en, region_code, created_at)
			values (${enterpriseId}, 'P1', 'FIELD', '田', 'Field', ${place}, now())`.execute(db)
	office = behindWall(db, farm)
})

const plotsOf = async (of: Db) =>
	(await of.selectFrom('plots').select('enterprise_id').orderBy('enterprise_id').execute()).map(
		(it) => it.enterprise_id,
	)
const whoAmI = async () =>
	(
		await sql<{ who: string; acts: string | null }>`select current_user::text as who,
	nullif(current_setting('app.enterprise_id', true), '') as acts`.execute(db)
	).rows[0]
const renameAll = (of: Db) => of.updateTable('plots').set({ name_en: 'Mine' })

describe('a careless statement', () => {
	test('reads the enterprise’s own rows and no others', async () => {
		expect(await plotsOf(office)).toEqual([farm])
		expect(await inTransaction(office, plotsOf)).toEqual([farm])
		expect(await plotsOf(db)).toEqual([farm, other])
	})

	test('writes the enterprise’s own rows and no others', async () => {
		expect((await renameAll(office).executeTakeFirst()).numUpdatedRows).toBe(1n)
		const names = await db.selectFrom('plots').select('name_en').orderBy('enterprise_id').execute()
		expect(names.map((it) => it.name_en)).toEqual(['Mine', 'Field'])
	})

	test('gives nobody a row, and takes none over', async () => {
		const given = office.updateTable('plots').set({ enterprise_id: other })
		await expect(given.execute()).rejects.toMatchObject({ code: '42501' })
		const taken = office
			.updateTable('plots')
			.set({ enterprise_id: farm, code: 'P2' })
			.where('enterprise_id', '=', other)
		await expect(taken.execute()).rejects.toThrow(ForeignRows)
	})

	test('reaches no table that the office has no business with', async () => {
		await expect(office.selectFrom('login_sessions').selectAll().execute()).rejects.toMatchObject({ code: '42501' })
	})
})

describe('a write that meets only rows of others', () => {
	const foreign = (of: Db) => renameAll(of).where('enterprise_id', '=', other).execute()

	test('is told, alone and in a transaction, and writes nothing', async () => {
		await expect(foreign(office)).rejects.toThrow(ForeignRows)
		await expect(inTransaction(office, foreign)).rejects.toThrow(ForeignRows)
		await expect(office.deleteFrom('plots').where('enterprise_id', '=', other).execute()).rejects.toThrow(ForeignRows)
		expect(await plotsOf(db)).toEqual([farm, other])
	})

	test('that would meet none without the wall either is no fault, and its transaction goes on behind it', async () => {
		const seen = await inTransaction(office, async (tx) => {
			const { numUpdatedRows } = await renameAll(tx).where('code', '=', 'P9').executeTakeFirst()
			return [numUpdatedRows, await plotsOf(tx)]
		})
		expect(seen).toEqual([0n, [farm]])
	})
})

describe('the next user of a pooled connection', () => {
	const asBefore = { who: 'app', acts: null }

	test('finds neither role nor enterprise after a statement, a transaction, and one that failed', async () => {
		const { who } = (await whoAmI()) ?? {}
		const uses = [
			() => plotsOf(office),
			() => inTransaction(office, plotsOf),
			() => sql`select 1 / 0`.execute(office),
			() => inTransaction(office, async () => Promise.reject(new Error('changed my mind'))),
			() => inTransaction(office, (tx) => sql`select 1 / 0`.execute(tx)),
			() => renameAll(office).where('enterprise_id', '=', other).execute(),
		]
		for (const use of uses) {
			await use().catch(() => {})
			expect(await whoAmI()).toEqual({ ...asBefore, who })
			expect(await plotsOf(db)).toEqual([farm, other])
		}
	})

	test('is another enterprise’s office with rows of its own', async () => {
		expect([await plotsOf(office), await plotsOf(behindWall(db, other)), await plotsOf(office)]).toEqual([
			[farm],
			[other],
			[farm],
		])
	})

	test('finds nothing though the office’s statements run side by side on many connections', async () => {
		const offices = Array.from({ length: 40 }, (_, at) => behindWall(db, at % 2 ? farm : other))
		const seen = await Promise.all([...offices.map(plotsOf), ...offices.map((it) => inTransaction(it, plotsOf))])
		expect(seen).toEqual(offices.concat(offices).map((_, at) => [at % 2 ? farm : other]))
	})
})

describe('a passage', () => {
	test('opens for its work alone and closes behind it', async () => {
		const seen = await inTransaction(office, async (tx) => [
			await plotsOf(tx),
			await passWall(tx, 'end-lines', plotsOf),
			await plotsOf(tx),
		])
		expect(seen).toEqual([[farm], [farm, other], [farm]])
	})

	test('of a deed that opens its own transactions leads to the site’s database, and without a wall it is none', async () => {
		expect(await passWall(office, 'end-lines', plotsOf)).toEqual([farm, other])
		expect(await passWall(db, 'end-lines', async (it) => it === db)).toBe(true)
	})
})

test('statements sent together in one transaction are all behind the wall', async () => {
	const seen = await inTransaction(office, (tx) => Promise.all([plotsOf(tx), renameAll(tx).execute(), plotsOf(tx)]))
	expect([seen[0], seen[2]]).toEqual([[farm], [farm]])
})

test('an office that is nobody’s is not opened', () => {
	for (const nobody of [0, -1, Number.NaN, 1.5]) expect(() => behindWall(db, nobody)).toThrow('no enterprise acts')
})

test('the plan of a plain statement knows nothing of the wall, that of the office does', async () => {
	const planOf = async (of: Db) =>
		JSON.stringify((await sql`explain (verbose) select * from plots where id = 1`.execute(of)).rows)
	expect(await planOf(db)).not.toContain('app.enterprise_id')
	expect(await planOf(office)).toContain('app.enterprise_id')
})
