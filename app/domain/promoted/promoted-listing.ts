import type { StateTable } from '#app/domain/states/transition.ts'

/** How a promotion of a listing stands. */
export type PromotedState = 'RUNNING' | 'PAUSED' | 'ENDED'

/** From each state to the next; an ended one is over, a new one is made instead. */
export const PROMOTED_STATES: StateTable<PromotedState> = {
	RUNNING: ['PAUSED', 'ENDED'],
	PAUSED: ['RUNNING', 'ENDED'],
	ENDED: [],
}

/** The least a click costs, and the most that may be bid for one, in fen. */
export const RESERVE_MINOR = 10
export const MOST_BID_MINOR = 5_000

/** A promotion that takes part in auctions. */
export interface RunningPromotion {
	campaignId: number
	listingId: number
	kind: string
	bidMinor: number
	/** Folded as searches are; none: for any search. */
	words: string[]
	/** It is for searches in this place; null: anywhere. */
	regionCode: string | null
	/** Over the last 30 days. */
	shown: number
	clicks: number
}

/** What becomes of a click: paid for, or why not. */
export type ClickFate = 'CHARGED' | 'BOT' | 'SELF' | 'REPEATED' | 'OVER' | 'BUDGET' | 'BALANCE'

/** A promotion as its enterprise and administrators see it, over some days; money in fen. */
export interface PromotedRow {
	id: number
	name: string
	enterprise: { zh: string; en: string }
	listing: { zh: string; en: string; path: string }
	state: PromotedState
	startsOn: string
	endsOn: string
	bidMinor: number
	dayBudgetMinor: number
	budgetMinor: number
	spentMinor: number
	spentTodayMinor: number
	words: string[]
	place: { zh: string; en: string } | null
	shown: number
	clicks: number
	/** Clicks that cost nothing, by why. */
	free: Partial<Record<ClickFate, number>>
	orders: number
	revenueMinor: number
	marginBp: number
}

/** The promoted place of a list: whose it is, and the link of its card. */
export interface PromotedPlace {
	campaignId: number
	listingId: number
	href: string
}
