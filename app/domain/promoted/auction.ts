import { RESERVE_MINOR, type RunningPromotion } from '#app/domain/promoted/promoted-listing.ts'

/** Where a visitor looks: the folded question, the shelf, and the place with all it lies in. */
export interface Looking {
	folded: string
	kind: string | null
	trail: readonly string[]
}

/** Whether a promotion is for what a visitor looks for: one of its words is in the question, and the place within its own. */
export function isAimedAt({ words, regionCode, kind }: RunningPromotion, looking: Looking): boolean {
	if (looking.kind !== null && looking.kind !== kind) return false
	if (regionCode !== null && !looking.trail.includes(regionCode)) return false
	return words.length === 0 || words.some((word) => looking.folded.includes(word))
}

/** How well a listing answers the question, in thousandths: its title says it, or its text does. Below the bar it is not shown. */
export const RELEVANCE = { title: 1_000, text: 500, bar: 500 } as const

/** A click rate nobody knows yet is taken for 2 in 100, and weighs as much as 100 showings. */
const PRIOR = { clicks: 2, shown: 100 }
const MILLION = 1_000_000

/** Relevance times click rate, as a whole number from 1: so that scores are compared and divided without a rest lost. */
export function qualityOf(promotion: Pick<RunningPromotion, 'shown' | 'clicks'>, relevance: number): number {
	const clicks = Math.min(promotion.clicks, promotion.shown)
	const rate = (clicks + PRIOR.clicks) / (promotion.shown + PRIOR.shown)
	return Math.max(1, Math.round((relevance * rate * MILLION) / RELEVANCE.title))
}

/** A bid in an auction for the one place. */
export interface Bid {
	campaignId: number
	bidMinor: number
	quality: number
	relevance: number
}

/** Who won the place, and what a click on it costs. */
export interface Won {
	campaignId: number
	priceMinor: number
}

const scoreOf = ({ bidMinor, quality }: Bid) => bidMinor * quality
/** The higher score first; between equals the promotion that was made first. */
const better = (one: Bid, other: Bid) => scoreOf(other) - scoreOf(one) || one.campaignId - other.campaignId

/** The least whole price at which the winner still stands before the next. */
function priceToBeat(winner: Bid, next: Bid): number {
	const wanted = scoreOf(next)
	const even = Math.ceil(wanted / winner.quality)
	const isTie = even * winner.quality === wanted
	return isTie && winner.campaignId > next.campaignId ? even + 1 : even
}

/**
 * A second-price auction for one place: the best of bid times quality wins, and pays what is needed to stand before the next, at
 * least the reserve and never more than the bid. Bids below the reserve and listings below the bar do not take part.
 */
export function runAuction(bids: readonly Bid[]): Won | null {
	const [winner, next] = bids
		.filter(({ bidMinor, relevance }) => bidMinor >= RESERVE_MINOR && relevance >= RELEVANCE.bar)
		.sort(better)
	if (!winner) return null
	const beating = next ? priceToBeat(winner, next) : 0
	return { campaignId: winner.campaignId, priceMinor: Math.max(RESERVE_MINOR, beating) }
}
