import type { HostNight } from '#app/domain/stays/room-calendar.ts'
import { isoWeekday, type LocalDate } from '#app/domain/time/local-date.ts'
import { isHolidayNight } from '#app/domain/time/public-holidays.ts'

/** Rules of nights that are to be set; what is left out stays, null takes a rule away. */
export interface NightRules {
	stopSell?: boolean | undefined
	minStayArrival?: number | null | undefined
	maxStay?: number | null | undefined
	closedToArrival?: boolean | undefined
	closedToDeparture?: boolean | undefined
}

/**
 * What becomes of the price of a night: a price of its own, more or less by an amount (minor units) or by a share (basis points,
 * rounded to whole yuan), or what its plan says without a price of its own.
 */
export type PriceChange =
	| { kind: 'set'; minor: number }
	| { kind: 'add'; minor: number }
	| { kind: 'percent'; bp: number }
	| { kind: 'usual' }

/** A night with its price under one plan, for the guests it includes; `usualMinor` is that of its season or weekday. */
export interface PricedNight extends HostNight {
	priceMinor: number
	usualMinor: number
	/** A price was set for this night alone. */
	isOwnPrice: boolean
}

/** What is to become of nights: those of some weekdays (ISO) and those before public holidays, of all when neither is named. */
export interface NightChange {
	weekdays: readonly number[]
	beforeHolidays?: boolean
	price: PriceChange | null
	rules: NightRules
}

export interface ChangedNight {
	date: LocalDate
	fromMinor: number
	toMinor: number
	/** The night gets a price of its own; false: it loses the one it has, or its price stays. */
	price: 'own' | 'usual' | 'stays'
	/** Rules that become other. */
	rules: (keyof NightRules)[]
}

const YUAN_MINOR = 100
/** As the column that holds it. */
const MOST_MINOR = 99_999_999
const RULES = ['stopSell', 'minStayArrival', 'maxStay', 'closedToArrival', 'closedToDeparture'] as const

function priceAfter({ priceMinor, usualMinor }: PricedNight, change: PriceChange): number {
	switch (change.kind) {
		case 'set':
			return change.minor
		case 'add':
			return priceMinor + change.minor
		case 'percent':
			return Math.round((priceMinor * (1 + change.bp / 10_000)) / YUAN_MINOR) * YUAN_MINOR
		case 'usual':
			return usualMinor
	}
}

function changed(night: PricedNight, { price, rules }: NightChange): ChangedNight {
	const toMinor = price ? priceAfter(night, price) : night.priceMinor
	const isUsual = price?.kind === 'usual'
	const isOther = price !== null && (isUsual ? night.isOwnPrice : !night.isOwnPrice || toMinor !== night.priceMinor)
	return {
		...{ date: night.date, fromMinor: night.priceMinor, toMinor },
		price: !isOther ? 'stays' : isUsual ? 'usual' : 'own',
		rules: RULES.filter((rule) => rules[rule] !== undefined && rules[rule] !== night[rule]),
	}
}

/** The nights that become other by a change, in their order; or the dates whose price would be none (zero or less, or too high). */
export function changeNights(
	nights: readonly PricedNight[],
	change: NightChange,
): { changed: ChangedNight[]; noPrice: LocalDate[] } {
	const { weekdays, beforeHolidays = false } = change
	const isAny = weekdays.length === 0 && !beforeHolidays
	const meant = nights.filter(
		({ date }) => isAny || weekdays.includes(isoWeekday(date)) || (beforeHolidays && isHolidayNight(date)),
	)
	const all = meant
		.map((night) => changed(night, change))
		.filter(({ price, rules }) => price !== 'stays' || rules.length > 0)
	return {
		changed: all,
		noPrice: all.filter(({ toMinor }) => toMinor <= 0 || toMinor > MOST_MINOR).map(({ date }) => date),
	}
}

/** What a change of nights does, as a text that is another as soon as anything of it is. */
export function changeMark(nights: readonly ChangedNight[]): string {
	return nights
		.map(({ date, fromMinor, toMinor, price, rules }) => `${date}:${fromMinor}:${toMinor}:${price}:${rules}`)
		.join('|')
}
