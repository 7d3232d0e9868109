import type { GroupState } from '#app/domain/groups/group-states.ts'

/** A group as its page draws it, in one language; amounts in minor units. */
export interface GroupView {
	code: string
	state: GroupState
	size: number
	hours: number
	endsAt: Date | null
	settledAt: Date | null
	priceMinor: number
	/** What a piece costs alone now. */
	singleMinor: number
	currency: string
	slug: string
	picture: string | null
	title: string
	variant: string
	seller: string
	sellerSlug: string
	/** Places that somebody is paying for. */
	held: number
	/** When each who has paid and stands did so, the first first. */
	members: readonly Date[]
	missing: number
	canJoin: boolean
	url: string
	now: Date
}
