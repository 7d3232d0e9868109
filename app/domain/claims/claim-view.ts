import type { ClaimKind, ClaimState } from '#app/domain/claims/claim-states.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ColdClass } from '#app/domain/logistics/cold-chain.ts'

/** What a crate's logger saw that a claim was opened for; instants in ISO 8601. */
export type ClaimedBreach = {
	crate: string
	temperatureClass: ColdClass
	beganAt: string
	endedAt: string
	worstC: number
}

/** What of a claim its pages show. */
export type ClaimView = {
	id: number
	kind: ClaimKind
	state: ClaimState
	orderNumber: string
	sellerName: Bilingual
	title: Bilingual
	option: Bilingual
	currency: string
	qty: number
	isFaulty: boolean
	/** Made by whoever received the goods as a gift: its photos are not for its giver. */
	isByReceiver: boolean
	words: string
	/** Of a claim that the system opened; it has no words of its buyer. */
	breach: ClaimedBreach | null
	askedMinor: number
	grantedMinor: number | null
	/** The most that can go back on it now. */
	mostMinor: number
	answer: string
	decision: string
	carrier: string | null
	carrierNumber: string | null
	openedAt: Date
	dueAt: Date | null
	photos: { name: string; width: number; height: number }[]
}
