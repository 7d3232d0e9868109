import { beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { rateTexts } from '#app/features/selling/rate-fields-form.ts'
import { DEFAULT_TARIFF, type ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import type { World } from '#app/platform/world.ts'
import * as shipping from '#app/routes/seller/shipping.tsx'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise, addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const ids: Record<string, number | null> = { stranger: null }
let market: TestMarket
let rivalId: number
let world: World

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	for (const name of ['buyer', 'clerk', 'gate', 'rival']) ids[name] = await addPerson(world, `${name}@example.com`)
	await addMember(database.db, market.enterpriseId, ids.clerk ?? 0, 'clerk')
	await addMember(database.db, market.enterpriseId, ids.gate ?? 0, 'gate')
	rivalId = await addEnterprise(database.db, 'elsewhere', VILLAGE)
	await addMember(database.db, rivalId, ids.rival ?? 0, 'owner')
})

const statusOf = (thrown: unknown) => {
	if (!(thrown instanceof Response)) throw thrown
	return thrown.headers.get('Location')?.startsWith('/login') ? 401 : thrown.status
}

async function call(name: string, { temperature = 'ambient', body }: { temperature?: string; body?: object } = {}) {
	const path = `/seller/shipping?class=${temperature}`
	const bare = await requestAs(world, ids[name] ?? null, path, body ? 'POST' : 'GET')
	const request = body ? new Request(bare, { body: new URLSearchParams({ ...body }) }) : bare
	const args = { request, params: {}, context: { world } } as never
	return body ? shipping.action(args) : shipping.loader(args)
}

/** A form as the page sends it, with some fields of some zones changed. */
function form(fees: ZoneFees, intent: string, change: Record<string, string> = {}) {
	const fields = Object.entries(fees).flatMap(([zone, fee]) => [
		...(fee ? [[`${zone}.carried`, 'yes']] : []),
		...Object.entries(rateTexts(fee)).map(([field, text]) => [`${zone}.${field}`, text]),
	])
	return { ...(Object.fromEntries(fields) as Record<string, string>), intent, ...change }
}

const { ambient } = DEFAULT_TARIFF
const rows = (enterpriseId = market.enterpriseId) =>
	database.db
		.selectFrom('shipping_rates')
		.select(['temperature_class', 'zone', 'carried', 'first_fee_minor'])
		.where('enterprise_id', '=', enterpriseId)
		.orderBy('id')
		.execute()
async function shippingOf(orderNumber: string) {
	const found = await database.db
		.selectFrom('seller_orders')
		.innerJoin('orders', 'orders.id', 'seller_orders.order_id')
		.select('shipping_minor')
		.where('orders.number', '=', orderNumber)
		.executeTakeFirstOrThrow()
	return found.shipping_minor
}
async function placed() {
	const answer = await placeOrder(world, orderOf([teaWish(market)]))
	if (answer.outcome !== 'placed') throw new Error(answer.outcome)
	return answer.orderNumber
}

test.each([
	['stranger', 401],
	['buyer', 403],
	['gate', 403],
])('the fees of a seller are its own people’s: %s is answered %i', async (name, status) => {
	expect(await call(name).catch(statusOf)).toBe(status)
	expect(await call(name, { body: form(ambient, 'save') }).catch(statusOf)).toBe(status)
	expect(await rows()).toEqual([])
})

test('who has set none sees the market’s tariff, by class', async () => {
	expect(await call('clerk')).toEqual({ temperature: 'ambient', own: null, market: ambient })
	expect(await call('clerk', { temperature: 'frozen' })).toEqual({
		...{ temperature: 'frozen', own: null, market: DEFAULT_TARIFF.frozen },
	})
	expect(await call('clerk', { temperature: 'boiling' })).toMatchObject({ temperature: 'ambient' })
})

test('own fees count for orders placed from then on; orders already placed keep theirs, and no other seller’s change', async () => {
	const dear = { 'county.firstFee': '33.5', 'city.firstFee': '34', 'province.firstFee': '35', 'country.firstFee': '36' }
	const free = Object.fromEntries(Object.keys(ambient).map((zone) => [`${zone}.freeOver`, '']))
	const before = await placed()
	const was = await shippingOf(before)
	expect(await call('clerk', { body: form(ambient, 'save', { ...dear, ...free }) }).catch(statusOf)).toBe(303)
	expect(await call('clerk')).toMatchObject({ own: { county: { firstFeeMinor: 3_350, freeOverMinor: null } } })
	const now = await shippingOf(await placed())
	expect([3_350, 3_400, 3_500, 3_600]).toContain(now)
	expect(await shippingOf(before)).toBe(was)
	expect(was).not.toBe(now)
	expect(await rows(rivalId)).toEqual([])
	expect(await call('rival')).toMatchObject({ own: null, market: ambient })
	expect((await rows()).map((it) => it.temperature_class)).toEqual(['ambient', 'ambient', 'ambient', 'ambient'])
})

test('set again they are replaced, taken away the market’s apply; each change is kept with who made it', async () => {
	const cheap = { 'county.firstFee': '1', 'county.pickUpFee': '' }
	expect(await call('rival', { body: form(ambient, 'save', cheap) }).catch(statusOf)).toBe(303)
	const twice = form(ambient, 'save', { 'county.firstFee': '2', 'county.pickUpFee': '' })
	await call('clerk', { body: twice }).catch(statusOf)
	await call('clerk', { body: twice }).catch(statusOf)
	expect(await rows()).toHaveLength(4)
	expect(await call('clerk')).toMatchObject({ own: { county: { firstFeeMinor: 200, pickUpFeeMinor: null } } })
	expect(await call('clerk', { body: { intent: 'market' } }).catch(statusOf)).toBe(303)
	expect(await rows()).toEqual([])
	expect(await rows(rivalId)).toHaveLength(4)
	const changes = await database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor', 'reason'])
		.where('entity', '=', 'shipping-tariff')
		.where('entity_id', '=', String(market.enterpriseId))
		.orderBy('id')
		.execute()
	expect(changes).toHaveLength(3)
	expect(changes.at(-1)).toEqual({
		...{ from_state: changes[1]?.to_state, to_state: 'the market’s', reason: 'ambient' },
		actor: `account:${ids.clerk}`,
	})
})

test('a preview works out what was entered and saves nothing', async () => {
	const body = form(ambient, 'preview', { 'county.firstFee': '1', 'county.pickUpFee': '' })
	expect(await call('clerk', { body })).toMatchObject({
		data: { preview: { county: { firstFeeMinor: 100 } }, values: { 'county.firstFee': '1' }, faults: {} },
	})
	expect(await rows()).toEqual([])
})

test.each([
	['a negative fee', { 'city.firstFee': '-1' }, { 'city.firstFee': 'fee' }],
	['a fee that is none', { 'city.stepFee': 'ten' }, { 'city.stepFee': 'fee' }],
	['a fee to the third decimal', { 'city.firstFee': '1.005' }, { 'city.firstFee': 'fee' }],
	['an absurd fee', { 'country.firstFee': '500.01' }, { 'country.firstFee': 'fee' }],
	['no fee', { 'city.firstFee': '' }, { 'city.firstFee': 'fee' }],
	['a step of no weight', { 'city.stepWeight': '0' }, { 'city.stepWeight': 'weight' }],
	['a first weight of a lorry', { 'city.firstWeight': '31' }, { 'city.firstWeight': 'weight' }],
	['free from nothing', { 'city.freeOver': '0' }, { 'city.freeOver': 'freeOver' }],
	['a zone left out before a farther one', { 'city.carried': '' }, { 'city.zone': 'gap' }],
	['dearer to fetch than to the door', { 'county.pickUpFee': '5.01' }, { 'county.zone': 'pick-up' }],
	['a farther zone for less', { 'country.firstFee': '7', 'country.pickUpFee': '' }, { 'country.zone': 'cheaper' }],
])('%s is refused at its field, kept as typed, and nothing is saved', async (_, change, faults) => {
	expect(await call('clerk', { body: form(ambient, 'save', change) })).toMatchObject({
		data: { faults, values: change, preview: null },
		init: { status: 400 },
	})
	expect(await rows()).toEqual([])
})
