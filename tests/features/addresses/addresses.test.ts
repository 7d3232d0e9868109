import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { MOST_ADDRESSES } from '#app/domain/accounts/saved-address.ts'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { fillFromBook, keepIfAsked, receiverTexts } from '#app/features/addresses/fill-checkout.server.ts'
import { readAddresses, readAddressTexts, readPlaceChoice } from '#app/features/addresses/read-addresses.server.ts'
import {
	makeDefault,
	rememberAddress,
	removeAddress,
	saveAddress,
} from '#app/features/addresses/save-address.server.ts'
import { readCheckoutPage } from '#app/features/checkout/read-checkout-page.server.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const TOWN = '990101001000'
const clock = createClock()
const database = useMarket()
let market: TestMarket
let world: World
let buyer: Buyer
let count = 0

beforeAll(() => {
	market = database.market
})

const somebody = async () => {
	const id = await addPerson(world, `book-${++count}@example.test`)
	return requireBuyer(world, await requestAs(world, id, '/account'))
}

beforeEach(async () => {
	world = createTestWorld(database.db, { clock })
	buyer = await somebody()
})

const HOME = { label: 'home', name: 'Ann', phone: '13800000000', regionCode: TOWN, line: '1 Street', isDefault: false }

async function save(parts: Partial<typeof HOME> = {}, id: number | null = null) {
	clock.advance(1000)
	return saveAddress(world, buyer, { ...HOME, ...parts, id })
}

const book = async (of = buyer) => (await readAddresses(world, of)).map(({ label, isDefault }) => [label, isDefault])
const idOf = async (label: string) => (await readAddresses(world, buyer)).find((it) => it.label === label)?.id ?? 0

test('an address tells the place of its own code and of no other, however many there are', async () => {
	await save()
	const [home] = await readAddresses(world, buyer)
	const { rows } = await sql<{ name: string }>`select r.name_zh as name from region_ancestors a
		join regions r on r.code = a.ancestor_code where a.region_code = ${TOWN} order by a.ancestor_code`.execute(
		database.db,
	)
	expect(rows.length).toBeGreaterThan(1)
	expect(home?.place.zh).toBe(rows.map(({ name }) => name).join(''))
})

test('the first address is the default, and a later one only when that is asked', async () => {
	await save()
	await save({ label: 'work' })
	expect(await book()).toEqual([
		['home', true],
		['work', false],
	])
	await save({ label: 'mother', isDefault: true })
	expect(await book()).toEqual([
		['mother', true],
		['work', false],
		['home', false],
	])
})

test('there always is one default: it moves on when it is removed, and is not ticked away', async () => {
	await save()
	await save({ label: 'work' })
	await save({ isDefault: false, line: '2 Street' }, await idOf('home'))
	expect(await book()).toEqual([
		['home', true],
		['work', false],
	])
	await removeAddress(world, buyer, await idOf('home'))
	expect(await book()).toEqual([['work', true]])
	await removeAddress(world, buyer, await idOf('work'))
	expect(await book()).toEqual([])
})

test('of two made default at once one is it', async () => {
	await save()
	await save({ label: 'work' })
	await save({ label: 'mother' })
	await Promise.all([makeDefault(world, buyer, await idOf('work')), makeDefault(world, buyer, await idOf('mother'))])
	expect((await book()).filter(([, isDefault]) => isDefault)).toHaveLength(1)
})

test('nobody reads, changes, prefers or removes another’s address', async () => {
	await save()
	const id = await idOf('home')
	const other = await somebody()
	expect(await readAddressTexts(world, other, id)).toBeNull()
	expect(await saveAddress(world, other, { ...HOME, label: 'stolen', id })).toEqual({ outcome: 'not-found' })
	await makeDefault(world, other, id)
	await removeAddress(world, other, id)
	expect(await fillFromBook(world, other, { use: String(id), line: 'own' })).toEqual({ use: String(id), line: 'own' })
	expect(await book()).toEqual([['home', true]])
})

test(`a book takes ${MOST_ADDRESSES} addresses and no more`, async () => {
	for (let at = 0; at < MOST_ADDRESSES; at++) expect(await save({ label: String(at) })).toEqual({ outcome: 'saved' })
	expect(await save({ label: 'one more' })).toEqual({ outcome: 'full' })
	expect(await save({ label: 'changed' }, await idOf('3'))).toEqual({ outcome: 'saved' })
	await rememberAddress(world, buyer, { ...HOME, line: 'elsewhere' })
	expect(await book()).toHaveLength(MOST_ADDRESSES)
})

test('at the checkout an address is chosen in one tap, down to its village, with its receiver', async () => {
	await save({ regionCode: VILLAGE })
	const use = String(await idOf('home'))
	const filled = await fillFromBook(world, buyer, {
		use,
		name: 'Buyer',
		phone: '1',
		township: 'x',
		line: 'old',
		note: 'n',
	})
	expect(filled).toMatchObject({
		...{ name: 'Buyer', note: 'n', line: '1 Street', toName: 'Ann', toPhone: '13800000000' },
		...{ province: '990000000000', county: '990101000000', township: TOWN, village: VILLAGE },
	})
	expect(await readPlaceChoice(world, 'en', filled)).toMatchObject({ regionCode: VILLAGE, isComplete: true })
	expect(receiverTexts({ name: 'A', phone: '1' }, { name: 'A', phone: '1' })).toEqual({ toName: '', toPhone: '' })
})

test('the checkout comes filled with the default address, for want of one with where the last goods went', async () => {
	const added = await addToCart(
		world,
		{ cartId: null, accountId: buyer.accountId },
		{ kind: 'product', variantId: market.variantIds[0], qty: 1 },
	)
	if (added.outcome !== 'added') throw new Error(added.outcome)
	const visitor = { cartId: added.cartId, accountId: buyer.accountId }
	const read = () => readCheckoutPage(world, visitor, { language: 'en', wanted: null })
	expect(await read()).toMatchObject({ usual: { line: '' }, needs: { regionCode: null } })
	await save()
	await save({ label: 'mother', name: 'Mum', line: '9 Hill', isDefault: true })
	expect(await read()).toMatchObject({ usual: { line: '9 Hill', name: 'Mum' }, needs: { regionCode: TOWN } })
})

test('where goods were sent is kept once, and only when that was ticked', async () => {
	const shipTo = { name: 'Ann', phone: '1', regionCode: TOWN, line: '5 Street' }
	await keepIfAsked(world, buyer, { values: {}, shipTo })
	await keepIfAsked(world, null, { values: { keepAddress: 'on' }, shipTo })
	expect(await book()).toEqual([])
	for (let at = 0; at < 2; at++) {
		await keepIfAsked(world, buyer, { values: { keepAddress: 'on' }, shipTo: { ...shipTo, phone: '13800000000' } })
	}
	expect(await book()).toEqual([['', true]])
})
