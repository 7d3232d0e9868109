import { beforeAll, expect, test } from 'vitest'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { moneyText } from '#app/features/orders/money-text.ts'
import { ordersText } from '#app/features/orders/orders-text.ts'
import type { World } from '#app/platform/world.ts'
import * as order from '#app/routes/checkout/order.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

/* The page of an order whose time to pay is over, before and after it was found that no money came. */

const HOUR_MS = 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let world: World

beforeAll(() => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

async function unpaid() {
	const placed = await placeOrder(world, orderOf([nightWish(database.market)]))
	if (placed.outcome !== 'placed') throw new Error(JSON.stringify(placed))
	return { number: placed.orderNumber, cookie: `order_${placed.orderNumber}=${placed.orderToken}` }
}

type Unpaid = Awaited<ReturnType<typeof unpaid>>

const argsOf = ({ number, cookie }: Unpaid, body?: URLSearchParams) => {
	const init = { headers: { cookie }, ...(body && { method: 'POST', body }) }
	const request = new Request(`http://localhost:3000/orders/${number}`, init)
	return { request, params: { number }, context: { world, language: 'en' } } as never
}

/** The page as it is now, or as it answers to the button that pays. */
async function page(of: Unpaid, language: 'zh' | 'en', pays = false): Promise<string> {
	const answer = pays
		? ((await order.action(argsOf(of, new URLSearchParams({ intent: 'pay' })))) as { data: unknown })
		: null
	const read = (await order.loader(argsOf(of))) as { data: unknown }
	return drawPage(order.default, { language, read: read.data, ...(answer && { answer: answer.data }) })
}

test.each(['zh', 'en'] as const)(
	'says in %s that the time is over and is looked into, then that it ended',
	async (language) => {
		const [t, words] = [moneyText[language], ordersText[language]]
		const of = await unpaid()
		const kept = await page(of, language)
		expect(kept).toContain(words.lead.AWAITING_PAYMENT)
		expect(kept).not.toContain(t.overdue)

		clock.advance(HOUR_MS)
		const over = await page(of, language)
		for (const said of [t.overdue, t.overdueLead, t.overdueBody, t.lookAgain]) expect(over).toContain(said)
		expect(over).not.toContain(words.lead.AWAITING_PAYMENT)
		expect(over).not.toContain('value="pay"')

		expect(await endOverdueCheckouts(world)).toBe(1)
		const ended = await page(of, language)
		expect(ended).toContain(words.lead.LAPSED)
		expect(ended).not.toContain(t.overdue)
		const refused = await page(of, language, true)
		expect(refused).toContain(words.ended)
		expect(refused.split(words.toCart)).toHaveLength(2)
	},
)
