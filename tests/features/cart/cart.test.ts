import { beforeAll, expect, test } from 'vitest'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { changeCartLine } from '#app/features/cart/change-cart-line.server.ts'
import { countCartLines } from '#app/features/cart/count-cart-lines.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import { removeCartLine } from '#app/features/cart/remove-cart-line.server.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let market: TestMarket
let world: ReturnType<typeof createTestWorld>

const accounts: number[] = []
beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db)
	for (const name of ['ann', 'bo']) {
		const { id } = await database.db
			.insertInto('accounts')
			.values({ email: `${name}@example.com`, name, password_hash: 'x' })
			.returning('id')
			.executeTakeFirstOrThrow()
		accounts.push(id)
	}
})

const STRANGER = { cartId: null, accountId: null }
const tea = (qty = 1): CartWish => ({ kind: 'product', variantId: market.variantIds[0], qty })
const night = (): CartWish => ({
	kind: 'stay',
	ratePlanId: market.ratePlanIds[0],
	checkIn: '2026-05-03',
	checkOut: '2026-05-04',
	qty: 1,
	adults: 2,
	childAges: [],
})
const picking = (day = '2026-05-04', qty = 2): CartWish => ({
	kind: 'experience',
	sessionId: market.sessionIds[day] ?? 0,
	units: [{ unitTypeId: market.unitTypeIds[0], qty }],
})
const weekend = (): CartWish => ({
	kind: 'package',
	listingId: market.packageId,
	startsOn: '2026-05-08',
	qty: 1,
	choices: { '2': market.sessionIds['2026-05-09'] ?? 0 },
})

async function fill(...wishes: CartWish[]): Promise<{ cartId: string; accountId: null }> {
	let visitor: { cartId: string | null; accountId: null } = STRANGER
	for (const wish of wishes) {
		const result = await addToCart(world, visitor, wish)
		if (result.outcome !== 'added') throw new Error(JSON.stringify(result))
		visitor = { cartId: result.cartId, accountId: null }
	}
	return visitor as { cartId: string; accountId: null }
}

const linesOf = async (visitor: { cartId: string | null; accountId: number | null }) =>
	(await readCart(world, visitor, 'en')).view?.groups.flatMap((group) => group.lines) ?? []

test('tea, a night and a session lie in one cart with one total', async () => {
	const visitor = await fill(tea(2), night(), picking())
	const { view } = await readCart(world, visitor, 'en')
	expect(view?.totalMinor).toBe(2 * 12_800 + 30_000 + 2 * 9_800)
	expect(view).toMatchObject({ isBuyable: true, needsAddress: true, shippingMinor: null })
	expect(await countCartLines(world, visitor.cartId)).toBe(3)
})

test('the same thing again makes its line larger', async () => {
	const visitor = await fill(tea(2), tea(3), night(), picking(), picking())
	const [first] = await linesOf(visitor)
	expect(first?.wish).toMatchObject({ qty: 5 })
	expect(await linesOf(visitor)).toHaveLength(3)
})

test('what cannot be had is not put in, with its reason', async () => {
	expect(await addToCart(world, STRANGER, tea(41))).toEqual({
		outcome: 'unavailable',
		reasons: [{ code: 'sold_out', wanted: 41, left: 40 }],
		listingId: market.productId,
	})
	const past = await addToCart(world, STRANGER, {
		...night(),
		checkIn: '2026-04-01',
		checkOut: '2026-04-02',
	} as CartWish)
	expect(past).toMatchObject({ outcome: 'unavailable', reasons: [{ code: 'past' }, { code: 'not_offered' }] })
	expect(await addToCart(world, STRANGER, { kind: 'product', variantId: 99_999, qty: 1 })).toEqual({
		outcome: 'not-found',
	})
	const { length } = await database.db.selectFrom('carts').selectAll().execute()
	await addToCart(world, STRANGER, tea(41))
	expect(await database.db.selectFrom('carts').selectAll().execute()).toHaveLength(length)
})

test('a line is changed in place, and stays as it was when the change cannot be had', async () => {
	const visitor = await fill(tea(2))
	const [line] = await linesOf(visitor)
	const lineId = line?.lineId ?? 0
	expect(await changeCartLine(world, visitor, { lineId, wish: tea(4) })).toEqual({ outcome: 'changed' })
	expect(await changeCartLine(world, visitor, { lineId, wish: tea(99) })).toMatchObject({ outcome: 'unavailable' })
	expect((await linesOf(visitor))[0]?.wish).toMatchObject({ qty: 4 })
})

test('a line never becomes another thing, nor one of another cart', async () => {
	const visitor = await fill(tea())
	const other = await fill(tea())
	const lineId = (await linesOf(visitor))[0]?.lineId ?? 0
	expect(await changeCartLine(world, visitor, { lineId, wish: night() })).toEqual({ outcome: 'not-found' })
	expect(await changeCartLine(world, other, { lineId, wish: tea(9) })).toEqual({ outcome: 'not-found' })
	await removeCartLine(world, other, lineId)
	expect(await linesOf(visitor)).toHaveLength(1)
	await removeCartLine(world, visitor, lineId)
	expect(await linesOf(visitor)).toHaveLength(0)
})

test('a package that moves to another day takes the session of that day', async () => {
	const visitor = await fill(weekend())
	const lineId = (await linesOf(visitor))[0]?.lineId ?? 0
	const moved = { ...weekend(), startsOn: '2026-05-10', choices: {} } as CartWish
	expect(await changeCartLine(world, visitor, { lineId, wish: moved })).toEqual({ outcome: 'changed' })
	expect((await linesOf(visitor))[0]?.wish).toMatchObject({ choices: { '2': market.sessionIds['2026-05-11'] } })
})

test('a price that changed since is told with what it was', async () => {
	const visitor = await fill(tea())
	const price = (minor: number) =>
		database.db
			.updateTable('product_variants')
			.set({ price_minor: minor })
			.where('id', '=', market.variantIds[0])
			.execute()
	await price(13_900)
	expect((await linesOf(visitor))[0]).toMatchObject({ paidMinor: 13_900, wasMinor: 12_800 })
	await price(12_800)
	expect((await linesOf(visitor))[0]).toMatchObject({ wasMinor: null })
})

test('a line that is gone is told, with how many could still be had', async () => {
	const visitor = await fill({ kind: 'product', variantId: market.variantIds[1], qty: 2 })
	const stock = (sold: number) =>
		database.db
			.updateTable('capacity')
			.set({ sold })
			.where('id', '=', (it) =>
				it.selectFrom('product_variants').select('capacity_id').where('id', '=', market.variantIds[1]),
			)
			.execute()
	await stock(1)
	expect((await readCart(world, visitor, 'en')).view?.isBuyable).toBe(false)
	expect((await linesOf(visitor))[0]).toMatchObject({
		couldHave: 1,
		reasons: [{ code: 'sold_out', wanted: 2, left: 1 }],
	})
	await stock(0)
})

test('a cart takes 50 lines and no more', async () => {
	const days = Object.keys(market.sessionIds)
	const stays = Array.from({ length: 50 }, (_, at): CartWish => ({
		...(night() as Extract<CartWish, { kind: 'stay' }>),
		checkIn: `2026-0${5 + Math.floor(at / 25)}-${String((at % 25) + 3).padStart(2, '0')}`,
		checkOut: `2026-0${5 + Math.floor(at / 25)}-${String((at % 25) + 4).padStart(2, '0')}`,
	}))
	const visitor = await fill(...stays)
	expect(await addToCart(world, visitor, picking(days[0]))).toEqual({ outcome: 'full' })
	expect(await addToCart(world, visitor, stays[0] as CartWish)).toMatchObject({ outcome: 'unavailable' })
})

test('a malformed, unknown or foreign cart id opens nothing', async () => {
	const [ann = 0, bo = 0] = accounts
	for (const cartId of ["'; drop table carts;--", '', 'x'.repeat(5_000), '00000000-0000-4000-8000-000000000000']) {
		expect((await readCart(world, { cartId, accountId: null }, 'zh')).view).toBeNull()
		expect(await countCartLines(world, cartId)).toBe(0)
	}
	const owned = await addToCart(world, { cartId: null, accountId: ann }, tea())
	const cartId = owned.outcome === 'added' ? owned.cartId : ''
	expect((await readCart(world, { cartId, accountId: bo }, 'zh')).view).toBeNull()
	const second = await addToCart(world, { cartId, accountId: bo }, tea())
	expect(second).toMatchObject({ outcome: 'added' })
	expect(second).not.toMatchObject({ cartId })
})

test('an account finds its cart again on another device, and what it chose before logging in', async () => {
	const [, bo = 0] = accounts
	const chosen = await fill(night())
	await addToCart(world, { cartId: chosen.cartId, accountId: bo }, picking('2026-05-06'))
	const lines = await linesOf({ cartId: null, accountId: bo })
	expect(lines.map((line) => line.wish.kind).sort()).toEqual(['experience', 'product', 'stay'])
})

test('two adds at once lose neither', async () => {
	const visitor = await fill(night())
	await Promise.all([
		addToCart(world, visitor, tea()),
		addToCart(world, visitor, tea()),
		addToCart(world, visitor, picking()),
	])
	const lines = await linesOf(visitor)
	expect(lines.find((line) => line.wish.kind === 'product')?.wish).toMatchObject({ qty: 2 })
	expect(lines).toHaveLength(3)
})

test('the alternative of a package is changed in the basket, in place; one that is none of it changes nothing', async () => {
	const component = { package_listing_id: market.packageId, kind: 'product', listing_id: market.productId, slot: 1 }
	await database.db
		.updateTable('package_components')
		.set({ slot: 1 })
		.where('package_listing_id', '=', market.packageId)
		.where('position', '=', 3)
		.execute()
	await database.db
		.insertInto('package_components')
		.values({ ...component, position: 4, variant_id: market.variantIds[1] })
		.execute()
	const visitor = await fill(weekend())
	const shown = async () => {
		const { view, slots } = await readCart(world, visitor, 'en')
		const line = view?.groups[0]?.lines[0]
		if (!line) throw new Error('no line')
		return { line, slots: slots[line.lineId] ?? [] }
	}
	const before = await shown()
	expect(before.slots).toMatchObject([{ key: 's1', position: 3, options: [{ position: 3 }, { position: 4 }] }])
	const change = (position: number) =>
		changeCartLine(world, visitor, {
			lineId: before.line.lineId,
			wish: { ...weekend(), choices: { s1: position } } as CartWish,
		})
	expect(await change(4)).toEqual({ outcome: 'changed' })
	const after = await shown()
	expect(after.slots).toMatchObject([{ position: 4 }])
	expect(after.line.lineId).toBe(before.line.lineId)
	expect(after.line.parts.map(({ option }) => option)).toContain('2 tin')
	// The session stays the one that was chosen.
	expect(after.line.wish).toMatchObject({ choices: { '2': market.sessionIds['2026-05-09'], s1: 4 } })
	expect(after.line.paidMinor).toBeGreaterThan(before.line.paidMinor)
	expect(await change(2)).toMatchObject({ outcome: 'unavailable', reasons: [{ code: 'not_offered' }] })
	expect((await shown()).slots).toMatchObject([{ position: 4 }])
	await database.db.deleteFrom('package_components').where('position', '=', 4).execute()
	await database.db.updateTable('package_components').set({ slot: null }).execute()
})
