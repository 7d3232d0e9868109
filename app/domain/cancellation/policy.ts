import type { LocalTime } from '#app/domain/time/zoned.ts'

/** What a cancellation costs: basis points (1/100 %) of the paid share, first nights and basis points of the rest, or an amount. */
export type CancellationFee =
	| { feeType: 'PERCENT'; bp: number }
	| { feeType: 'NIGHTS'; nights: number; restBp: number }
	| { feeType: 'AMOUNT'; amountMinor: number }

/** A moment before the start of service: at a time of day some days earlier on the property's calendar, or hours earlier. */
export type ServiceOffset = { daysBefore: number; at: LocalTime } | { hoursBefore: number }

/** A fee that holds until a moment, itself included; with `withinHoursOfBooking`, only that soon after booking too. */
export type CancellationTier = { until: ServiceOffset; withinHoursOfBooking: number | null; fee: CancellationFee }

/**
 * The terms under which a stay or an experience is cancelled, copied onto a line when it is bought. Tiers in order, the
 * first that still holds counts; after the last the no-show fee does. Grace is free, when service starts more than
 * `graceNoticeHours` after booking. A fee in NIGHTS for an early departure counts beyond the nights stayed.
 */
export type ServicePolicy = {
	code: string
	version: number
	kind: 'stay' | 'experience'
	graceMinutes: number
	graceNoticeHours: number
	tiers: readonly CancellationTier[]
	noShow: CancellationFee
	earlyDeparture: CancellationFee
}

/** The terms of goods: days in which an unwanted piece may come back (null never), hours in which a fault is claimed. */
export type GoodsPolicy = {
	code: string
	version: number
	kind: 'product'
	returnDays: number | null
	claimHours: number
}

/** The terms of a package: cancelled only as a whole, or component by component at its paid share. */
export type PackagePolicy = {
	code: 'ALL_OR_NOTHING' | 'COMPONENT_AT_PAID_SHARE'
	version: number
	kind: 'package'
}

/** Any terms, told apart by the kind of listing they are for. */
export type CancellationPolicy = ServicePolicy | GoodsPolicy | PackagePolicy
