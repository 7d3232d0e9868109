import type { BuyerDetails } from '#app/domain/checkout/buyer-details.ts'
import type { OrderRefusal } from '#app/domain/checkout/order-refusal.ts'
import type { PricedCart } from '#app/domain/offers/price-requests.ts'
import {
	MOST_OPEN_ARRIVALS,
	methodReasons,
	personKeys,
	type MethodReason,
	type PaymentMethod,
} from '#app/domain/payments/method-choice.ts'
import type { Db } from '#db/client.ts'
import { countOpenArrivals } from '#db/queries/arrival-orders.ts'
import { readTransferAccount } from '#db/queries/transfers.ts'

/** Orders are placed in the market's one currency: the account for it is known before the cart is priced. */
const CURRENCY = 'CNY'

/** What a way to pay needs to be decided; asks the database only for a bank transfer. */
export async function readTransferTerms(db: Db, method: PaymentMethod): Promise<{ holdHours: number } | null> {
	return method === 'BANK_TRANSFER' ? ((await readTransferAccount(db, CURRENCY)) ?? null) : null
}

/** Why an order cannot be paid the way its buyer chose, or null when it can. */
export async function refuseMethod(
	tx: Db,
	priced: PricedCart,
	wanted: { method: PaymentMethod; terms: { holdHours: number } | null; buyer: BuyerDetails; at: Date },
): Promise<OrderRefusal | null> {
	const { method, buyer, at } = wanted
	if (method === 'ONLINE') return null
	const reasons: MethodReason[] = methodReasons(method, priced, wanted)
	if (reasons.length === 0 && method === 'ON_ARRIVAL') {
		const open = await countOpenArrivals(tx, personKeys(buyer), at)
		if (open >= MOST_OPEN_ARRIVALS) reasons.push('too-many-open')
	}
	return reasons.length > 0 ? { outcome: 'method-not-offered', method, methodReasons: reasons } : null
}
