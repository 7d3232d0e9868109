import { leftOf, type CapacityRow } from '#app/domain/capacity/demand.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { basisPointsOfMinor } from '#app/domain/money/money.ts'
import { withDiscount, type FundedBy, type PricedLine } from '#app/domain/pricing/priced-line.ts'

/** A share off by itself, in basis points, as long as it runs and its quota (pieces, rooms, tickets) lasts; null is no quota. */
export type Promotion = {
	promotionId: number
	name: Bilingual
	fundedBy: FundedBy
	discountBp: number
	startsAt: Date
	/** Exactly then it still counts. */
	endsAt: Date
	quota: CapacityRow | null
}

/** Whether a promotion or coupon runs at an instant, both ends counting as in time. */
export function isRunning({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, at: Date): boolean {
	return at >= startsAt && at <= endsAt
}

/** Of the promotions of a line the one that takes most off and has enough left, the older among equals; they never add up. */
export function bestPromotion(
	promotions: readonly Promotion[],
	wanted: { qty: number; at: Date; taken: ReadonlyMap<number, number> },
): Promotion | null {
	const fits = ({ quota }: Promotion) =>
		quota === null || leftOf(quota) - (wanted.taken.get(quota.id) ?? 0) >= wanted.qty
	const [best] = promotions
		.filter((it) => isRunning(it, wanted.at) && fits(it))
		.sort((a, b) => b.discountBp - a.discountBp || a.promotionId - b.promotionId)
	return best ?? null
}

/** A line with its promotion taken off what it costs, half a minor unit rounded up. */
export function applyPromotion(
	line: PricedLine,
	promotion: Pick<Promotion, 'promotionId' | 'discountBp' | 'fundedBy'>,
): PricedLine {
	const { promotionId, discountBp, fundedBy } = promotion
	const amountMinor = basisPointsOfMinor(line.paidMinor, discountBp)
	return withDiscount(line, { kind: 'promotion', code: String(promotionId), fundedBy, amountMinor })
}
