import { beforeAll, expect, test } from 'vitest'
import { doDraftDeed } from '#app/features/listings/do-draft-deed.server.ts'
import { findOffers, readDraft } from '#app/features/listings/read-draft.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { begin, managerOf, VARIANT, without } from '#tests/features/listings/writing.ts'

const database = useMarket()
let market: TestMarket
let world: World
let rival = 0

beforeAll(async () => {
	market = database.market
	rival = await addEnterprise(database.db, 'elsewhere', VILLAGE)
	world = createTestWorld(database.db, { clock: createClock('2026-05-01T02:00:00Z') })
})

const mine = () => managerOf(market.enterpriseId)
const deed = (id: number, form: Record<string, string>, by = mine()) => doDraftDeed(world, by, id, form)
const offers = async (id: number, by = mine()) => {
	const draft = await readDraft(world, by, id)
	if (!draft) throw new Error('not there')
	return { ...draft.offers, fromMinor: draft.listing.fromMinor, missing: draft.missing }
}

test('a variant has a stock of its own; the lowest price on sale is the listing’s', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	expect(await deed(id, VARIANT)).toEqual({ outcome: 'saved' })
	expect(await deed(id, { ...VARIANT, price: '50', stock: '0' })).toEqual({ outcome: 'saved' })
	const { variants, fromMinor } = await offers(id)
	expect(variants.map(({ sku, priceMinor, left }) => ({ sku, priceMinor, left }))).toEqual([
		{ sku: 'V1', priceMinor: 8_850, left: 20 },
		{ sku: 'V2', priceMinor: 5_000, left: 0 },
	])
	expect(fromMinor).toBe(5_000)
	const cheap = variants[1]?.id ?? 0
	const written = without({ ...VARIANT, id: String(cheap), price: '50' }, 'stock')
	expect(await deed(id, written)).toEqual({ outcome: 'saved' })
	expect(await offers(id)).toMatchObject({ variants: [{ active: true }, { active: false, left: 0 }], fromMinor: 8_850 })
	expect(await deed(id, { does: 'remove', part: 'variant', id: String(cheap) })).toEqual({ outcome: 'saved' })
	expect((await offers(id)).variants).toHaveLength(1)
})

test('a variant that a package names is taken off sale, never away', async () => {
	const form = { does: 'remove', part: 'variant', id: String(market.variantIds[0]) }
	expect(await deed(market.productId, form)).toEqual({ outcome: 'in-use' })
	expect((await offers(market.productId)).variants).toHaveLength(2)
})

test.each([
	[{ price: '0' }, { price: 'price' }],
	[{ price: '12.345' }, { price: 'price' }],
	[{ price: '1,200' }, { price: 'price' }],
	[{ weight: '' }, { weight: 'count' }],
	[{ nameZh: '', nameEn: '' }, { nameZh: 'name' }],
	[{ nominal: '2000' }, { tolerance: 'weighed' }],
	[{ tolerance: '5' }, { tolerance: 'weighed' }],
	[{ stock: '-1' }, { stock: 'count' }],
	[{ temperature: 'hot' }, { temperature: 'choice' }],
	[{ sku: 'a b' }, { sku: 'sku' }],
])('a variant with %o is not saved by halves', async (change, faults) => {
	const id = await begin(world, mine(), 'product', 'tea')
	expect(await deed(id, { ...VARIANT, ...change } as Record<string, string>)).toEqual({ outcome: 'faults', faults })
	expect((await offers(id)).variants).toEqual([])
})

test('what is weighed when packed has a nominal weight and a tolerance', async () => {
	const id = await begin(world, mine(), 'product', 'tea')
	expect(await deed(id, { ...VARIANT, nominal: '2000', tolerance: '7.5' })).toEqual({ outcome: 'saved' })
	expect((await offers(id)).variants).toMatchObject([{ nominalG: 2_000, toleranceBp: 750 }])
})

const ROOM = {
	...{ does: 'room', id: '', nameZh: '山景房', nameEn: 'Hill view', bedsZh: '', bedsEn: '', units: '3' },
	...{ base: '2', most: '3', until: '2026-05-10' },
}
const PLAN = {
	does: 'plan',
	id: '',
	nameZh: '含早',
	nameEn: 'With breakfast',
	extraAdult: '',
	day1: '300',
	day5: '420',
}

test('a room type puts its nights on sale from today to the last one said, once; a plan fills empty weekdays from the day before', async () => {
	const id = await begin(world, mine(), 'stay', 'farmhouse')
	expect(await deed(id, ROOM)).toEqual({ outcome: 'saved' })
	const roomId = (await offers(id)).rooms[0]?.id ?? 0
	expect(await deed(id, { ...PLAN, room: String(roomId) })).toEqual({ outcome: 'saved' })
	const again = without({ ...ROOM, id: String(roomId), until: '2026-05-12', active: 'yes' }, 'units')
	expect(await deed(id, again)).toEqual({ outcome: 'saved' })
	const { rooms, fromMinor } = await offers(id)
	expect(rooms).toMatchObject([{ units: 3, lastNight: '2026-05-12', active: true }])
	expect(rooms[0]?.plans[0]?.baseMinor).toEqual([30_000, 30_000, 30_000, 30_000, 42_000, 42_000, 42_000])
	expect(fromMinor).toBe(30_000)
	const nights = await database.db
		.selectFrom('room_nights')
		.innerJoin('capacity', 'capacity.id', 'capacity_id')
		.select(['night', 'total'])
		.where('room_type_id', '=', roomId)
		.orderBy('night')
		.execute()
	expect(nights.map(({ night }) => night)).toEqual(
		Array.from({ length: 12 }, (_, at) => `2026-05-${String(at + 1).padStart(2, '0')}`),
	)
	expect(nights.every(({ total }) => total === 3)).toBe(true)
})

test.each([
	['2026-04-30', 'faults'],
	['2026-05-01', 'saved'],
	['2027-11-02', 'saved'],
	['2027-11-03', 'faults'],
])('nights on sale until %s: %s', async (until, outcome) => {
	const id = await begin(world, mine(), 'stay', 'farmhouse')
	expect(await deed(id, { ...ROOM, until })).toMatchObject({ outcome })
})

test('today is the property’s own: past its midnight the day before is gone', async () => {
	const late = createTestWorld(database.db, { clock: createClock('2026-05-01T16:00:00Z') })
	const early = createTestWorld(database.db, { clock: createClock('2026-05-01T15:59:59Z') })
	const id = await begin(world, mine(), 'stay', 'farmhouse')
	expect(await doDraftDeed(late, mine(), id, { ...ROOM, until: '2026-05-01' })).toMatchObject({ outcome: 'faults' })
	expect(await doDraftDeed(early, mine(), id, { ...ROOM, until: '2026-05-01' })).toEqual({ outcome: 'saved' })
})

test('a kind of ticket that is given no code gets one of its own, and keeps it', async () => {
	const id = await begin(world, mine(), 'experience', 'tea-picking')
	const ticket = { does: 'ticket', id: '', nameZh: '成人', nameEn: 'Adult', code: '', price: '98', seats: '1' }
	expect(await deed(id, ticket)).toEqual({ outcome: 'saved' })
	expect(await deed(id, { ...ticket, nameZh: '孩子', nameEn: 'Child' })).toEqual({ outcome: 'saved' })
	const [first] = (await offers(id)).tickets
	expect(await deed(id, { ...ticket, id: String(first?.id), price: '88' })).toEqual({ outcome: 'saved' })
	expect((await offers(id)).tickets).toMatchObject([
		{ code: 't1', priceMinor: 8800 },
		{ code: 't2', priceMinor: 9800 },
	])
})

test('kinds of tickets have codes of their own; a ticket may be free', async () => {
	const id = await begin(world, mine(), 'experience', 'tea-picking')
	const ticket = { does: 'ticket', id: '', nameZh: '成人', nameEn: 'Adult', code: 'adult', price: '98', seats: '1' }
	expect(await deed(id, ticket)).toEqual({ outcome: 'saved' })
	expect(await deed(id, ticket)).toEqual({ outcome: 'faults', faults: { code: 'code-taken' } })
	expect(await deed(id, { ...ticket, code: 'child', price: '0', seats: '0' })).toEqual({ outcome: 'saved' })
	expect((await offers(id)).tickets).toMatchObject([
		{ code: 'adult', priceMinor: 9_800, seats: 1 },
		{ code: 'child', priceMinor: 0, seats: 0 },
	])
})

test('a package takes one’s own things, and another’s only while that seller agrees', async () => {
	const theirs = managerOf(rival)
	const id = await begin(world, theirs, 'package', 'weekend')
	const form = { does: 'component', offer: `product:${market.variantIds[0]}`, qty: '2', nights: '1', day: '1' }
	expect(await findOffers(world, theirs, '')).toEqual([])
	expect(await deed(id, form, theirs)).toEqual({ outcome: 'faults', faults: { offer: 'offer' } })
	expect(await deed(market.productId, { does: 'frame', forPackages: 'yes' })).toEqual({ outcome: 'saved' })
	expect((await findOffers(world, theirs, '毛峰')).map(({ isOwn, kind }) => ({ isOwn, kind }))).toEqual([
		{ isOwn: false, kind: 'product' },
		{ isOwn: false, kind: 'product' },
	])
	expect(await deed(id, form, theirs)).toEqual({ outcome: 'saved' })
	expect(await offers(id, theirs)).toMatchObject({
		components: [{ isOnShelf: true, isAllowed: true, qty: 2, dayOffset: 0, nights: null }],
		fromMinor: 25_600,
	})
})

test('a seller who agrees no more takes others’ packages off the shelf, with a word to their sellers', async () => {
	const theirs = managerOf(rival)
	const { id } = await database.db
		.selectFrom('listings')
		.select('id')
		.where('enterprise_id', '=', rival)
		.where('kind', '=', 'package')
		.executeTakeFirstOrThrow()
	await database.db
		.updateTable('listings')
		.set({ status: 'published', published_at: world.now(), title_en: 'Two teas' })
		.where('id', '=', id)
		.execute()
	expect(await deed(market.productId, { does: 'frame', forPackages: 'no' })).toEqual({ outcome: 'saved' })
	expect((await readDraft(world, theirs, id))?.listing.status).toBe('paused')
	expect((await readDraft(world, mine(), market.packageId))?.listing.status).toBe('published')
	const events = await database.db.selectFrom('outbox_events').select(['topic', 'payload']).execute()
	expect(events).toMatchObject([{ topic: 'package-paused', payload: { listingId: id, componentId: market.productId } }])
	expect((await offers(id, theirs)).missing).toContain('component-refused')
})

test('a part of another listing is not reached through one’s own', async () => {
	const theirs = managerOf(rival)
	const goods = await begin(world, theirs, 'product', 'tea')
	const stay = await begin(world, theirs, 'stay', 'farmhouse')
	const variant = without({ ...VARIANT, id: String(market.variantIds[0]), price: '1' }, 'stock')
	expect(await deed(goods, variant, theirs)).toEqual({ outcome: 'no-part' })
	const room = { ...ROOM, id: String(market.roomTypeIds[0]), until: '2026-12-31' }
	expect(await deed(stay, room, theirs)).toEqual({ outcome: 'no-part' })
	const plan = { ...PLAN, day1: '1', room: String(market.roomTypeIds[0]) }
	expect(await deed(stay, plan, theirs)).toEqual({ outcome: 'no-part' })
	expect(await deed(stay, { ...plan, id: String(market.ratePlanIds[0]) }, theirs)).toEqual({ outcome: 'no-part' })
	expect(await offers(market.productId)).toMatchObject({ fromMinor: 12_800 })
	expect((await offers(market.stayId)).rooms.flatMap(({ plans }) => plans)).toHaveLength(2)
})

const lodging = () => ({ does: 'component', offer: `stay:${market.ratePlanIds[0]}`, qty: '1', nights: '2', day: '1' })
const picking = () => ({ does: 'component', offer: `experience:${market.unitTypeIds[0]}`, qty: '2', day: '2' })

test('something in a package has its day and part of it, is one of a choice, and has a share of its own; all of it can be changed', async () => {
	const id = await begin(world, mine(), 'package', 'weekend')
	await deed(id, { does: 'frame', discount: '10' })
	expect(await deed(id, { ...lodging(), shareKind: 'percent', share: '80', partOfDay: 'morning' })).toEqual({
		outcome: 'saved',
	})
	expect(await deed(id, { ...picking(), slot: '1', partOfDay: 'morning' })).toEqual({ outcome: 'saved' })
	const tea = { does: 'component', offer: `product:${market.variantIds[0]}`, qty: '1', day: '1', slot: '1' }
	expect(await deed(id, { ...tea, shareKind: 'amount', share: '12.5' })).toEqual({ outcome: 'saved' })
	const { components } = await offers(id)
	expect(components).toMatchObject([
		{ kind: 'stay', nights: 2, partOfDay: null, slot: null, share: { bp: 8_000 }, aloneMinor: 60_000 },
		{ kind: 'experience', nights: null, dayOffset: 1, partOfDay: 'morning', slot: 1, share: null, aloneMinor: 19_600 },
		{ kind: 'product', nights: null, partOfDay: null, slot: 1, share: { amountMinor: 1_250 } },
	])
	const split = (await readDraft(world, mine(), id))?.split
	const [stay = 0, session = 0] = components.map((component) => component.id)
	expect(split).toEqual({ aloneMinor: 79_600, priceMinor: 71_640, paid: { [stay]: 57_312, [session]: 14_328 } })
	const terms = {
		does: 'component-terms',
		id: String(stay),
		qty: '1',
		nights: '1',
		day: '3',
		shareKind: '',
		share: '9',
	}
	expect(await deed(id, terms)).toEqual({ outcome: 'saved' })
	expect((await offers(id)).components[0]).toMatchObject({ nights: 1, dayOffset: 2, share: null, aloneMinor: 30_000 })
	expect(await deed(market.packageId, terms)).toEqual({ outcome: 'no-part' })
})

test.each([
	[{ shareKind: 'percent', share: '' }, { share: 'percent' }],
	[{ shareKind: 'percent', share: '100.5' }, { share: 'percent' }],
	[{ shareKind: 'amount', share: '0' }, { share: 'price' }],
	[{ shareKind: 'half', share: '1' }, { shareKind: 'choice' }],
	[{ slot: '10' }, { slot: 'count' }],
	[{ partOfDay: 'noon' }, { partOfDay: 'choice' }],
])('something with %o is not put into a package', async (change, faults) => {
	const id = await begin(world, mine(), 'package', 'weekend')
	expect(await deed(id, { ...picking(), ...change } as Record<string, string>)).toEqual({ outcome: 'faults', faults })
	expect((await offers(id)).components).toEqual([])
})
