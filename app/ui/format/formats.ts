import type { Language } from '#app/domain/language/bilingual.ts'

const DAY_MS = 86_400_000

/** How one language writes amounts, numbers and times. Made once a language: Intl formatters are slow to build. */
export interface Formats {
	/** 12 800 fen: '¥128'; fractions only where there are some. */
	money: (minor: number, currency?: string) => string
	/** '¥98 – ¥128', or one amount when both are the same. */
	moneyRange: (lowMinor: number, highMinor: number, currency?: string) => string
	number: (value: number) => string
	/** One digit after the point. */
	decimal: (value: number) => string
	/** A share of 0 to 1 as '12.5%'. */
	percent: (share: number) => string
	/** A local date 'YYYY-MM-DD': '2026年5月1日', '1 May 2026'. */
	date: (date: string) => string
	/** '5月1日', '1 May'. */
	dayMonth: (date: string) => string
	/** '5月1日周五', 'Fri 1 May'. */
	dayWeekday: (date: string) => string
	/** A date range, last day included. */
	dateRange: (from: string, to: string) => string
	/** '周五', 'Fri'. */
	weekday: (date: string) => string
	/** '2026年5月', 'May 2026', of any date in the month. */
	monthYear: (date: string) => string
	/** Month 1 to 12: '5月', 'May'. */
	month: (month: number) => string
	/** Months 1 to 12, runs joined: '3月–5月', 'Nov – Jan'. */
	months: (months: readonly number[]) => string
	/** The wall clock of a zone at an instant: '09:30'. */
	time: (instant: Date | string | number, zone?: string) => string
	dateTime: (instant: Date | string | number, zone?: string) => string
	/** Things in a row: '茶、米和鱼', 'tea, rice and fish'. */
	list: (items: readonly string[]) => string
	/** Grams: '250 g', '1.5 kg'. */
	weight: (grams: number) => string
	/** Minutes: '2 小时 30 分', '2 h 30 min'. */
	duration: (minutes: number) => string
}

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

const MOST_KEPT = 2000

/** Remembers answers; past a bound, further ones are made each time. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
	const made = new Map<Key, Value>()
	return (key) => {
		const known = made.get(key)
		if (known !== undefined) return known
		const fresh = make(key)
		if (made.size < MOST_KEPT) made.set(key, fresh)
		return fresh
	}
}

const utc = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** Consecutive months joined, across the turn of the year too: [1, 11, 12] is one run from 11 to 1. */
function monthRuns(months: readonly number[]): [number, number][] {
	const set = new Set(months)
	const starts = [...set].filter((month) => !set.has(month === 1 ? 12 : month - 1)).sort((a, b) => a - b)
	return starts.map((start) => {
		let end = start
		while (set.has((end % 12) + 1) && (end % 12) + 1 !== start) end = (end % 12) + 1
		return [start, end]
	})
}

function moneyOf(locale: string) {
	const formatter = (digits: 0 | 2) =>
		once(
			(currency: string) =>
				new Intl.NumberFormat(locale, {
					style: 'currency',
					currency,
					currencyDisplay: 'narrowSymbol',
					minimumFractionDigits: digits,
					maximumFractionDigits: digits,
				}),
		)
	const [whole, exact] = [formatter(0), formatter(2)]
	return (minor: number, currency = 'CNY') => (minor % 100 === 0 ? whole : exact)(currency).format(minor / 100)
}

function datesOf(locale: string) {
	const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
	const formatters = {
		date: of({ year: 'numeric', month: 'long', day: 'numeric' }),
		dayMonth: of({ month: 'short', day: 'numeric' }),
		dayWeekday: of({ month: 'short', day: 'numeric', weekday: 'short' }),
		weekday: of({ weekday: 'short' }),
		monthYear: of({ year: 'numeric', month: 'long' }),
	}
	const by = (name: keyof typeof formatters) => once((date: string) => formatters[name].format(utc(date)))
	return {
		date: by('date'),
		dayMonth: by('dayMonth'),
		dayWeekday: by('dayWeekday'),
		weekday: by('weekday'),
		monthYear: by('monthYear'),
		dateRange: (from: string, to: string) => formatters.dayMonth.formatRange(utc(from), utc(to)),
	}
}

function clocksOf(locale: string) {
	const time = once(
		(zone: string) =>
			new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }),
	)
	const dateTime = once(
		(zone: string) =>
			new Intl.DateTimeFormat(locale, {
				year: 'numeric',
				month: 'short',
				day: 'numeric',
				hour: '2-digit',
				minute: '2-digit',
				hourCycle: 'h23',
				timeZone: zone,
			}),
	)
	return {
		time: (instant: Date | string | number, zone = 'Asia/Shanghai') => time(zone).format(new Date(instant)),
		dateTime: (instant: Date | string | number, zone = 'Asia/Shanghai') => dateTime(zone).format(new Date(instant)),
	}
}

function durationOf(language: Language) {
	const units = { zh: [' 小时', ' 分钟'], en: [' h', ' min'] }[language]
	return (minutes: number) => {
		const hours = Math.floor(minutes / 60)
		const rest = minutes % 60
		return [hours > 0 ? `${hours}${units[0]}` : '', rest > 0 ? `${rest}${units[1]}` : ''].filter(Boolean).join(' ')
	}
}

function make(language: Language): Formats {
	const locale = LOCALES[language]
	const money = moneyOf(locale)
	const number = new Intl.NumberFormat(locale)
	const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
	const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
	const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
	const list = new Intl.ListFormat(locale, { type: 'conjunction' })
	const month = once((value: number) => monthName.format(value * 31 * DAY_MS - 16 * DAY_MS))
	const months = (values: readonly number[]) =>
		monthRuns(values)
			.map(([start, end]) => (start === end ? month(start) : `${month(start)}–${month(end)}`))
			.join(language === 'zh' ? '、' : ', ')
	return {
		money,
		moneyRange: (low, high, currency) =>
			low === high ? money(low, currency) : `${money(low, currency)} – ${money(high, currency)}`,
		number: (value) => number.format(value),
		decimal: (value) => decimal.format(value),
		percent: (share) => percent.format(share),
		...datesOf(locale),
		month,
		months,
		...clocksOf(locale),
		list: (items) => list.format(items),
		weight: (grams) => (grams < 1000 ? `${number.format(grams)} g` : `${number.format(grams / 1000)} kg`),
		duration: durationOf(language),
	}
}

const made = once(make)

/** The formats of a language. */
export const formatsOf = (language: Language): Formats => made(language)
