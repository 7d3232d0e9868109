import type { HoldLimits } from '#app/domain/capacity/hold-limits.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { type LineLimit, wishLimit } from '#app/domain/cart/cart-limits.ts'
import { partOfDay, type PartOfDay } from '#app/domain/offers/package-choices.ts'
import type { OfferedSession } from '#app/domain/catalog/session-list.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'
import { quoteCart } from '#app/domain/pricing/quote.ts'
import type { PackageRequest } from '#app/domain/offers/line-request.ts'
import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { prepareRequests, rowsOf } from '#app/domain/offers/prepare-requests.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'

/** A part of a package with the listing it comes from; texts in one language. */
export interface PackageComponent {
	position: number
	kind: 'product' | 'stay' | 'experience'
	/** Days after the first. */
	dayOffset: number
	qty: number
	nights: number | null
	listingId: number
	slug: string
	title: string
	picture: string | null
	enterprise: string
	enterpriseSlug: string
	timeZone: string
	checkInTime: string | null
	option: string
	/** Components of one slot are alternatives. */
	slot: number | null
	partOfDay: PartOfDay | null
}

/** Sessions by the listing they belong to. */
export type SessionsOf = (listingId: number) => readonly OfferedSession[]

/** The sessions that a component of a package starting on a date can be had in: those of its day, and of its part of the day. */
export function sessionsOfDay(
	component: PackageComponent,
	startsOn: LocalDate,
	sessionsOf: SessionsOf,
): OfferedSession[] {
	const day = addDays(startsOn, component.dayOffset)
	return sessionsOf(component.listingId).filter(({ date, startTime }) => {
		return date === day && (!component.partOfDay || partOfDay(startTime) === component.partOfDay)
	})
}

/** The first session of each experience's day that has room for it, by position; what has none is left out. */
export function firstChoices(
	components: readonly PackageComponent[],
	startsOn: LocalDate,
	sessionsOf: SessionsOf,
): Record<string, number> {
	return Object.fromEntries(
		components.flatMap((component) => {
			if (component.kind !== 'experience') return []
			const fits = ({ reasons, left }: OfferedSession) => reasons.length === 0 && left >= component.qty
			const session = sessionsOfDay(component, startsOn, sessionsOf).find(fits)
			return session ? [[String(component.position), session.id]] : []
		}),
	)
}

/** What a package costs from a date on, in minor units, or why it cannot be had. */
export interface PackageQuote {
	listMinor: number
	discountMinor: number
	totalMinor: number
	/** What each component costs after its part of the discount, by position. */
	parts: Record<string, { listMinor: number; paidMinor: number }>
	reasons: UnavailableReason[]
	/** How many of it one visitor who keeps nothing may keep unpaid, where that is bounded. */
	limit: LineLimit | null
}

function positionOf(key: string): string {
	return key.split('.')[1] ?? ''
}

/** Prices a package; goods in it are priced without a parcel's fee, which depends on the address. */
export function quotePackage(
	request: PackageRequest,
	facts: OfferFacts,
	{ at, currency, limits }: { at: Date; currency: string; limits: HoldLimits },
): PackageQuote {
	const [prepared] = prepareRequests([request], facts, at)
	if (!prepared?.package) throw new Error('a package was prepared as something else')
	const quote = quoteCart({
		currency,
		lines: prepared.lines.map(({ toPrice }) => toPrice),
		packages: [prepared.package],
		coupon: null,
		shipTo: null,
		ship: {},
		tariff: DEFAULT_TARIFF,
	})
	const parts = Object.fromEntries(
		quote.lines.map(({ key, listMinor, paidMinor }) => [positionOf(key), { listMinor, paidMinor }]),
	)
	const { listMinor, discountMinor } = quote
	const limit = wishLimit(prepared, { rows: rowsOf(facts, [prepared]), limits })
	return { listMinor, discountMinor, totalMinor: listMinor - discountMinor, parts, reasons: prepared.reasons, limit }
}
