import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'

type Instant = Date | string

const YEAR = /^\d{4}年| \d{4}$/

/** Writes a span of time on a zone's clocks: the day once when it ends on the day it begins, the year once when in the same. */
export function useTimeSpan() {
	const format = useFormats()
	return (from: Instant, to: Instant, zone: string = MARKET_ZONE): string => {
		const [first, last] = [localDateAt(new Date(from), zone), localDateAt(new Date(to), zone)]
		const isOneYear = first.slice(0, 4) === last.slice(0, 4)
		const day = isOneYear ? format.date(last).replace(YEAR, '') : format.date(last)
		const end = format.time(to, zone)
		return `${format.dateTime(from, zone)} – ${first === last ? end : `${day} ${end}`}`
	}
}
