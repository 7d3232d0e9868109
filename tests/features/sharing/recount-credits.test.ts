import { beforeAll, expect, test } from 'vitest'
import { agreeToBeRemembered, forgetBrowser } from '#app/features/sharing/answer-consent.server.ts'
import { attributeOrder } from '#app/features/sharing/attribute-order.server.ts'
import { makeLink } from '#app/features/sharing/make-link.server.ts'
import { openShare } from '#app/features/sharing/open-share.server.ts'
import { recountCredits } from '#app/features/sharing/recount-credits.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const HOUR = 3_600_000
const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)
let world: World
let addresses = 0

beforeAll(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

/** Comes by links of these channels, an hour apart, and buys tea. */
async function comeAndBuy(channels: readonly ('wechat' | 'douyin')[]) {
	const visitorId = await agreeToBeRemembered(world, { visitorId: null, touch: '' })
	for (const channel of channels) {
		const made = await makeLink(world, { path: '/products/spring-tea', channel, accountId: null, visitorId: null })
		if (made.outcome !== 'made') throw new Error(made.outcome)
		const came = { remembered: { id: visitorId }, accountId: null, userAgent: 'Mozilla/5.0' }
		await openShare(world, { ...came, code: made.code, clientAddress: `192.0.2.${++addresses}` })
		clock.advance(HOUR)
	}
	await world.touches.flush()
	const orderId = await buy(world, provider, orderOf([teaWish(database.market)], { visitorId }))
	return { visitorId, orderId }
}

test('a recount from the touches comes to what was frozen, to the fen by every model; a difference is named and changes nothing', async () => {
	const one = await comeAndBuy(['wechat'])
	const two = await comeAndBuy(['wechat', 'douyin', 'wechat'])
	for (const { orderId } of [one, two]) await attributeOrder(world, { orderId })
	expect(await recountCredits(world)).toMatchObject({ orders: 1, differing: [] })
	clock.advance(HOUR)
	const { orders, sums, differing } = await recountCredits(world)
	expect({ orders, differing }).toEqual({ orders: 2, differing: [] })
	for (const { frozenMinor, countedMinor } of Object.values(sums)) expect(countedMinor).toBe(frozenMinor)
	const { totalMinor } = await database.db
		.selectFrom('orders')
		.select(({ fn }) => fn.sum<number>('total_minor').as('totalMinor'))
		.where('id', 'in', [one.orderId, two.orderId])
		.executeTakeFirstOrThrow()
	expect(sums.LINEAR).toEqual({ frozenMinor: totalMinor, countedMinor: totalMinor })

	await database.db
		.updateTable('attributions')
		.set({ source: 'search' })
		.where('order_id', '=', two.orderId)
		.where('model', '=', 'FIRST_TOUCH')
		.execute()
	expect((await recountCredits(world)).differing).toEqual([two.orderId])
	const kept = await database.db
		.selectFrom('attributions')
		.select('source')
		.where('order_id', '=', two.orderId)
		.where('model', '=', 'FIRST_TOUCH')
		.execute()
	expect(kept).toEqual([{ source: 'search' }])
})

test('an order whose credits were never frozen is named; one of a visitor who was forgotten is nobody’s to count again', async () => {
	const { orderId, visitorId } = await comeAndBuy(['douyin'])
	clock.advance(2 * HOUR)
	expect((await recountCredits(world)).differing).toContain(orderId)
	await forgetBrowser(world, visitorId)
	expect((await recountCredits(world)).differing).not.toContain(orderId)
})
