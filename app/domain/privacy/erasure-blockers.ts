import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'

/** What stands in the way of taking a person out: things under way need someone to serve, to answer or to pay. */
export type ErasureBlocker =
	| { code: 'order-open' | 'payment-open' | 'claim-open' | 'refund-open' | 'fapiao-open'; orderNumber: string }
	/** A gift that they accepted is on its way to them, or a claim of it is open. */
	| { code: 'gift-open'; giftCode: string; has: 'goods' | 'claim' }
	/** The last who may act for an enterprise or a place. */
	| { code: 'only-owner' | 'only-administrator'; of: Bilingual }
	/** A login that everybody who tries the demo shares. */
	| { code: 'demo' }

/** An order as far as it decides. */
export interface OrderUnderWay {
	number: string
	lines: { kind: OrderLineKind; state: OrderLineState }[]
	/** Money may still come, or its payer disputes it. */
	isPaymentOpen: boolean
	hasOpenClaim: boolean
	/** Money on its way back, or stuck there. */
	hasOpenRefund: boolean
	/** Asked for and not issued yet. */
	hasOpenFapiao: boolean
	/** Somebody else's, of which this person takes the goods as a gift: nothing else of it is theirs. */
	giftCode?: string | null
}

/** What an account does for others. */
export interface OfficesHeld {
	isDemo: boolean
	onlyOwnerOf: Bilingual[]
	onlyAdministratorOf: Bilingual[]
}

const OVER: ReadonlySet<OrderLineState> = new Set([
	...(['DELIVERED', 'CLOSED', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW', 'CANCELLED', 'LAPSED'] as const),
])

/** Whether a line still has to be paid, answered, sent or served; fees go with what they are for. */
export function isUnderWay({ kind, state }: { kind: OrderLineKind; state: OrderLineState }): boolean {
	return kind !== 'FEE' && kind !== 'DEPOSIT' && !OVER.has(state)
}

function ofGift({ lines, hasOpenClaim }: OrderUnderWay, giftCode: string): ErasureBlocker[] {
	return [
		...(lines.some(isUnderWay) ? [{ code: 'gift-open' as const, giftCode, has: 'goods' as const }] : []),
		...(hasOpenClaim ? [{ code: 'gift-open' as const, giftCode, has: 'claim' as const }] : []),
	]
}

function ofOrder(order: OrderUnderWay): ErasureBlocker[] {
	const { number: orderNumber, giftCode } = order
	if (giftCode) return ofGift(order, giftCode)
	return [
		...(order.lines.some(isUnderWay) ? [{ code: 'order-open' as const, orderNumber }] : []),
		...(order.isPaymentOpen ? [{ code: 'payment-open' as const, orderNumber }] : []),
		...(order.hasOpenClaim ? [{ code: 'claim-open' as const, orderNumber }] : []),
		...(order.hasOpenRefund ? [{ code: 'refund-open' as const, orderNumber }] : []),
		...(order.hasOpenFapiao ? [{ code: 'fapiao-open' as const, orderNumber }] : []),
	]
}

/** All that stands in the way, so that it can be done in one go; empty when nothing does. A guest holds no office. */
export function erasureBlockers(orders: readonly OrderUnderWay[], offices: OfficesHeld | null): ErasureBlocker[] {
	return [
		...(offices?.isDemo ? [{ code: 'demo' as const }] : []),
		...orders.flatMap(ofOrder),
		...(offices?.onlyOwnerOf ?? []).map((of) => ({ code: 'only-owner' as const, of })),
		...(offices?.onlyAdministratorOf ?? []).map((of) => ({ code: 'only-administrator' as const, of })),
	]
}
