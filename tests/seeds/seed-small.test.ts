import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recountNetwork } from '#app/features/clusters/roll-up-network.server.ts'
import { connect, type Connection } from '#db/client.ts'
import { seedSmall } from '#seeds/small.ts'
import { cloneDatabase, useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { checksumTables } from '#tests/seeds/checksum-tables.ts'

const NOW = new Date('2026-05-01T02:00:00Z')

const first = useDatabase()
let second: Connection
let drop: () => Promise<void>

beforeAll(async () => {
	const clone = await cloneDatabase()
	second = connect({ url: clone.url, max: 2 })
	drop = clone.drop
	await seedSmall(first.db, { now: NOW })
})

afterAll(async () => {
	await second.close()
	await drop()
})

describe('the small world', () => {
	it('is the same in every database seeded on the same day', async () => {
		await seedSmall(second.db, { now: NOW })
		expect(await checksumTables(second.db)).toEqual(await checksumTables(first.db))
	})

	it('is left as it is by a second run, whatever the day', async () => {
		const before = await checksumTables(first.db)
		await seedSmall(first.db, { now: new Date('2027-01-01T00:00:00Z') })
		expect(await checksumTables(first.db)).toEqual(before)
	})

	it('differs on another day: the dates move with today', async () => {
		const clone = await cloneDatabase()
		const other = connect({ url: clone.url, max: 2 })
		await seedSmall(other.db, { now: new Date('2026-05-03T02:00:00Z') })
		const sums = await checksumTables(other.db)
		await other.close()
		await clone.drop()
		const here = await checksumTables(first.db)
		expect(sums.get('room_nights')).not.toBe(here.get('room_nights'))
		expect(sums.get('indicators')).toBe(here.get('indicators'))
	})

	it('has figures of the trainings that a count of the records finds just so', async () => {
		const clone = await cloneDatabase()
		const other = connect({ url: clone.url, max: 2 })
		await seedSmall(other.db, { now: NOW })
		const seeded = sql<{ count: number }>`select count(*)::int as count from observations
			where indicator_code in ('G11', 'G12', 'G13') and period < '2026-05'`
		const before = (await seeded.execute(other.db)).rows[0]?.count
		await recountNetwork(createTestWorld(other.db, { clock: createClock(NOW.toISOString()) }))
		const after = (await seeded.execute(other.db)).rows[0]?.count
		await other.close()
		await clone.drop()
		expect(before).toBeGreaterThan(10)
		expect(after).toBe(before)
	})

	it('has recorded no figure after its own time: on the first of a month it could not be counted again', async () => {
		expect(NOW.toISOString().slice(8, 10)).toBe('01')
		const { rows } = await sql`select 1 from observations where recorded_at > ${NOW} limit 1`.execute(first.db)
		expect(rows).toEqual([])
	})

	it('has one listing of each kind and more, by their slugs', async () => {
		const { rows } = await sql<{ slug: string; kind: string }>`select slug, kind from listings order by slug`.execute(
			first.db,
		)
		expect(Object.fromEntries(rows.map(({ slug, kind }) => [slug, kind]))).toMatchObject({
			'small-green-tea': 'product',
			'small-mountain-stay': 'stay',
			'small-tea-picking': 'experience',
			'small-weekend': 'package',
		})
	})

	it('keeps one last jar, two boxes on one stock and nights and sessions ahead', async () => {
		const { rows } = await sql<{ left: number; shared: number; nights: number; sessions: number }>`
			select (select c.total - c.sold from product_variants v join capacity c on c.id = v.capacity_id
					join listings l on l.id = v.listing_id where l.slug = 'small-last-jar') as left,
				(select count(distinct capacity_id)::int from product_variants v join listings l on l.id = v.listing_id
					where l.slug = 'small-oranges') as shared,
				(select count(*)::int from room_nights where night >= '2026-05-01') as nights,
				(select count(*)::int from sessions where starts_at > ${NOW}) as sessions`.execute(first.db)
		expect(rows[0]).toMatchObject({ left: 1, shared: 1, nights: 180 })
		expect(rows[0]?.sessions).toBeGreaterThan(40)
	})

	it('tells its people of their orders in order of time: the newest notice is the last', async () => {
		const { rows } = await sql<{ at: Date }>`select created_at as at from notices order by id`.execute(first.db)
		const moments = rows.map(({ at }) => at.getTime())
		expect(moments.length).toBeGreaterThan(5)
		expect(moments).toEqual(moments.toSorted((a, b) => a - b))
	})

	it('leaves a database with anything in it alone', async () => {
		const clone = await cloneDatabase()
		const other = connect({ url: clone.url, max: 2 })
		await sql`insert into accounts (email, name, password_hash) values ('a@b.c', 'A', 'x')`.execute(other.db)
		await seedSmall(other.db, { now: NOW })
		const { rows } = await sql<{ count: number }>`select count(*)::int as count from regions`.execute(other.db)
		await other.close()
		await clone.drop()
		expect(rows[0]?.count).toBe(0)
	})
})
