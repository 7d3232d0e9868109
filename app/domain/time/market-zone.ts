import type { TimeZone } from '#app/domain/time/zoned.ts'

/** The zone of the platform's own calendar: months of figures, dates in order numbers. Places keep their own. */
export const MARKET_ZONE: TimeZone = 'Asia/Shanghai'
