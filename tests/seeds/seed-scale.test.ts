import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()

it('repeats the market under slugs of its own until there are as many listings as asked for', async () => {
	const now = new Date('2026-11-23T10:00:00Z')
	await seedIfEmpty(database.db, { seed: 'scale', listings: 900, filesDir: null, now, say: () => {} })
	const { rows } = await sql<{ listings: number; enterprises: number; open: number }>`
		select (select count(distinct slug)::int from listings) as listings,
			(select count(*)::int from enterprises) as enterprises,
			(select count(*)::int from listing_search where from_minor > 0 and words <> '' and shown and not is_stale) as open`.execute(
		database.db,
	)
	expect(rows[0]).toMatchObject({ listings: 900, open: 900 })
	expect(rows[0]?.enterprises).toBeGreaterThan(143)
}, 60_000)
