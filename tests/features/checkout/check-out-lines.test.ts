import { beforeAll, expect, test } from 'vitest'
import { checkoutBody, quoteBody, readBody } from '#app/features/checkout/api-lines-form.ts'
import { checkOutLines } from '#app/features/checkout/check-out-lines.server.ts'
import { quoteLines } from '#app/features/checkout/quote-lines.server.ts'
import { refusalWord } from '#app/features/checkout/refusal-word.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
})

const buyer = { name: '测试游客', phone: '000-0000-0000', email: 'guest@example.test' }
const shipTo = { region_code: '990102000000', line: '1' }
const lines = () => [
	{ variant_id: market.variantIds[0], qty: 2 },
	{ room_type_id: market.roomTypeIds[0], check_in: '2026-05-10', check_out: '2026-05-12', adults: 2 },
	{ session_id: market.sessionIds['2026-05-08'], units: [{ unit_type_id: market.unitTypeIds[0], qty: 2 }] },
]

const call = (body: unknown, idempotencyKey: string) => {
	const read = readBody(checkoutBody, body)
	if (!read.ok) throw new Error(JSON.stringify(read.faults))
	return checkOutLines(world, { body: read.value, idempotencyKey, clientAddress: '127.0.0.1' })
}

test('a program quotes lines of three kinds and places them at the price it was told', async () => {
	const read = readBody(quoteBody, { lines: lines(), ship_to: { region_code: shipTo.region_code } })
	if (!read.ok) throw new Error('unreachable')
	const { quote, reasons } = await quoteLines(world, read.value)
	expect(reasons).toEqual([])
	const body = { lines: lines(), buyer, ship_to: shipTo, expect_total_minor: quote.totalMinor, quote_hash: quote.hash }
	const placed = await call(body, 'api-three-kinds')
	expect(placed).toMatchObject({ outcome: 'placed', totalMinor: quote.totalMinor })
	expect(await call(body, 'api-three-kinds')).toEqual(placed)
	expect(
		await call({ ...body, note: 'x', expect_total_minor: undefined, quote_hash: undefined }, 'api-three-kinds'),
	).toEqual({
		outcome: 'key-reused',
	})
})

test('a stale price and an unknown place are refused', async () => {
	const body = { lines: [{ variant_id: market.variantIds[0], qty: 1 }], buyer, ship_to: shipTo, expect_total_minor: 1 }
	expect(await call(body, 'api-stale-price')).toMatchObject({ outcome: 'price-changed' })
	expect(await call({ ...body, ship_to: { ...shipTo, region_code: '123456789012' } }, 'api-no-place')).toEqual({
		outcome: 'unknown-region',
	})
})

test.each([
	['qty 0', { variant_id: 1, qty: 0 }],
	['qty -1', { variant_id: 1, qty: -1 }],
	['qty 1e9', { variant_id: 1, qty: 1e9 }],
	['a malformed id', { variant_id: '1; drop', qty: 1 }],
	['an impossible date', { room_type_id: 1, check_in: '2026-02-30', check_out: '2026-03-02', adults: 2 }],
	['check-out before check-in', { room_type_id: 1, check_in: '2026-05-10', check_out: '2026-05-09', adults: 2 }],
	['an unknown field', { variant_id: 1, qty: 1, price: 1 }],
])('%s is named as a fault of the body', (_, line) => {
	const read = readBody(checkoutBody, { lines: [line], buyer })
	expect(read.ok).toBe(false)
	if (!read.ok) expect(read.faults.every((fault) => fault.field.startsWith('lines'))).toBe(true)
})

test('what stands against a cart is said in one word', () => {
	const soldOut = { code: 'sold_out', wanted: 2, left: 1 } as const
	const closed = { code: 'session_closed' } as const
	const short = { code: 'min_stay', nights: 2 } as const
	expect(refusalWord([{ reasons: [soldOut] }])).toBe('sold-out')
	expect(refusalWord([{ reasons: [soldOut] }, { reasons: [closed] }])).toBe('closed')
	expect(refusalWord([{ reasons: [soldOut, short] }])).toBe('not-possible')
})
