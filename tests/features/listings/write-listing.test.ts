import { beforeAll, expect, test } from 'vitest'
import { doDraftDeed } from '#app/features/listings/do-draft-deed.server.ts'
import { readDraft } from '#app/features/listings/read-draft.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { begin, managerOf, VARIANT, WORDS } from '#tests/features/listings/writing.ts'

const database = useMarket()
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock: createClock('2026-05-01T02:00:00Z') })
})

const mine = () => managerOf(market.enterpriseId)
const deed = (id: number, form: Record<string, string>, by = mine()) => doDraftDeed(world, by, id, form)
const read = async (id: number) => {
	const draft = await readDraft(world, mine(), id)
	if (!draft) throw new Error('not there')
	return draft
}
const pageChanges = async () => (await database.db.selectFrom('page_changes').select('xid').execute()).length

test('a draft begins with a title in one language, at its enterprise’s place, under the kindest policy of its kind', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	expect((await read(id)).listing).toMatchObject({
		...{ status: 'draft', title: { zh: '新的', en: '' }, regionCode: VILLAGE, policyCode: 'GOODS_7_DAYS' },
		...{ slug: expect.stringMatching(/^draft-[0-9a-f]{20}$/), fromMinor: 0 },
	})
})

test('a wrong field loses nothing: what is right of a form is saved, the rest is told by field', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	const form = { ...WORDS, titleZh: '很'.repeat(121), summaryEn: 'New words' }
	expect(await deed(id, form)).toEqual({ outcome: 'faults', faults: { titleZh: 'words' } })
	expect((await read(id)).listing).toMatchObject({
		title: { zh: '新的', en: WORDS.titleEn },
		summary: { zh: WORDS.summaryZh, en: 'New words' },
	})
})

test('a title is never left out in both languages', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	expect(await deed(id, { does: 'words', titleZh: '', titleEn: '' })).toEqual({
		outcome: 'faults',
		faults: { titleZh: 'title' },
	})
	expect(await deed(id, { does: 'words', titleZh: '', titleEn: 'Tea' })).toEqual({ outcome: 'saved' })
	expect((await read(id)).listing.title).toEqual({ zh: '', en: 'Tea' })
})

test('place, category, brand and policy are the enterprise’s to choose; another’s are told and nothing else is lost', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	const frame = { does: 'frame', place: '990102000000', category: 'farmhouse', brand: '99', policy: 'FLEXIBLE' }
	expect(await deed(id, { ...frame, months: ' 3 4 5', grade: 'top' })).toEqual({
		outcome: 'faults',
		faults: { place: 'place', category: 'category', brand: 'brand', policy: 'policy' },
	})
	expect((await read(id)).listing).toMatchObject({
		...{ regionCode: VILLAGE, categoryCode: 'tea', brandId: null, policyCode: 'GOODS_7_DAYS' },
		...{ seasonMonths: [3, 4, 5], grade: 'top' },
	})
	const own = { does: 'frame', place: '990101001000', brand: String(market.brandId), policy: 'GOODS_PERISHABLE' }
	expect(await deed(id, { ...own, months: '' })).toEqual({ outcome: 'saved' })
	expect((await read(id)).listing).toMatchObject({
		...{ regionCode: '990101001000', brandId: market.brandId, policyCode: 'GOODS_PERISHABLE', seasonMonths: null },
	})
})

test('the standard of a product is kept as its code is usually written; what is none is told, and the grade beside it kept', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	expect(await deed(id, { does: 'frame', standard: 'gb/t14456.1－2017', grade: 'first' })).toEqual({ outcome: 'saved' })
	expect((await read(id)).listing).toMatchObject({ standardCode: 'GB/T 14456.1-2017', grade: 'first' })
	const wrong = { does: 'frame', standard: '国标', grade: 'second' }
	expect(await deed(id, wrong)).toEqual({ outcome: 'faults', faults: { standard: 'standard' } })
	expect((await read(id)).listing).toMatchObject({ standardCode: 'GB/T 14456.1-2017', grade: 'second' })
	expect(await deed(id, { does: 'frame', standard: '' })).toEqual({ outcome: 'saved' })
	expect((await read(id)).listing.standardCode).toBeNull()
})

test('a draft that is written changes no public page; a listing on the shelf does', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	const before = await pageChanges()
	await deed(id, WORDS)
	expect(await pageChanges()).toBe(before)
	await deed(market.productId, { does: 'words', summaryEn: 'Picked before the rain' })
	expect(await pageChanges()).toBeGreaterThan(before)
})

test('words changed on the shelf wait for another look, unless the enterprise is trusted; prices do not', async () => {
	const changedAt = async () =>
		(
			await database.db
				.selectFrom('listings')
				.select('words_changed_at')
				.where('id', '=', market.stayId)
				.executeTakeFirstOrThrow()
		).words_changed_at
	await deed(market.stayId, { does: 'frame', checkIn: '16:00' })
	expect(await changedAt()).toBeNull()
	await database.db.updateTable('enterprises').set({ is_trusted: true }).execute()
	await deed(market.stayId, { does: 'words', storyEn: 'A house in the mist, kept by two sisters.' })
	expect(await changedAt()).toBeNull()
	await database.db.updateTable('enterprises').set({ is_trusted: false }).execute()
	await deed(market.stayId, { does: 'words', storyEn: 'A house in the mist, kept by three sisters.' })
	expect(await changedAt()).toEqual(world.now())
})

test('on the shelf a title stays in both languages', async () => {
	expect(await deed(market.stayId, { does: 'words', titleEn: '' })).toEqual({
		outcome: 'faults',
		faults: { titleEn: 'title' },
	})
})

test('whoever writes what is another’s finds nothing, and writes nothing', async () => {
	const rival = managerOf(await addEnterprise(database.db, 'elsewhere', VILLAGE))
	const { version } = (await read(market.productId)).listing
	const forms: Record<string, string>[] = [
		WORDS,
		VARIANT,
		{ does: 'frame', forPackages: 'yes' },
		{ does: 'ask' },
		{ does: 'take-back' },
	]
	for (const form of [
		...forms,
		{ does: 'copy' },
		{ does: 'remove', part: 'variant', id: String(market.variantIds[0]) },
	])
		expect(await deed(market.productId, form, rival)).toEqual({ outcome: 'not-found' })
	expect((await read(market.productId)).listing).toMatchObject({ title: { en: 'Spring Maofeng Tea' }, version })
})

test('what is no deed is not understood', async () => {
	for (const does of ['', 'constructor', '__proto__', 'sell'])
		expect(await deed(market.productId, { does })).toEqual({ outcome: 'unknown' })
})
