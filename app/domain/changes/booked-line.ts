import type { SoldLine } from '#app/domain/cancellation/decide-line.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { LineDiscount } from '#app/domain/pricing/priced-line.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** A line as its change is decided by: what it is booked for now and how it was priced; amounts in minor units. */
export type BookedLine = SoldLine & {
	enterpriseId: number
	listingId: number | null
	ratePlanId: number | null
	checkIn: LocalDate | null
	checkOut: LocalDate | null
	qty: number
	adults: number | null
	childAges: number[]
	sessionId: number | null
	unitTypeId: number | null
	discounts: LineDiscount[]
	/** Everything charged for it so far: its price, fees for changes and what went back among it. */
	grossMinor: number
	/** What the platform bore of its price as sold. */
	platformMinor: number
	commissionBp: number
	commissionMinor: number
	/** Rows of the ledger it takes that are quotas of coupons, promotions or its listing. */
	quotaIds: number[]
	/** Its seller answers first. */
	isAskedFirst: boolean
	/** Its seller called it off and its guest may choose another. */
	isCalledOff: boolean
}

/** A service to be changed; a session changes for all tickets of it that the order has. */
export type ServiceWish =
	| { kind: 'DATES'; lineId: number; checkIn: LocalDate; checkOut: LocalDate }
	| { kind: 'SESSION'; lineId: number; sessionId: number }

/** Another address for the goods that are not packed yet. */
export type AddressWish = { kind: 'ADDRESS'; shipTo: ShipTo }

/** What is wished to be changed. */
export type ChangeWish = ServiceWish | AddressWish

/** The lines that a wish changes together: a stay alone, every ticket of one session bought with it. */
export function movedLines(lines: readonly BookedLine[], wish: ServiceWish): BookedLine[] {
	const line = lines.find(({ id }) => id === wish.lineId)
	if (!line) return []
	if (wish.kind === 'DATES' || line.sessionId === null) return [line]
	return lines.filter(
		(it) => it.sessionId === line.sessionId && it.packageId === line.packageId && it.state === line.state,
	)
}

/** A wish as a visitor would ask for it anew; null when a line is not of the kind that the wish changes. */
export function requestOf(lines: readonly BookedLine[], wish: ServiceWish): LineRequest | null {
	const [line] = lines
	if (!line) return null
	if (wish.kind === 'SESSION') {
		const units = lines.flatMap(({ unitTypeId, qty }) => (unitTypeId === null ? [] : [{ unitTypeId, qty }]))
		return line.kind === 'EXPERIENCE' ? { kind: 'experience', key: 'moved', sessionId: wish.sessionId, units } : null
	}
	const { ratePlanId, qty, adults, childAges } = line
	if (line.kind !== 'STAY' || ratePlanId === null) return null
	const { checkIn, checkOut } = wish
	return { kind: 'stay', key: 'moved', ratePlanId, checkIn, checkOut, qty, adults: adults ?? 1, childAges }
}
