import type { Seller } from '#app/domain/accounts/roles.ts'
import type { PlanAdvice } from '#app/domain/forecasts/plan-advice.ts'
import { shareOut } from '#app/domain/forecasts/plan-quantity.ts'
import { monthOf } from '#app/domain/indicators/month.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { adviseMonth, pastMonths, type PlanAsked, plannableMonths } from '#app/features/planning/advise-month.ts'
import type { World } from '#app/platform/world.ts'
import { listPlannedVariants, listPlanOutcomes, type PlannedVariant, planMonths } from '#db/queries/sales-plans.ts'
import { listFarms } from '#db/queries/supply-farms.ts'

/** Sales of so many months are shown beside a plan. */
const SHOWN_MONTHS = 3

/** What an enterprise sells in a month to come: what it sold of late, what is foreseen and advised, what is planned, and how plans went. */
export async function readPlan(world: World, { enterpriseId }: Seller, asked: PlanAsked) {
	const now = world.now()
	const months = plannableMonths(now)
	const month = months.find((it) => it === asked.month) ?? months[0] ?? monthOf(now)
	const past = pastMonths(now)
	const variants = await listPlannedVariants(world.db, { enterpriseId, month, months: past })
	const farms = await farmsThatShare(world, enterpriseId)
	const shown = past.slice(-SHOWN_MONTHS)
	return {
		...{ month, months, cost: asked.cost, rest: asked.rest, shown },
		rows: variants.map((variant) => {
			const advice = adviseMonth(variant, month, asked, now)
			const pieces = shareOut(
				toMake(variant, advice),
				farms.map(({ shareBp }) => shareBp),
			)
			const { sold, ...facts } = variant
			return {
				...facts,
				lastSold: shown.map((it) => sold[it] ?? 0),
				advice,
				shares: farms.map(({ name }, i) => ({ farm: name, pieces: pieces[i] ?? 0 })),
			}
		}),
		outcomes: await listPlanOutcomes(world.db, enterpriseId, planMonths(monthOf(now))),
	}
}

/** What is still to be made: of the seller's own plan what is not there or ordered yet, without one what is advised. */
function toMake({ planned, inStock, preOrdered }: PlannedVariant, advice: PlanAdvice): number {
	if (planned !== null) return Math.max(0, planned - inStock - preOrdered)
	return advice.outcome === 'advised' ? advice.quantity : 0
}

/** The member farms that have a share of the whole today: a plan is shared out among them by it. */
async function farmsThatShare(world: World, enterpriseId: number) {
	const farms = await listFarms(world.db, enterpriseId, localDateAt(world.now(), MARKET_ZONE))
	return farms.flatMap(({ name, leftOn, shareBp }) => (leftOn === null && shareBp ? [{ name, shareBp }] : []))
}
