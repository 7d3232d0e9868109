import { expect, test } from 'vitest'
import { giveTokenBack, removeIdleBuckets, takeToken } from '#db/queries/rate-buckets.ts'
import { createClock } from '#tests/support/test-world.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()
const clock = createClock()
const bucket = (key: string, factor = 1) => ({ key, capacity: 3, refillPerSecond: 0.1, now: clock.now(), factor })

test('a bucket gives what it holds, then says when the next token comes', async () => {
	for (let i = 0; i < 3; i++) expect((await takeToken(database.db, bucket('a'))).isAllowed).toBe(true)
	expect(await takeToken(database.db, bucket('a'))).toEqual({ isAllowed: false, retryAfterSeconds: 10 })
	clock.advance(4_000)
	expect(await takeToken(database.db, bucket('a'))).toEqual({ isAllowed: false, retryAfterSeconds: 6 })
	clock.advance(6_000)
	expect((await takeToken(database.db, bucket('a'))).isAllowed).toBe(true)
	expect((await takeToken(database.db, bucket('a'))).isAllowed).toBe(false)
})

test('of many at once exactly so many get a token as there are', async () => {
	const fates = await Promise.all(Array.from({ length: 20 }, () => takeToken(database.db, bucket('b'))))
	expect(fates.filter((fate) => fate.isAllowed)).toHaveLength(3)
})

test('a bucket never holds more than its capacity, however long nobody drew', async () => {
	await takeToken(database.db, bucket('c'))
	clock.advance(3_600_000)
	const fates = []
	for (let i = 0; i < 5; i++) fates.push((await takeToken(database.db, bucket('c'))).isAllowed)
	expect(fates).toEqual([true, true, true, false, false])
})

test('a token given back can be taken again, but no more than the bucket holds', async () => {
	for (let i = 0; i < 3; i++) await takeToken(database.db, bucket('d'))
	for (let i = 0; i < 9; i++) await giveTokenBack(database.db, bucket('d'))
	const fates = []
	for (let i = 0; i < 4; i++) fates.push((await takeToken(database.db, bucket('d'))).isAllowed)
	expect(fates).toEqual([true, true, true, false])
})

test('a factor widens a limit, and 0 switches it off without a query', async () => {
	const fates = []
	for (let i = 0; i < 7; i++) fates.push((await takeToken(database.db, bucket('e', 2))).isAllowed)
	expect(fates.filter(Boolean)).toHaveLength(6)
	for (let i = 0; i < 9; i++) expect((await takeToken(database.db, bucket('f', 0))).isAllowed).toBe(true)
	const row = await database.db.selectFrom('rate_buckets').selectAll().where('key', '=', 'f').executeTakeFirst()
	expect(row).toBeUndefined()
})

test('a clock that is set back takes no token away', async () => {
	await takeToken(database.db, bucket('g'))
	clock.advance(-60_000)
	expect((await takeToken(database.db, bucket('g'))).isAllowed).toBe(true)
	expect((await takeToken(database.db, bucket('g'))).isAllowed).toBe(true)
	expect((await takeToken(database.db, bucket('g'))).isAllowed).toBe(false)
})

test('idle buckets are removed, others stay', async () => {
	await takeToken(database.db, bucket('old'))
	clock.advance(86_400_000)
	await takeToken(database.db, bucket('new'))
	await removeIdleBuckets(database.db, new Date(clock.now().getTime() - 3_600_000))
	const keys = await database.db.selectFrom('rate_buckets').select('key').execute()
	expect(keys).toEqual([{ key: 'new' }])
})
