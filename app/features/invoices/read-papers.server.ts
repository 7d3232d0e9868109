import { claimRefusal, type ClaimRefusal } from '#app/domain/claims/claim-refusal.ts'
import type { World } from '#app/platform/world.ts'
import { listPartPapers, type PartPapers } from '#db/queries/order-papers.ts'

/** Why neither a fault nor a return can be claimed of goods; null when one of them can. */
function refusalOf(goods: PartPapers['goods'][number], now: Date): ClaimRefusal | null {
	const line = { ...goods, deliveredAt: goods.deliveredAt === null ? null : new Date(goods.deliveredAt) }
	const [fault, goesBack] = (['QUALITY', 'RETURN'] as const).map((kind) => claimRefusal(kind, line, now, line.timeZone))
	return fault && goesBack ? fault : null
}

/** The papers of the buyer's own order, seller by seller, and which of its goods may be claimed now. */
export async function readPapers(world: World, order: { number: string }) {
	const parts = await listPartPapers(world.db, order.number)
	const now = world.now()
	return parts.map((part) => ({
		...part,
		goods: part.goods.map((goods) => {
			const { lineId, title, option, qty } = goods
			return { lineId, title, option, qty, refusal: refusalOf(goods, now) }
		}),
	}))
}
