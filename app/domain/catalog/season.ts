import { monthOf } from '#app/domain/time/local-date.ts'
import { localDateAt, type TimeZone } from '#app/domain/time/zoned.ts'

/** Whether something sold only in some months (1-12; null all year) is sold at an instant, by the month in its zone. */
export function isInSeason(
	{ seasonMonths, timeZone }: { seasonMonths: readonly number[] | null; timeZone: TimeZone },
	at: Date,
): boolean {
	return seasonMonths === null || seasonMonths.includes(monthOf(localDateAt(at, timeZone)))
}
