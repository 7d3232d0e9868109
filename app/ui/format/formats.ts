import type { Language } from '#app/domain/language/bilingual.ts'
import { isoWeekday } from '#app/domain/time/local-date.ts'
import { localDateAt, localTimeAt } from '#app/domain/time/zoned.ts'

/**
 * How one language writes amounts, numbers and times. Written by hand: server and browser must write the same to the
 * letter, and their Intl data differ by version ('Sat, 5 Dec' and 'Sat 5 Dec'); it is faster besides.
 */
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
	/** Month 1 to 12: '5月', 'Dec'. */
	month: (month: number) => string
	/** The same in a title: '5月', 'December'. */
	wholeMonth: (month: number) => string
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

const SYMBOLS: Record<string, string> = { CNY: '¥', USD: 'US$', EUR: '€', GBP: '£', JPY: 'JP¥' }
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = {
	zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
	en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

function grouped(digits: string): string {
	return digits.length < 4 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

function number(value: number, fractions?: number): string {
	return isCount(value) && !fractions ? grouped(String(value)) : decimals(value, fractions)
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0

function decimals(value: number, fractions?: number): string {
	const most = fractions ?? 3
	const [whole = '0', fraction = ''] = Math.abs(value).toFixed(most).split('.')
	const kept = fractions === undefined ? fraction.replace(/0+$/, '') : fraction
	const text = grouped(whole) + (kept && `.${kept}`)
	return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

function money(minor: number, currency = 'CNY'): string {
	const symbol = SYMBOLS[currency] ?? `${currency} `
	return `${minor < 0 ? '−' : ''}${symbol}${number(Math.abs(minor) / 100, minor % 100 === 0 ? 0 : 2)}`
}

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

const partsOf = (date: string) => ({
	year: Number(date.slice(0, 4)),
	month: Number(date.slice(5, 7)),
	day: Number(date.slice(8, 10)),
})

/** The words and the order of one language. */
interface Grammar {
	month: (month: number) => string
	wholeMonth: (month: number) => string
	date: (year: number, month: number, day: number) => string
	dayMonth: (month: number, day: number) => string
	monthYear: (year: number, month: number) => string
	dayWeekday: (dayMonth: string, weekday: string) => string
	/** Two days of one month. */
	days: (month: number, from: number, to: number) => string
	and: [between: string, last: string]
	hours: string
	minutes: string
}

const shortMonth = (month: number) => MONTHS[month - 1]?.slice(0, 3) ?? ''

const GRAMMARS: Record<Language, Grammar> = {
	zh: {
		month: (month) => `${month}月`,
		wholeMonth: (month) => `${month}月`,
		date: (year, month, day) => `${year}年${month}月${day}日`,
		dayMonth: (month, day) => `${month}月${day}日`,
		monthYear: (year, month) => `${year}年${month}月`,
		dayWeekday: (dayMonth, weekday) => dayMonth + weekday,
		days: (month, from, to) => `${month}月${from}日至${to}日`,
		and: ['、', '和'],
		hours: ' 小时',
		minutes: ' 分钟',
	},
	en: {
		month: shortMonth,
		wholeMonth: (month) => MONTHS[month - 1] ?? '',
		date: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
		dayMonth: (month, day) => `${day} ${shortMonth(month)}`,
		monthYear: (year, month) => `${MONTHS[month - 1]} ${year}`,
		dayWeekday: (dayMonth, weekday) => `${weekday} ${dayMonth}`,
		days: (month, from, to) => `${from}–${to} ${shortMonth(month)}`,
		and: [', ', ' and '],
		hours: ' h',
		minutes: ' min',
	},
}

function datesOf(language: Language, grammar: Grammar) {
	const weekday = (date: string) => WEEKDAYS[language][isoWeekday(date) - 1] ?? ''
	const dayMonth = (date: string) => grammar.dayMonth(partsOf(date).month, partsOf(date).day)
	const date = (text: string) => grammar.date(partsOf(text).year, partsOf(text).month, partsOf(text).day)
	const dateRange = (from: string, to: string) => {
		if (from === to) return dayMonth(from)
		const [start, end] = [partsOf(from), partsOf(to)]
		const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
		return isOneMonth ? grammar.days(start.month, start.day, end.day) : `${dayMonth(from)} – ${dayMonth(to)}`
	}
	return {
		date,
		dayMonth,
		weekday,
		dateRange,
		dayWeekday: (text: string) => grammar.dayWeekday(dayMonth(text), weekday(text)),
		monthYear: (text: string) => grammar.monthYear(partsOf(text).year, partsOf(text).month),
	}
}

const DEFAULT_ZONE = 'Asia/Shanghai'

function clocksOf(date: (text: string) => string) {
	const time = (instant: Date | string | number, zone = DEFAULT_ZONE) => localTimeAt(new Date(instant), zone)
	const dateTime = (instant: Date | string | number, zone = DEFAULT_ZONE) =>
		`${date(localDateAt(new Date(instant), zone))} ${time(instant, zone)}`
	return { time, dateTime }
}

function listOf([between, last]: Grammar['and']) {
	return (items: readonly string[]) =>
		items.length < 2 ? items.join('') : items.slice(0, -1).join(between) + last + items.at(-1)
}

function durationOf(grammar: Grammar) {
	return (minutes: number) => {
		const hours = Math.floor(minutes / 60)
		const rest = minutes % 60
		return [hours > 0 ? hours + grammar.hours : '', rest > 0 ? rest + grammar.minutes : ''].filter(Boolean).join(' ')
	}
}

function make(language: Language): Formats {
	const grammar = GRAMMARS[language]
	const dates = datesOf(language, grammar)
	const joined = (start: number, end: number) => `${grammar.month(start)}–${grammar.month(end)}`
	const months = (values: readonly number[]) =>
		monthRuns(values)
			.map(([start, end]) => (start === end ? grammar.month(start) : joined(start, end)))
			.join(grammar.and[0])
	return {
		money,
		moneyRange: (low, high, currency) =>
			low === high ? money(low, currency) : `${money(low, currency)} – ${money(high, currency)}`,
		number: (value) => number(value),
		decimal: (value) => number(value, 1),
		percent: (share) => `${number(Math.round(share * 1000) / 10)}%`,
		...dates,
		month: grammar.month,
		wholeMonth: grammar.wholeMonth,
		months,
		...clocksOf(dates.date),
		list: listOf(grammar.and),
		weight: (grams) => (grams < 1000 ? `${number(grams)} g` : `${number(grams / 1000)} kg`),
		duration: durationOf(grammar),
	}
}

const MADE: Record<Language, Formats> = { zh: make('zh'), en: make('en') }

/** The formats of a language. */
export const formatsOf = (language: Language): Formats => MADE[language]
