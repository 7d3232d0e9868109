import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'

type Instant = Date | string

/** Writes a span of time on a zone's clocks, the day once when it ends on the day it begins. */
export function useTimeSpan() {
	const format = useFormats()
	return (from: Instant, to: Instant, zone: string = MARKET_ZONE): string => {
		const isOneDay = localDateAt(new Date(from), zone) === localDateAt(new Date(to), zone)
		return `${format.dateTime(from, zone)} – ${isOneDay ? format.time(to, zone) : format.dateTime(to, zone)}`
	}
}
