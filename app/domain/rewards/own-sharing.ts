import type { ShareChannel } from '#app/domain/attribution/share-channel.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { RewardState } from '#app/domain/rewards/states.ts'

/** A link that an account shares, with what came of it. */
export interface OwnLink {
	code: string
	/** A gift is handed on by a link as well. */
	channel: ShareChannel | 'gift'
	createdAt: Date
	title: Bilingual | null
	/** Clicks that count. */
	clicks: number
	/** Orders that were placed by it last and paid. */
	orders: number
}

/** A reward as its sharer sees it: nothing of who bought. */
export interface OwnReward {
	id: number
	state: RewardState
	amountMinor: number
	paidMinor: number
	currency: string
	createdAt: Date
	/** When it can be taken; null before the goods were had. */
	availableFrom: Date | null
	title: Bilingual | null
	couponCode: string | null
}

/** What an account shared and earned. */
export interface OwnSharing {
	links: OwnLink[]
	rewards: OwnReward[]
	/** Fen that may be taken now, and whether that is enough to be paid. */
	takeable: number
	canTake: boolean
}
