import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { keepStatement } from '#db/kept-statement.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()

interface Asked {
	word: string
	at: Date
	of: number | null
}

it('is written once, and asked each time with the values of that time', async () => {
	let written = 0
	const ask = keepStatement<Asked, { word: string; again: string; at: Date; of: number | null; fixed: number }>(
		({ word, at, of }) => {
			written += 1
			return sql`select ${word}::text as word, ${word}::text as again, ${at}::timestamptz as at, ${of}::int as of, ${7}::int as fixed`
		},
	)
	const [first, second] = [new Date('2026-05-01T00:00:00Z'), new Date('2026-05-02T00:00:00Z')]
	expect(await ask(database.db, { word: '茶', at: first, of: null })).toEqual([
		{ word: '茶', again: '茶', at: first, of: null, fixed: 7 },
	])
	expect(await ask(database.db, { word: 'tea', at: second, of: 3 })).toEqual([
		{ word: 'tea', again: 'tea', at: second, of: 3, fixed: 7 },
	])
	expect(written).toBe(1)
})

it('is asked within a transaction like any other', async () => {
	const count = keepStatement<{ code: string }, { n: number }>(
		({ code }) => sql`select count(*)::int as n from regions where code = ${code}`,
	)
	const code = '990000000000'
	await database.db
		.transaction()
		.execute(async (trx) => {
			await trx
				.insertInto('regions')
				.values({ code, level: 'province', name_zh: '某省', name_en: 'Someland' })
				.execute()
			expect(await count(trx, { code })).toEqual([{ n: 1 }])
			throw new Error('taken back')
		})
		.catch((error: Error) => expect(error.message).toBe('taken back'))
	expect(await count(database.db, { code })).toEqual([{ n: 0 }])
})
