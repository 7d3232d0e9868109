import type { LocalDate } from '#app/domain/time/local-date.ts'

/** What a visitor asks for: pieces of a variant. */
export type ProductRequest = {
	kind: 'product'
	key: string
	variantId: number
	qty: number
	/** A place in a group that buys together: one piece at its price. */
	groupId?: number
}

/** Rooms under one rate plan over [checkIn, checkOut); the guests are those of each room, ages in whole years. */
export type StayRequestLine = {
	kind: 'stay'
	key: string
	ratePlanId: number
	checkIn: LocalDate
	checkOut: LocalDate
	qty: number
	adults: number
	childAges: number[]
}

/** Tickets for one session of an experience. */
export type ExperienceRequest = {
	kind: 'experience'
	key: string
	sessionId: number
	/** The offer of a waiting list whose seats are used; only its own page says so. */
	waitingEntryId?: number
	units: { unitTypeId: number; qty: number }[]
}

/** Whole packages from a first day on; `choices` names the session of each experience by component position, the component of a slot by 's' and slot. */
export type PackageRequest = {
	kind: 'package'
	key: string
	listingId: number
	startsOn: LocalDate
	qty: number
	choices: Record<string, number>
}

/** One wish of a visitor, as a cart line or an API call says it; `key` is unique in its cart and stays to the order. */
export type LineRequest = ProductRequest | StayRequestLine | ExperienceRequest | PackageRequest

/** The groups in which wishes take a place. */
export const groupIdsOf = (wishes: readonly LineRequest[]): number[] =>
	wishes.flatMap((it) => (it.kind === 'product' && it.groupId !== undefined ? [it.groupId] : []))

/** At most so many wishes in one cart. */
export const MOST_LINES = 50
/** At most so many pieces, rooms or packages of one wish. */
export const MOST_QTY = 9_999
