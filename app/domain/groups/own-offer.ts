import type { GroupState } from '#app/domain/groups/group-states.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** An offer to groups as its seller's office shows it; amounts in minor units. */
export interface OwnGroupOffer {
	id: number
	title: Bilingual
	variant: Bilingual
	size: number
	hours: number
	priceMinor: number
	/** What a piece costs alone now. */
	singleMinor: number
	startsAt: Date
	endsAt: Date
	endedAt: Date | null
	/** Pieces at this price, and those held or sold. */
	quota: number
	taken: number
	/** Those that have begun, with how many have paid; ends in milliseconds since 1970. */
	groups: { code: string; state: GroupState; paid: number; endsAtMs: number | null }[]
}

/** A variant that may be offered to groups. */
export interface VariantForGroup {
	id: number
	title: Bilingual
	variant: Bilingual
	priceMinor: number
}
