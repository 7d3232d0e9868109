import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import { demandDifference, sumDemand } from '#app/domain/capacity/demand.ts'
import { movedLines, requestOf, type BookedLine, type ServiceWish } from '#app/domain/changes/booked-line.ts'
import { chargeOf, waiveTrifles, type Charging } from '#app/domain/changes/charge.ts'
import type { ChangePlan, ChangeQuote, LineChange } from '#app/domain/changes/change-plan.ts'
import { standingOf } from '#app/domain/changes/change-plan.ts'
import { changePrice } from '#app/domain/changes/change-price.ts'
import { changeRefusal } from '#app/domain/changes/change-refusal.ts'
import { withOwnUnits, withoutPassedLimits } from '#app/domain/changes/own-units.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { prepareRequests } from '#app/domain/offers/prepare-requests.ts'
import type { PreparedLine, PreparedRequest } from '#app/domain/offers/prepared.ts'
import { quoteCart } from '#app/domain/pricing/quote.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'
import { nightsBetween } from '#app/domain/time/local-date.ts'

/** A change that is asked for: by whom, by whose doing, how the order is paid. */
export type ChangeRequest = Charging & {
	lines: readonly BookedLine[]
	wish: ServiceWish
	by: 'buyer' | 'seller'
	causeOf: (line: BookedLine) => CancelCause
}

/** The wish as an offer of now, seen by whom it moves; null when what is booked is no offer any more. */
function offered(lines: readonly BookedLine[], facts: OfferFacts, { wish, by }: ChangeRequest, at: Date) {
	const request = requestOf(lines, wish)
	const [line] = lines
	if (!request || !line) return null
	const own = withOwnUnits(
		facts,
		lines.flatMap((it) => it.claims),
	)
	const seen = wish.kind === 'DATES' ? withoutPassedLimits(own, line, wish, by) : own
	const [prepared] = prepareRequests([request], seen, at)
	return prepared ?? null
}

const isSameThing = (lines: readonly BookedLine[], prepared: PreparedRequest) =>
	prepared.lines.length === lines.length && lines.every((it) => it.listingId === prepared.listing?.listingId)

const lineFor = (line: BookedLine, { lines }: PreparedRequest): PreparedLine | undefined =>
	lines.find(({ toPrice }) => toPrice.kind !== 'EXPERIENCE' || toPrice.unitTypeId === line.unitTypeId)

/** What a changed line takes: its new rows, and the quotas it took when it was bought. */
function demandOf(line: BookedLine, prepared: PreparedLine) {
	const ids = new Set(prepared.demand.map(({ capacityId }) => capacityId))
	const kept = line.claims.filter(({ capacityId }) => line.quotaIds.includes(capacityId) && !ids.has(capacityId))
	return sumDemand([...prepared.demand, ...kept])
}

function changeLine(line: BookedLine, prepared: PreparedLine, request: ChangeRequest, at: Date): LineChange {
	const { wish } = request
	const cart = { currency: prepared.listing.currency, packages: [], coupon: null, shipTo: null, ship: {} }
	const [priced] = quoteCart({ ...cart, lines: [prepared.toPrice], tariff: DEFAULT_TARIFF }).lines
	if (!priced) throw new Error(`line ${line.id} has no new price`)
	const cause = request.causeOf(line)
	const nights = wish.kind === 'DATES' ? nightsBetween(wish.checkIn, wish.checkOut) : null
	const { discounts, ...price } = changePrice(line, priced, { nights, cause, at })
	const demand = demandOf(line, prepared)
	const startsAt = prepared.service?.startsAt.toISOString() ?? null
	const endsAt = prepared.service?.endsAt.toISOString() ?? null
	const dates = wish.kind === 'DATES' ? wish : { checkIn: null, checkOut: null }
	return {
		...{ lineId: line.id, enterpriseId: line.enterpriseId, cause, was: standingOf(line), ...price },
		to: {
			...{ checkIn: dates.checkIn, checkOut: dates.checkOut, startsAt, endsAt },
			sessionId: wish.kind === 'SESSION' ? wish.sessionId : null,
		},
		...chargeOf(line, price, request),
		unitMinor: priced.unitMinor,
		discountMinor: sumMinor(discounts.map(({ amountMinor }) => amountMinor)),
		details: { parts: priced.parts, discounts, nights: priced.nights, demand },
		...demandDifference(line.claims, demand),
	}
}

/** A plan with its sums: what is to be paid and what goes back. */
export function planned(plan: ChangePlan, isPaidLater: boolean): Extract<ChangeQuote, { outcome: 'planned' }> {
	const sum = (of: (line: LineChange) => number) => sumMinor(plan.lines.map(of))
	const added = sum(({ addedMinor }) => Math.max(0, addedMinor))
	return {
		outcome: 'planned',
		plan,
		feeMinor: sum(({ feeMinor }) => feeMinor),
		dueMinor: isPaidLater ? 0 : added,
		backMinor: sum(({ backMinor }) => backMinor),
	}
}

/**
 * What moving a stay or a session costs at an instant. Pure: what is given up is cancelled by the line's terms, what is new
 * is priced as for anyone now, what is kept stays held; or why it cannot be.
 */
export function changeQuote(request: ChangeRequest, facts: OfferFacts, at: Date): ChangeQuote {
	const { wish, by } = request
	const lines = movedLines(request.lines, wish)
	const refusals = lines.map((line) => changeRefusal(line, wish, { by, cause: request.causeOf(line), at }))
	const reason = lines.length === 0 ? 'not_of_this_kind' : refusals.find((it) => it !== null)
	if (reason) return { outcome: 'refused', reason }
	const prepared = offered(lines, facts, request, at)
	if (!prepared) return { outcome: 'refused', reason: 'not_of_this_kind' }
	if (prepared.reasons.length > 0) return { outcome: 'unavailable', reasons: prepared.reasons }
	if (!isSameThing(lines, prepared)) return { outcome: 'refused', reason: 'not_of_this_kind' }
	const changes = lines.flatMap((line) => {
		const own = lineFor(line, prepared)
		return own ? [changeLine(line, own, request, at)] : []
	})
	const plan = waiveTrifles({ wish, lines: changes }, request)
	return planned(plan, request.isPaidLater)
}
