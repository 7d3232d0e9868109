import { beforeAll, expect, test } from 'vitest'
import type { OtherOffer } from '#app/features/cart/read-other-offers.server.ts'
import type { RequestContext } from '#app/platform/http.ts'
import * as cart from '#app/routes/checkout/cart.tsx'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
let market: TestMarket
let context: RequestContext

beforeAll(async () => {
	market = database.market
	const world = createTestWorld(database.db)
	context = { world, language: 'zh', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false }
})

const send = (fields: Record<string, string>, cookie = '') => {
	const request = new Request('http://localhost:3000/cart', {
		method: 'POST',
		body: new URLSearchParams(fields),
		headers: { cookie },
	})
	return cart.action({ request, params: {}, context } as never)
}

/** Where a form leads to; whatever else it does is thrown on. */
async function redirectOf(answer: Promise<unknown>): Promise<Headers> {
	const thrown: unknown = await answer.then(
		() => null,
		(it: unknown) => it,
	)
	if (thrown instanceof Response) return thrown.headers
	throw thrown
}

const tin = (at: 0 | 1, qty: string) => ({ kind: 'product', variantId: String(market.variantIds[at]), qty })

test('a wish that is refused as it is added comes with what can be had instead', async () => {
	// Two of the large tin are left.
	const answer = await send({ intent: 'add', ...tin(1, '3') })
	const { data, init } = answer as { data: { refusedWish: { others: OtherOffer[] } }; init: ResponseInit }
	expect(init.status).toBe(409)
	expect(data.refusedWish.others).toMatchObject([{ way: 'size', wish: { variantId: market.variantIds[0], qty: 3 } }])
})

test('one press puts another wish in the place of a line, and says that it is done', async () => {
	const added = await redirectOf(send({ intent: 'add', ...tin(1, '1') }))
	const cookie = (added.get('set-cookie') ?? '').split(';')[0] ?? ''
	const { id } = await database.db.selectFrom('cart_lines').select('id').executeTakeFirstOrThrow()
	const swapped = await redirectOf(send({ intent: 'swap', lineId: String(id), ...tin(0, '2') }, cookie))
	expect(swapped.get('location')).toBe('/cart?changed=1')
	expect(await database.db.selectFrom('cart_lines').select(['id', 'variant_id', 'qty']).execute()).toEqual([
		{ id, variant_id: market.variantIds[0], qty: 2 },
	])
	const gone = await redirectOf(send({ intent: 'swap', lineId: String(id), ...tin(1, '3') }, cookie))
	expect(gone.get('location'), 'what cannot be had changes nothing').toBe('/cart')
	expect(await database.db.selectFrom('cart_lines').select('qty').execute()).toEqual([{ qty: 2 }])
})
