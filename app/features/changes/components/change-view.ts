import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { LineChange } from '#app/domain/changes/change-plan.ts'
import type { ChangeRefusal } from '#app/domain/changes/change-refusal.ts'
import type { ChangeState } from '#app/domain/changes/change-states.ts'
import type { AddressChoice } from '#app/domain/checkout/address-choice.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** A stay or a session that a page offers to change. */
export interface ChangeableThing {
	lineId: number
	cause: CancelCause
	refusal: ChangeRefusal | null
	stay: { checkIn: string; checkOut: string } | null
	startsAt: Date | null
	endsAt: Date | null
	timeZone: string
	/** The local day there. */
	today: string
	/** What giving all of it up for another would cost now, in minor units. */
	feeMinor: number
	/** Other sessions that can still be booked. */
	sessions: { sessionId: number; startsAt: Date; left: number }[]
}

/** An address as far as it is given. */
export interface AddressForm {
	address: AddressChoice
	line: string
	name: string
	phone: string
}

/** Where goods go, and which lines of them can still go elsewhere. */
export interface ChangeableAddress {
	now: { line: string; name: string; place: Bilingual | null }
	moving: number[]
	/** Packed or on their way. */
	staying: number[]
	refusal: ChangeRefusal | null
	form: AddressForm
	/** The buyer's address book; `isTaken`: the form is filled from it. */
	book: { id: number; label: string; name: string; line: string; place: Bilingual; isTaken: boolean }[]
}

/** An address that a change leads from or to. */
export interface ShownAddress {
	line: string
	name: string
	place: Bilingual | null
}

/** A change as it was shown, and how it stands. */
export interface ShownChange {
	quoteId: string
	state: ChangeState
	lines: LineChange[]
	feeMinor: number
	dueMinor: number
	backMinor: number
	validUntil: Date
	isValid: boolean
	sessions: Record<number, { startsAt: Date; endsAt: Date; timeZone: string }>
	/** null for a change of services. */
	address: { lineIds: number[]; from: ShownAddress | null; to: ShownAddress } | null
}

export interface ChangePage {
	orderNumber: string
	currency: string
	/** Paid on arrival: a difference is only told. */
	isPaidLater: boolean
	things: ChangeableThing[]
	address: ChangeableAddress | null
	names: Record<number, { id: number; title: Bilingual; option: Bilingual; qty: number }>
	change: ShownChange | null
	/** Another change of this order whose difference is awaited. */
	waitingQuoteId: string | null
}
