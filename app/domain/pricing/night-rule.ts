import { isoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'

/** The price of one night in minor units by ISO weekday of the evening: seven prices, Monday first. */
export type WeekPrices = readonly number[]

/** The price of one night set for one date, in minor units. */
export type DatePrice = { date: LocalDate; priceMinor: number }

/** The prices of the nights of [from, until) by weekday. Seasons of one plan never overlap; if they did, the lower id wins. */
export type SeasonPrice = { id: number; from: LocalDate; until: LocalDate; week: WeekPrices }

/** The prices of a rate plan for one night and the guests it includes. */
export type NightPrices = { base: WeekPrices; seasons: readonly SeasonPrice[]; dates: readonly DatePrice[] }

/** The rule that set a night's price. */
export type NightRule = { rule: 'date' } | { rule: 'season'; seasonId: number } | { rule: 'base' }

/** One night of one room as sold, in minor units: totalMinor = roomMinor + extraMinor - discountMinor. */
export type NightPrice = {
	date: LocalDate
	roomMinor: number
	setBy: NightRule
	extraMinor: number
	discountMinor: number
	/** What of the discount is for booking late or early; left out when nothing is. */
	advanceMinor?: number
	totalMinor: number
}

/** The price of a night for the guests it includes, in minor units, and the rule that set it: date, else season x weekday, else base. */
export function nightRule(prices: NightPrices, date: LocalDate): { priceMinor: number; setBy: NightRule } {
	const set = prices.dates.find((price) => price.date === date)
	if (set) return { priceMinor: set.priceMinor, setBy: { rule: 'date' } }
	const [season] = prices.seasons.filter(({ from, until }) => date >= from && date < until).sort((a, b) => a.id - b.id)
	if (season) return { priceMinor: onWeekday(season.week, date), setBy: { rule: 'season', seasonId: season.id } }
	return { priceMinor: onWeekday(prices.base, date), setBy: { rule: 'base' } }
}

function onWeekday(week: WeekPrices, date: LocalDate): number {
	const priceMinor = week[isoWeekday(date) - 1]
	if (priceMinor === undefined) throw new Error(`No price for the weekday of ${date}`)
	return priceMinor
}
