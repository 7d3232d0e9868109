import { addDays, daysBetween, isoWeekday, type LocalDate, parseLocalDate } from '#app/domain/time/local-date.ts'

/** How finely a span of time is cut. */
export const STEPS = ['day', 'week', 'month'] as const
export type Step = (typeof STEPS)[number]

/** Days from one to another, both included. */
export type DaySpan = Readonly<{ from: LocalDate; to: LocalDate }>

/** One piece of a period; open while days of it are still to come or under way. */
export type PeriodPart = DaySpan & Readonly<{ isOpen: boolean }>

export interface InsightPeriod extends DaySpan {
	step: Step
	parts: PeriodPart[]
	/** As many days right before it. */
	before: DaySpan
	/** More was asked for than can be drawn: it begins later. */
	isCut: boolean
}

/** What is shown unless something else is asked for, and the most that can be drawn. */
const USUAL: Readonly<Record<Step, number>> = { day: 28, week: 12, month: 12 }
const MOST: Readonly<Record<Step, number>> = { day: 92, week: 53, month: 24 }

/** The first day of the piece a date lies in: weeks begin on Mondays. */
function partStart(step: Step, date: LocalDate): LocalDate {
	if (step === 'day') return date
	return step === 'week' ? addDays(date, 1 - isoWeekday(date)) : `${date.slice(0, 8)}01`
}

/** The first day of the piece `count` pieces later, or earlier where negative; of a date that begins one. */
function shiftPart(step: Step, start: LocalDate, count: number): LocalDate {
	if (step !== 'month') return addDays(start, count * (step === 'day' ? 1 : 7))
	const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + count
	return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

function partsOf(step: Step, span: DaySpan, today: LocalDate): PeriodPart[] {
	const parts: PeriodPart[] = []
	for (let from = span.from; from <= span.to;) {
		const next = shiftPart(step, from, 1)
		const end = addDays(next, -1)
		parts.push({ from, to: end < span.to ? end : span.to, isOpen: end >= today })
		from = next
	}
	return parts
}

/** The period somebody asked for, of whole pieces from its first; never past today, and never more than can be drawn. */
export function readInsightPeriod(
	asked: { by: string | null; from: string | null; to: string | null },
	today: LocalDate,
): InsightPeriod {
	const step = STEPS.find((it) => it === asked.by) ?? 'day'
	const wished = parseLocalDate(asked.to)
	const to = wished && wished >= '2000-01-01' && wished < today ? wished : today
	const last = partStart(step, to)
	const from = parseLocalDate(asked.from)
	const first = from && from <= to ? partStart(step, from) : shiftPart(step, last, 1 - USUAL[step])
	const earliest = shiftPart(step, last, 1 - MOST[step])
	const isCut = first < earliest
	const span = { from: isCut ? earliest : first, to }
	const days = daysBetween(span.from, span.to) + 1
	return {
		...{ ...span, step, isCut, parts: partsOf(step, span, today) },
		before: { from: addDays(span.from, -days), to: addDays(span.from, -1) },
	}
}

/** What lies within a span of days, of things that have a day. */
export const within = <Thing extends { day: LocalDate }>(things: readonly Thing[], { from, to }: DaySpan): Thing[] =>
	things.filter(({ day }) => day >= from && day <= to)
