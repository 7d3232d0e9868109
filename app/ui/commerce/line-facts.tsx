import { daysBetween } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

/** When a thing is served and for whom. */
export interface LineFactsOf {
	qty: number
	service: { startsAt: Date; endsAt: Date } | null
	timeZone: string
	/** Pre-orders: local dates between which they leave. */
	promise?: { from: string; to: string } | null
	/** Catch weight: grams of a piece, and of the whole line once weighed. */
	weight?: { nominalG: number } | null
	weighedG?: number | null
	/** Answered by the seller before it is certain. */
	isRequest?: boolean
	stay: { checkIn: string; checkOut: string; adults: number; childAges: readonly number[] } | null
}

/** A number stays with what it counts. */
const whole = (words: string) => words.replaceAll(' ', '\u00a0')

/** The dates and guests of a stay, the day and hours of a session, the promise of a pre-order, the terms of catch weight. */
export function useLineFacts(): (line: LineFactsOf) => string {
	const t = useText(lineText)
	const format = useFormats()
	return ({ qty, stay, service, timeZone, promise, weight, weighedG, isRequest }) => {
		const request = isRequest ? [t.request] : []
		if (stay) {
			const { checkIn, checkOut, adults, childAges } = stay
			return [
				`${format.dayWeekday(checkIn)} ${t.toDate} ${format.dayWeekday(checkOut)}`,
				whole(t.nights(daysBetween(checkIn, checkOut))),
				whole(t.rooms(qty)),
				whole(t.adults(adults)),
				...(childAges.length > 0 ? [t.children(format.list(childAges.map(String)))] : []),
				...request,
			].join(' · ')
		}
		if (!service) {
			return [
				...(promise ? [t.leaves(format.dateRange(promise.from, promise.to))] : []),
				...(weighedG
					? [t.weighed(format.weight(weighedG))]
					: weight
						? [t.byWeight(format.weight(weight.nominalG))]
						: []),
			].join(' · ')
		}
		const day = format.dayWeekday(localDateAt(service.startsAt, timeZone))
		const hours = `${format.time(service.startsAt, timeZone)}–${format.time(service.endsAt, timeZone)}`
		return [`${day} ${hours}`, ...request].join(' · ')
	}
}
