import { leftOf } from '#app/domain/capacity/demand.ts'
import { isForWantOfUnits, type OrderRefusal } from '#app/domain/checkout/order-refusal.ts'
import { rowsOf } from '#app/domain/offers/prepare-requests.ts'
import type { PricedOrder } from '#app/features/checkout/price-order.server.ts'
import type { Db } from '#db/client.ts'
import { readCapacity } from '#db/queries/capacity.ts'
import { overdueCheckoutsOn } from '#db/queries/checkouts.ts'

/** Carries a refusal out of the transaction, so that nothing of it stays. */
export class Refused extends Error {
	refusal: OrderRefusal | { outcome: 'key-reused' }
	/** Checkouts past their time on rows that fell short: once they are ended there may be enough. */
	overdue: string[]
	/** A quota went to another buyer meanwhile, or units came free: priced anew, there may be an answer. */
	isStale: boolean

	constructor(refusal: Refused['refusal'], overdue: string[] = [], isStale = false) {
		super(refusal.outcome)
		this.refusal = refusal
		this.overdue = overdue
		this.isStale = isStale
	}
}

/** Whether more is left of any row than when the cart was priced: what was past its time may have been ended by another buyer. */
async function hasComeFree(tx: Db, ids: number[], { priced, facts }: PricedOrder): Promise<boolean> {
	const seen = new Map(rowsOf(facts, priced.requests).map((row) => [row.id, leftOf(row)]))
	const rows = await readCapacity(tx, ids)
	return rows.some((row) => leftOf(row) > (seen.get(row.id) ?? Infinity))
}

/** Refuses a cart; for want of units with what may still free them. */
export async function refuse(tx: Db, refusal: OrderRefusal, cart: PricedOrder, now: Date): Promise<never> {
	if (!isForWantOfUnits(refusal)) throw new Refused(refusal)
	const { requests, coupon } = cart.priced
	const ids = requests.flatMap(({ lines }) => lines.flatMap((line) => line.demand.map((it) => it.capacityId)))
	const { terms } = coupon ?? {}
	if (terms) ids.push(terms.quota.id)
	const overdue = await overdueCheckoutsOn(tx, ids, now)
	throw new Refused(refusal, overdue, overdue.length === 0 && (await hasComeFree(tx, ids, cart)))
}
