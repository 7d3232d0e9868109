import { countingWindow } from '#app/domain/cluster-statistics/counting-window.ts'
import {
	LARGE_MERCHANT_CNY,
	MERCHANT_ENDS,
	merchantIndex,
	merchantParts,
} from '#app/domain/cluster-statistics/merchant-index.ts'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import { orNull } from '#app/domain/indicators/missing.ts'
import { addMonths, type Month, monthRange } from '#app/domain/indicators/month.ts'
import type { Db } from '#db/client.ts'
import { listPlaceMerchants } from '#db/queries/league-facts.ts'

/** The merchants' half of an aEDI-like index of each place of a level, the highest first. */
export async function readMerchants(
	db: Db,
	{ within, level, period, now }: { within: string; level: RegionLevel; period: Month; now: Date },
) {
	const month = countingWindow(period, now)
	if (!month) return []
	const window = { ...month, from: monthRange(addMonths(period, -11)).from }
	const places = await listPlaceMerchants(db, { within, level, window, largeCny: LARGE_MERCHANT_CNY })
	return places
		.map(({ merchants, largeMerchants, residents, ...names }) => {
			const facts = { merchants, largeMerchants, residents }
			const { density, largeShare } = merchantParts(facts)
			return {
				...names,
				...facts,
				density: orNull(density),
				largeShare: orNull(largeShare),
				index: orNull(merchantIndex(facts, MERCHANT_ENDS)),
			}
		})
		.sort((a, b) => (b.index ?? -1) - (a.index ?? -1))
}
