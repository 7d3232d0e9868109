import type { DaySpan } from '#app/domain/insights/insight-period.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'
import type { InsightWindow } from '#db/queries/insight-rows.ts'

/** Days of an enterprise, by the market's midnights. */
export const windowOf = ({ from, to }: DaySpan, enterpriseId: number): InsightWindow => ({
	...{ firstDay: from, lastDay: to, enterpriseId },
	from: localInstant(from, '00:00', MARKET_ZONE),
	to: localInstant(addDays(to, 1), '00:00', MARKET_ZONE),
})
