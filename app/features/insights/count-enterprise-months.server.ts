import { monthOf, trailingMonths } from '#app/domain/indicators/month.ts'
import type { World } from '#app/platform/world.ts'
import { countedMonths, countEnterpriseMonth } from '#db/queries/enterprise-months.ts'

/** Months back of which figures are counted at first. */
const MONTHS = 13
/** Months that are counted again: what comes late is in them by the next day. */
const AGAIN = 2

/** Counts the months that are over of all enterprises: those not counted yet, and the latest ones again. */
export async function countEnterpriseMonths(world: World): Promise<number> {
	const months = trailingMonths(monthOf(world.now()), MONTHS).slice(0, -1)
	const counted = new Set(await countedMonths(world.db))
	let changed = 0
	for (const month of months.filter((it, at) => at >= months.length - AGAIN || !counted.has(it)))
		changed += await countEnterpriseMonth(world.db, month)
	return changed
}
