import { shipChoicesOf, type CheckoutBody } from '#app/features/checkout/api-lines-form.ts'
import { takeCheckoutToken, visitorKey } from '#app/features/checkout/checkout-limit.server.ts'
import { placeOrder, type PlaceOrderOutcome } from '#app/features/checkout/place-order.server.ts'
import { readApiLines } from '#app/features/checkout/read-api-lines.server.ts'
import type { World } from '#app/platform/world.ts'

export type CheckOutLinesOutcome = PlaceOrderOutcome | { outcome: 'too-many'; retryAfterSeconds: number }

function buyerOf({ buyer, ship_to: to, note }: CheckoutBody) {
	const { name, phone, email, language } = buyer
	const shipTo = to
		? { regionCode: to.region_code, line: to.line, name: to.name ?? name, phone: to.phone ?? phone }
		: null
	return { name, phone, email, language, shipTo, note }
}

/** Places the lines of an API call as an order, at the price the caller expects if it says one. */
export async function checkOutLines(
	world: World,
	call: { body: CheckoutBody; idempotencyKey: string; clientAddress: string },
): Promise<CheckOutLinesOutcome> {
	const { isAllowed, retryAfterSeconds } = await takeCheckoutToken(world, call.clientAddress)
	if (!isAllowed) return { outcome: 'too-many', retryAfterSeconds }
	const { body } = call
	return placeOrder(world, {
		idempotencyKey: `api:${call.idempotencyKey}`,
		wishes: await readApiLines(world.db, body.lines),
		buyer: buyerOf(body),
		...(body.coupon !== undefined && { coupon: body.coupon }),
		...(body.ship && { ship: shipChoicesOf(body.ship) }),
		cartId: null,
		accountId: null,
		agreed: { quoteHash: body.quote_hash, totalMinor: body.expect_total_minor },
		method: body.payment_method,
		lastTouch: 'api',
		visitor: visitorKey(world, { accountId: null, cartId: null, clientAddress: call.clientAddress }),
	})
}
