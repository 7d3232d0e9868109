import { parseOrderNumber } from '#app/domain/orders/number.ts'
import type { World } from '#app/platform/world.ts'
import { findOrderHead, findOrderHeadOfCheckout, type OrderHeadRow } from '#db/queries/order-views.ts'

/** What a visitor shows to see an order: an account, or the token it was placed with. */
export interface OrderKey {
	accountId: number | null
	token: string | null
}

/** The cookie in which a device keeps an order's token; null for what is no order's number. */
export const orderCookie = (number: string) => (/^[\d-]{13,20}$/.test(number) ? `order_${number}` : null)

/** An order that its visitor may see and settle; only the guards of this file make one. */
export type OwnOrder = { number: string; checkoutId: string }

/** Whether a visitor's key fits an order. */
export function mayOpen(world: World, order: OrderHeadRow, { accountId, token }: OrderKey): boolean {
	if (accountId !== null && order.accountId === accountId) return true
	return token !== null && token.length < 200 && world.tokens.matches(token, order.tokenHash)
}

/** The visitor's own order by its number, or null: a foreign one is no other than none. */
export async function openOrder(world: World, text: string, key: OrderKey): Promise<OwnOrder | null> {
	const number = parseOrderNumber(text)
	const order = number === null ? undefined : await findOrderHead(world.db, number)
	return order && mayOpen(world, order, key) ? { number: order.head.number, checkoutId: order.head.checkoutId } : null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The visitor's own order by the checkout it was placed in, or null. */
export async function openOrderOfCheckout(world: World, checkoutId: string, key: OrderKey): Promise<OwnOrder | null> {
	const order = UUID.test(checkoutId) ? await findOrderHeadOfCheckout(world.db, checkoutId) : undefined
	return order && mayOpen(world, order, key) ? { number: order.head.number, checkoutId } : null
}
