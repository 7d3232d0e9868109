import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import { MOST_LINES } from '#app/domain/offers/line-request.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { countCartLines } from '#app/features/cart/count-cart-lines.server.ts'
import { layLineAside, putLineBack } from '#app/features/cart/lay-aside.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import { checkOutCart } from '#app/features/checkout/check-out-cart.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
})

beforeEach(() => {
	world = createTestWorld(database.db, { clock })
})

async function basket(...wishes: CartWish[]) {
	let visitor = { cartId: null as string | null, accountId: null }
	for (const wish of wishes) {
		const result = await addToCart(world, visitor, wish)
		if (result.outcome !== 'added') throw new Error(JSON.stringify(result))
		visitor = { ...visitor, cartId: result.cartId }
	}
	return visitor
}

const night = (): CartWish => ({
	...{ kind: 'stay', ratePlanId: market.ratePlanIds[1], checkIn: '2026-05-06', checkOut: '2026-05-07' },
	...{ qty: 1, adults: 2, childAges: [] },
})
const tea = (qty = 1): CartWish => ({ kind: 'product', variantId: market.variantIds[0], qty })

async function shown(visitor: Awaited<ReturnType<typeof basket>>) {
	const { view, laidAside } = await readCart(world, visitor, 'en')
	const lines = (view?.groups ?? []).flatMap((group) => group.lines)
	const brief = (all: typeof lines) => all.map(({ wish, lineId }) => ({ kind: wish.kind, lineId, wish }))
	return { inside: brief(lines), aside: brief(laidAside.lines), totalMinor: view?.totalMinor ?? 0 }
}

test('a line saved for later keeps its dates, is not priced with the basket, and comes back as it was', async () => {
	const visitor = await basket(night(), tea(2))
	const before = await shown(visitor)
	const lineId = before.inside.find(({ kind }) => kind === 'stay')?.lineId ?? 0
	await layLineAside(world, visitor, lineId)
	const after = await shown(visitor)
	expect(after.inside.map(({ kind }) => kind)).toEqual(['product'])
	expect(after.aside).toMatchObject([
		{ kind: 'stay', wish: { checkIn: '2026-05-06', checkOut: '2026-05-07', adults: 2 } },
	])
	expect(after.totalMinor).toBeLessThan(before.totalMinor)
	expect(await countCartLines(world, visitor.cartId)).toBe(1)
	expect(await putLineBack(world, visitor, lineId)).toEqual({ outcome: 'back' })
	expect(await shown(visitor)).toMatchObject({ aside: [], totalMinor: before.totalMinor })
})

test('nothing is held for what is saved for later, and a checkout leaves it out', async () => {
	const visitor = await basket(night())
	const [line] = (await shown(visitor)).inside
	await layLineAside(world, visitor, line?.lineId ?? 0)
	const result = await checkOutCart(world, {
		...{
			visitor,
			key: 'lay-aside-key',
			quoteHash: '',
			coupon: '',
			ship: {},
			clientAddress: '192.0.2.1',
			lastTouch: 'direct',
		},
		...{
			method: 'ONLINE',
			buyer: { name: 'A', phone: '1', email: 'a@example.test', language: 'en', shipTo: null, note: '' },
		},
	} as never)
	expect(result).toEqual({ outcome: 'empty' })
	expect(await database.db.selectFrom('holds').selectAll().execute()).toEqual([])
})

test('put back beside the same thing it becomes one line; a full basket takes nothing', async () => {
	const visitor = await basket(tea(2))
	const [first] = (await shown(visitor)).inside
	await layLineAside(world, visitor, first?.lineId ?? 0)
	await addToCart(world, visitor, tea(3))
	expect(await putLineBack(world, visitor, first?.lineId ?? 0)).toEqual({ outcome: 'back' })
	expect(await shown(visitor)).toMatchObject({ aside: [], inside: [{ wish: { qty: 5 } }] })

	const full = await basket(night())
	const [stay] = (await shown(full)).inside
	await layLineAside(world, full, stay?.lineId ?? 0)
	const rows = Array.from({ length: MOST_LINES }, () => ({
		...{ cart_id: full.cartId ?? '', kind: 'product', listing_id: market.productId, variant_id: market.variantIds[1] },
		...{ seen_minor: 1, added_at: clock.now() },
	}))
	await database.db.insertInto('cart_lines').values(rows).execute()
	expect(await putLineBack(world, full, stay?.lineId ?? 0)).toEqual({ outcome: 'full' })
	expect((await shown(full)).aside).toHaveLength(1)
})

test('nobody lays aside or puts back a line of another’s basket', async () => {
	const [mine, other] = [await basket(tea()), await basket(night())]
	const [line] = (await shown(mine)).inside
	await layLineAside(world, other, line?.lineId ?? 0)
	expect((await shown(mine)).aside).toEqual([])
	await layLineAside(world, mine, line?.lineId ?? 0)
	expect(await putLineBack(world, other, line?.lineId ?? 0)).toEqual({ outcome: 'not-found' })
	expect((await shown(mine)).aside).toHaveLength(1)
})
