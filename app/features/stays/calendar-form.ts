import { z } from 'zod'
import { addDays, daysBetween, parseLocalDate } from '#app/domain/time/local-date.ts'

// Each message is a key of calendarText.faults.
const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')
const count = (least: number) =>
	z
		.string('count')
		.trim()
		.regex(/^\d{1,3}$/, 'count')
		.transform(Number)
		.refine((value) => value >= least, 'count')
const room = z.coerce.number().int().positive()
/** At most so many nights in one go. */
const MOST_NIGHTS = 366

const span = { room, from: date, to: date }

/** The morning after the last night, for a form that names both nights. */
export function readSpan({ from, to }: { from: string; to: string }): { from: string; until: string } | null {
	return from <= to && daysBetween(from, to) < MOST_NIGHTS ? { from, until: addDays(to, 1) } : null
}

export const blockForm = z.object({
	...span,
	units: count(1),
	reason: z.string('reason').trim().min(1, 'reason').max(200, 'reason'),
})

export const unblockForm = z.object({ room, block: z.coerce.number().int().positive() })

export const unitsForm = z.object({ room, units: count(1) })

const choice = z.enum(['', 'yes', 'no']).transform((value) => (value === '' ? undefined : value === 'yes'))
const nights = z
	.string()
	.trim()
	.regex(/^\d{0,2}$/, 'count')
	.transform((text) => (text === '' ? undefined : Number(text) || null))

export const rulesForm = z.object({
	...span,
	stopSell: choice,
	closedToArrival: choice,
	closedToDeparture: choice,
	minStayArrival: nights,
	maxStay: nights,
})
