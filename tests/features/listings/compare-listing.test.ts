import { beforeAll, expect, test } from 'vitest'
import { doDraftDeed } from '#app/features/listings/do-draft-deed.server.ts'
import { readDraft } from '#app/features/listings/read-draft.server.ts'
import { readLooks } from '#app/features/listings/read-looks.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'
import { addPicture, administratorOf, begin, managerOf, VARIANT, WORDS } from '#tests/features/listings/writing.ts'

const database = useMarket()
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db)
})

test('before it is listed a seller is told of what is nearly the same in the county, and an administrator after', async () => {
	const rival = managerOf(await addEnterprise(database.db, 'elsewhere', VILLAGE))
	const id = await begin(world, rival, 'product', 'tea')
	const same = { ...WORDS, titleZh: '雁荡毛峰新茶', titleEn: 'Spring Maofeng Tea' }
	for (const form of [WORDS, { ...VARIANT, price: '128' }]) await doDraftDeed(world, rival, id, form)
	const alike = async () => (await readDraft(world, rival, id))?.alike
	expect(await alike()).toMatchObject({ count: 0, nearest: [] })
	await doDraftDeed(world, rival, id, same)
	expect(await alike()).toMatchObject({
		count: 1,
		nearest: [{ similarityShare: 1, row: { id: market.productId, seller: { en: 'Mist Cooperative' } } }],
	})
	await addPicture(database.db, id)
	expect(await doDraftDeed(world, rival, id, { does: 'ask' })).toEqual({ outcome: 'asked' })
	const [look] = (await readLooks(world, administratorOf(VILLAGE))).looks
	expect(look?.checks.find(({ check }) => check === 'words')).toMatchObject({ state: 'look', count: 1 })
})

test('what is off the shelf, of another category or in another county is not compared', async () => {
	const rival = managerOf(await addEnterprise(database.db, 'elsewhere-too', VILLAGE))
	const id = await begin(world, rival, 'product', 'tea')
	for (const form of [
		{ ...WORDS, titleZh: '雁荡毛峰新茶', titleEn: 'Spring Maofeng Tea' },
		{ ...VARIANT, price: '128' },
	])
		await doDraftDeed(world, rival, id, form)
	const count = async () => (await readDraft(world, rival, id))?.alike.count
	const set = (change: { status?: string; region_code?: string }) =>
		database.db.updateTable('listings').set(change).where('id', '=', market.productId).execute()
	expect(await count()).toBe(1)
	await set({ region_code: '990102000000' })
	expect(await count()).toBe(0)
	await set({ region_code: VILLAGE, status: 'paused' })
	expect(await count()).toBe(0)
	await set({ status: 'published' })
	expect(await count()).toBe(1)
})
