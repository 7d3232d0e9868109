import { expect, test } from 'vitest'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { drawLapsed } from '#app/features/cart/draw-lapsed.server.tsx'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { useMarket } from '#tests/support/database.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const HOUR_MS = 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)

test('a basket whose order lapsed says what became of it, what is kept and where to go on, until another is placed', async () => {
	const world = createTestWorld(database.db, { clock, payments: provider.payments })
	const wish = nightWish(database.market)
	const added = await addToCart(world, { cartId: null, accountId: null }, wish)
	if (added.outcome !== 'added') throw new Error(added.outcome)
	const { cartId } = added
	const told = (language: 'zh' | 'en', hasLines = true) => drawLapsed(world, { cartId, hasLines }, language)
	const place = async () => {
		const placed = await placeOrder(world, { ...orderOf([wish]), cartId })
		return placed.outcome === 'placed' ? placed.orderNumber : placed.outcome
	}
	expect(await told('en')).toBeNull()
	const number = await place()
	expect(await told('en')).toBeNull()

	clock.advance(HOUR_MS)
	expect(await told('en')).toContain('We are checking whether a payment is on its way')
	expect(await told('en')).not.toContain('href="/checkout"')

	expect(await endOverdueCheckouts(world)).toBe(1)
	const over = await told('en')
	for (const said of [`Order ${number} was kept`, 'You were not charged.', 'still in the basket', 'will be filled in'])
		expect(over).toContain(said)
	expect(over).toContain('href="/checkout"')
	expect(over).toContain(`href="/orders/${number}"`)
	expect(await told('zh')).toContain('没有扣款。')
	const emptied = await told('en', false)
	expect(emptied).toContain(`href="/orders/${number}/again"`)
	expect(emptied).not.toContain('filled in')

	await place()
	expect(await told('en')).toBeNull()
	clock.advance(48 * HOUR_MS)
	await endOverdueCheckouts(world)
	expect(await told('en')).toBeNull()
})
