import type { Seller } from '#app/domain/accounts/roles.ts'
import type { PlanAdvice } from '#app/domain/forecasts/plan-advice.ts'
import type { Month } from '#app/domain/indicators/month.ts'
import { adviseMonth, pastMonths, type PlanAsked, plannableMonths } from '#app/features/planning/advise-month.ts'
import type { World } from '#app/platform/world.ts'
import { insertSalesPlans, listPlannedVariants, type NewSalesPlan } from '#db/queries/sales-plans.ts'

export type FileOutcome = { outcome: 'filed'; count: number } | { outcome: 'too-late' | 'not-found' | 'nothing' }

/** Files what an enterprise plans to sell in a month to come, each beside what was foreseen and advised; the last plan before the month counts. */
export async function filePlan(
	world: World,
	{ enterpriseId, account }: Seller,
	filed: { month: Month; plans: ReadonlyMap<number, number>; asked: Pick<PlanAsked, 'cost' | 'rest'> },
): Promise<FileOutcome> {
	const { month, plans, asked } = filed
	const now = world.now()
	if (!plannableMonths(now).includes(month)) return { outcome: 'too-late' }
	if (plans.size === 0) return { outcome: 'nothing' }
	const variants = await listPlannedVariants(world.db, { enterpriseId, month, months: pastMonths(now) })
	const own = variants.filter(({ variantId }) => plans.has(variantId))
	if (own.length < plans.size) return { outcome: 'not-found' }
	const rows = own.map((variant): NewSalesPlan => {
		const qty = plans.get(variant.variantId) ?? 0
		return { variantId: variant.variantId, qty, ...foreseenBeside(adviseMonth(variant, month, asked, now)) }
	})
	const by = `account:${account.accountId}`
	return { outcome: 'filed', count: await insertSalesPlans(world.db, { enterpriseId, month, at: now, by }, rows) }
}

function foreseenBeside(advice: PlanAdvice): Omit<NewSalesPlan, 'variantId' | 'qty'> {
	if (advice.outcome !== 'advised') return { advised: null, low: null, middle: null, high: null }
	const { low, middle, high } = advice.demand
	return { advised: advice.quantity, low, middle, high }
}
