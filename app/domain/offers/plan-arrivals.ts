import { type ArrivalRange, arrivalRange, type Dispatch } from '#app/domain/logistics/arrival-range.ts'
import type { TimeTable } from '#app/domain/logistics/time-table.ts'
import type { PreparedLine } from '#app/domain/offers/prepared.ts'
import type { PricedCart } from '#app/domain/offers/price-requests.ts'
import { dispatchDue } from '#app/domain/orders/due-times.ts'
import type { Quote } from '#app/domain/pricing/quote.ts'
import type { QuotedPlan } from '#app/domain/pricing/ship-quote.ts'
import { localInstant, type TimeZone } from '#app/domain/time/zoned.ts'

/** On what the days of a cart's parcels depend beside the cart: the timetable if there is one, when it is paid, where it goes; null where nobody knows, as of a gift until it is accepted. */
export type ArrivalTerms = { table: TimeTable | null; at: Date; shipTo: string | null; zone: TimeZone }

/** A parcel leaves with the last of its goods: those of a harvest from its first day to its last, those of a group once it is complete, all others when they are due. */
function dispatchOf(lines: readonly PreparedLine[], due: Date, zone: TimeZone): Dispatch {
	const promises = lines.flatMap(({ promise }) => (promise ? [promise] : []))
	const starts = promises.map(({ from }) => localInstant(from, '20:00', zone))
	const gathered = lines.flatMap(({ group }) => (group ? [dispatchDue(group.latestAt, zone)] : []))
	const last = [due, ...promises.map(({ dueAt }) => dueAt), ...gathered]
	const latest = Math.max(...last.map((it) => it.getTime()))
	return { earliest: new Date(Math.max(due.getTime(), ...starts.map((it) => it.getTime()))), latest: new Date(latest) }
}

function goalOf({ method, nodeId }: QuotedPlan, shipTo: string | null) {
	if (method === 'COLLECT_AT_STAY') return null
	if (nodeId !== null) return { nodeId }
	return shipTo === null ? null : { regionCode: shipTo }
}

/**
 * When each parcel of a priced cart is told to arrive, by the key of its plan; without those nobody can say it of: what waits
 * at a stay, and what goes nobody knows where yet.
 */
export function planArrivals({ requests, quote }: PricedCart, terms: ArrivalTerms): Map<string, ArrivalRange> {
	const lines = requests.flatMap((request) => request.lines)
	const due = dispatchDue(terms.at, terms.zone)
	const found = new Map<string, ArrivalRange>()
	for (const plan of quote.shipPlans) {
		const goal = goalOf(plan, terms.shipTo)
		if (!goal) continue
		const own = lines.filter(({ toPrice }) => plan.lineKeys.includes(toPrice.key))
		const { originCode, temperature } = plan
		const parcel = { originCode, goal, temperature, dispatch: dispatchOf(own, due, terms.zone) }
		found.set(plan.key, arrivalRange(terms.table, parcel, terms.zone))
	}
	return found
}

/** A quote that keeps what was told of its parcels' arrival: what buyers were told is what they were promised. */
export function withArrivals(quote: Quote, arrivals: ReadonlyMap<string, ArrivalRange>): Quote {
	const shipPlans = quote.shipPlans.map((plan) => {
		const arrives = arrivals.get(plan.key)
		return arrives ? { ...plan, arrives } : plan
	})
	return { ...quote, shipPlans }
}
