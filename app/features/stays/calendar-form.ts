import { z } from 'zod'
import type { PriceChange } from '#app/domain/stays/change-nights.ts'
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

const weekdays = z
	.string()
	.optional()
	.transform((text) => (text ?? '').split(' ').filter(Boolean).map(Number))
	.refine((days) => days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7), 'form')

/** At most two decimals, less with a minus. */
const signed = z
	.string('amount')
	.trim()
	.regex(/^[-+−]?\d{0,6}(?:\.\d{1,2})?$/, 'amount')
	.transform((text) => (text === '' ? null : Math.round(Number(text.replace('−', '-')) * 100)))

const NO_AMOUNT = { message: 'amount', path: ['amount'] }

/** What becomes of the price: an amount in minor units or basis points, where its kind needs one. */
function priceOf({ priceKind: kind, amount }: { priceKind: '' | PriceChange['kind']; amount: number | null }) {
	if (kind === '') return null
	if (kind === 'usual') return { kind }
	if (kind === 'percent') return { kind, bp: amount ?? 0 }
	return { kind, minor: amount ?? 0 }
}

export const rulesForm = z
	.object({
		...span,
		plan: z.coerce.number().int().positive(),
		day: weekdays,
		holidays: z.enum(['', 'yes'], 'form').default(''),
		priceKind: z.enum(['', 'set', 'add', 'percent', 'usual'], 'amount').default(''),
		amount: signed.default(null),
		stopSell: choice,
		closedToArrival: choice,
		closedToDeparture: choice,
		minStayArrival: nights,
		maxStay: nights,
	})
	.refine(({ priceKind, amount }) => priceKind === '' || priceKind === 'usual' || amount !== null, NO_AMOUNT)
	.refine(({ priceKind, amount }) => priceKind !== 'set' || (amount !== null && amount > 0), NO_AMOUNT)
	.transform(({ plan, day, holidays, priceKind, amount, ...rest }) => ({
		...rest,
		...{ ratePlanId: plan, weekdays: day, beforeHolidays: holidays === 'yes', price: priceOf({ priceKind, amount }) },
	}))
