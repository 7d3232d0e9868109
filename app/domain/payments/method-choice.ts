import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { PricedCart } from '#app/domain/offers/price-requests.ts'
import { addHours } from '#app/domain/time/instant.ts'

/** How a buyer pays: on the provider's page, by a bank transfer, or where the thing is. */
export type PaymentMethod = 'ONLINE' | 'BANK_TRANSFER' | 'ON_ARRIVAL'

/** Every method, in the order offered. */
export const PAYMENT_METHODS: readonly PaymentMethod[] = ['ONLINE', 'ON_ARRIVAL', 'BANK_TRANSFER']

/** Why a method is not offered for a cart. */
export type MethodReason =
	| 'goods'
	| 'not-allowed'
	| 'asks-first'
	| 'several-sellers'
	| 'no-account'
	| 'too-soon'
	| 'nothing-to-pay'
	| 'too-many-open'
	| 'group'

/** Where transfers of a currency go, and how long an order waits for one. */
export type TransferTerms = { holdHours: number }

/** Open bookings to be paid on arrival that one telephone number or address may have. */
export const MOST_OPEN_ARRIVALS = 2

function arrivalReasons({ requests }: PricedCart): MethodReason[] {
	const lines = requests.flatMap((request) => request.lines)
	const sellers = new Set(lines.map(({ listing }) => listing.enterpriseId))
	const isForGoods = lines.some(({ toPrice }) => toPrice.kind === 'GOODS')
	return [
		...(isForGoods ? (['goods'] as const) : []),
		...(!isForGoods && lines.some((line) => !line.listing.payOnArrival) ? (['not-allowed'] as const) : []),
		...(lines.some(({ listing }) => listing.bookingMode === 'request') ? (['asks-first'] as const) : []),
		...(sellers.size > 1 ? (['several-sellers'] as const) : []),
	]
}

function transferReasons({ requests }: PricedCart, terms: TransferTerms | null, at: Date): MethodReason[] {
	if (!terms) return ['no-account']
	const starts = requests.flatMap(({ lines }) => lines.flatMap(({ service }) => service?.startsAt.getTime() ?? []))
	return Math.min(...starts) < addHours(at, terms.holdHours).getTime() ? ['too-soon'] : []
}

/**
 * Why a method is not offered for a cart at an instant; empty when it is. On arrival are paid stays and experiences of one
 * seller that allows it; a transfer needs an account, and time to come before the first service starts. A place in a group is paid
 * at once.
 */
export function methodReasons(
	method: PaymentMethod,
	priced: PricedCart,
	given: { terms: TransferTerms | null; at: Date },
): MethodReason[] {
	if (method === 'ONLINE') return []
	if (priced.requests.some(({ lines }) => lines.some(({ group }) => group))) return ['group']
	if (priced.quote.totalMinor === 0) return ['nothing-to-pay']
	return method === 'ON_ARRIVAL' ? arrivalReasons(priced) : transferReasons(priced, given.terms, given.at)
}

/** The same person under another spelling: digits of a telephone number, an address in small letters. */
export function personKeys({ phone, email }: { phone: string; email: string }): string[] {
	return [`phone:${phone.replace(/\D/g, '')}`, `email:${email.trim().toLowerCase()}`].sort()
}

/** Whether a line is paid for on arrival: it stands or was served; what was called off or missed owes nothing. */
export function isCollectable(state: OrderLineState): boolean {
	return ['CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'REDEEMED'].includes(state)
}
