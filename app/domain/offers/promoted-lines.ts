import { sumDemand } from '#app/domain/capacity/demand.ts'
import type { PreparedLine, PreparedRequest } from '#app/domain/offers/prepared.ts'
import { bestPromotion, type Promotion } from '#app/domain/pricing/promotion.ts'

/** Wishes with what their promotions take of a quota, and the promotion of each line that has one, by its key. */
export type Promoted = { requests: PreparedRequest[]; promotions: Map<string, Promotion> }

function promotionOf(line: PreparedLine, taken: Map<number, number>, at: Date): Promotion | null {
	if (line.packageKey !== null || line.group) return null
	const { qty } = line.toPrice
	const promotion = bestPromotion(line.listing.promotions ?? [], { qty, at, taken })
	const id = promotion?.quota?.id
	if (id !== undefined) taken.set(id, (taken.get(id) ?? 0) + qty)
	return promotion
}

/** Gives each line alone, but for one at a group's price, the best promotion of its listing or seller; a quota goes to whole lines, in the order of their wishes. */
export function promoteLines(requests: readonly PreparedRequest[], at: Date): Promoted {
	const promotions = new Map<string, Promotion>()
	const taken = new Map<number, number>()
	const promoted = requests.map((request) => ({
		...request,
		lines: request.lines.map((line) => {
			const promotion = promotionOf(line, taken, at)
			if (!promotion) return line
			promotions.set(line.toPrice.key, promotion)
			if (!promotion.quota) return line
			const quota = { capacityId: promotion.quota.id, qty: line.toPrice.qty }
			return { ...line, demand: sumDemand([...line.demand, quota]) }
		}),
	}))
	return { requests: promoted, promotions }
}
