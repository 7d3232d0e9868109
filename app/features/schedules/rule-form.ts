import { z } from 'zod'
import type { MonthWeek } from '#app/domain/sessions/recurrence.ts'
import { firstOn, type SessionRule } from '#app/domain/sessions/session-rule.ts'
import { addDays, type IsoWeekday, parseLocalDate } from '#app/domain/time/local-date.ts'
import { parseLocalTime } from '#app/domain/time/zoned.ts'

// Each message is a key of schedulesText.faults.

const count = (least: number, most: number) =>
	z
		.string('count')
		.trim()
		.regex(/^\d{1,5}$/, 'count')
		.transform(Number)
		.refine((value) => value >= least && value <= most, 'count')

const maybe = <S extends z.ZodType>(schema: S) =>
	z.preprocess(
		(text) => (text === undefined || (typeof text === 'string' && text.trim() === '') ? null : text),
		schema.nullable(),
	)

const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')

const weekdays = z
	.string('weekdays')
	.transform((text) => [...new Set(text.split(' ').filter(Boolean).map(Number))].sort((a, b) => a - b))
	.refine((days) => days.length > 0 && days.every((day) => day >= 1 && day <= 7 && Number.isInteger(day)), 'weekdays')

const words = (text: string) => text.split(/[\s,，、;；]+/).filter(Boolean)

const times = z
	.string('times')
	.transform((text) => [...new Set(words(text))].sort())
	.refine((list) => list.length > 0 && list.length <= 8 && list.every((time) => parseLocalTime(time) !== null), 'times')

const dates = z
	.string()
	.optional()
	.transform((text) => [...new Set(words(text ?? ''))].sort())
	.refine((list) => list.length <= 200 && list.every((day) => parseLocalDate(day) !== null), 'dates')

/** 'MM-DD' of '3-20', '03/20', '3月20日'; null when there is no such day. */
function monthDay(text: string): string | null {
	const [, month = '', day = ''] = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/.exec(text.trim()) ?? []
	const written = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
	// Of a leap year, so that 29 February is a day.
	return parseLocalDate(`2028-${written}`) === null ? null : written
}

const dayOfYear = maybe(
	z
		.string()
		.transform((text) => monthDay(text) ?? '')
		.refine((text) => text !== '', 'season'),
)

const NAMES = ['season1', 'season2'] as const

const fields = z.object({
	day: weekdays,
	month: z
		.enum(['', '1', '2', '3', '4', '-1'], 'form')
		.optional()
		.transform((text) => (text ? (Number(text) as MonthWeek) : undefined)),
	every: count(1, 8),
	times,
	minutes: count(10, 1440),
	cutoff: count(0, 720),
	seats: count(1, 10_000),
	least: count(0, 10_000),
	from: date,
	until: maybe(date),
	days: maybe(count(1, 1000)),
	leftOut: dates,
	season1From: dayOfYear,
	season1To: dayOfYear,
	season2From: dayOfYear,
	season2To: dayOfYear,
})

type Fields = z.output<typeof fields>

const seasonsOf = (form: Fields) =>
	NAMES.flatMap((name) => {
		const [from, to] = [form[`${name}From`], form[`${name}To`]]
		return from !== null && to !== null ? [{ from, to }] : []
	})

/** What a rule must be besides each of its fields: which field is at fault, and why. */
function faultsOf(form: Fields): Record<string, string> {
	const half = NAMES.find((name) => (form[`${name}From`] === null) !== (form[`${name}To`] === null))
	return {
		...(form.least > form.seats && { least: 'least' }),
		...(form.until !== null && form.days !== null && { days: 'one-end' }),
		...(form.until !== null && form.until < form.from && { until: 'until' }),
		...(half && { [`${half}To`]: 'season' }),
	}
}

export type RuleReading = { ok: true; rule: SessionRule } | { ok: false; faults: Record<string, string> }

const HOUR = 60

function ruleOf(form: Fields): SessionRule {
	const weekdays = form.day as IsoWeekday[]
	const inMonth = form.month
	return {
		recurrence: {
			...{ weekdays, interval: form.every, until: form.until, count: form.days },
			...(inMonth !== undefined && { inMonth }),
		},
		startsOn: firstOn(form.from, weekdays, inMonth),
		times: form.times,
		leftOut: form.leftOut,
		seasons: seasonsOf(form),
		...{ minutes: form.minutes, cutoffMinutes: form.cutoff * HOUR, seats: form.seats, minToRun: form.least },
	}
}

/** Reads the form of a rule; a rule that is new (`today`) begins today or later. */
export function readRuleForm(texts: Readonly<Record<string, string>>, today: string | null): RuleReading {
	const parsed = fields.safeParse(texts)
	if (!parsed.success) {
		const faults: Record<string, string> = {}
		for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? 'form')] ??= message
		return { ok: false, faults }
	}
	const form = parsed.data
	const faults = faultsOf(form)
	if (today !== null && form.from < today) faults.from = 'past'
	if (today !== null && form.from > addDays(today, 550)) faults.from = 'far'
	if (Object.keys(faults).length > 0) return { ok: false, faults }
	return { ok: true, rule: ruleOf(form) }
}

/** A rule as its form shows it. */
export function textsOfRule(rule: SessionRule): Record<string, string> {
	const { recurrence, seasons } = rule
	const season = (at: number) => seasons[at] ?? { from: '', to: '' }
	return {
		day: recurrence.weekdays.join(' '),
		month: String(recurrence.inMonth ?? ''),
		every: String(recurrence.interval),
		times: rule.times.join(' '),
		minutes: String(rule.minutes),
		cutoff: String(Math.round(rule.cutoffMinutes / HOUR)),
		seats: String(rule.seats),
		least: String(rule.minToRun),
		from: rule.startsOn,
		until: recurrence.until ?? '',
		days: String(recurrence.count ?? ''),
		leftOut: rule.leftOut.join(' '),
		...{ season1From: season(0).from, season1To: season(0).to, season2From: season(1).from, season2To: season(1).to },
	}
}

/** A form's texts; of a field sent several times all of them, with spaces between. */
export function textsOf(form: FormData): Record<string, string> {
	const texts: Record<string, string> = {}
	for (const [name, value] of form) {
		if (typeof value === 'string') texts[name] = texts[name] === undefined ? value : `${texts[name]} ${value}`
	}
	return texts
}
