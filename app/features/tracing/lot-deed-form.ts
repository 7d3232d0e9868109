import { z } from 'zod'
import { parseLocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'
import { day, dayOrNone, grams } from '#app/features/tracing/lot-form.ts'

const gramsOrNull = z.union([z.literal('').transform(() => null), grams])

/** A paper of a lot as entered. */
export const certificateForm = z
	.object({
		kind: z.enum(['PROMISE', 'TEST', 'GREEN_FOOD', 'ORGANIC', 'ORIGIN_MARK']),
		number: z.string().trim().min(1).max(60),
		issuer: z.string().trim().min(1).max(80),
		contact: z.string().trim().max(60),
		basis: z.enum(['SELF_TEST', 'COMMISSIONED_TEST', 'INTERNAL_CONTROL', 'SELF_COMMITMENT']),
		items: z.string().trim().max(400),
		result: z.enum(['passed', 'failed']),
		kilograms: gramsOrNull,
		issuedOn: day,
		validTo: dayOrNone,
	})
	.refine(({ kind, contact, kilograms }) => kind !== 'PROMISE' || (contact !== '' && kilograms !== null))
	.refine(({ issuedOn, validTo }) => validTo === null || validTo >= issuedOn)
	.transform(({ kind, issuer, contact, basis, result, kilograms, ...paper }) => ({
		...{ ...paper, kind, issuerZh: issuer, issuerEn: '', amountG: kilograms },
		contact: kind === 'PROMISE' ? contact : null,
		basis: kind === 'PROMISE' ? basis : null,
		hasPassed: kind === 'TEST' ? result === 'passed' : null,
	}))

/** A local time of the market, as a browser's field gives it. */
const localTime = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/)
	.refine((text) => parseLocalDate(text.slice(0, 10)) !== null && text.slice(11, 16) < '24:00')
	.transform((text) => localInstant(text.slice(0, 10), text.slice(11, 16), MARKET_ZONE))

/** What was seen of a lot, as entered; `wrong` names the note it puts right. */
export const sightingForm = z
	.object({
		bizStep: z.enum(['inspecting', 'storing', 'transporting', 'receiving', 'sampling', 'destroying']),
		seenAt: localTime,
		temperature: z.union([z.literal('').transform(() => null), z.coerce.number<string>().min(-80).max(150)]),
		remark: z.string().trim().max(200),
	})
	.transform(({ temperature, remark, ...seen }) => ({ ...seen, tempC: temperature, note: remark, corrects: null }))

/** What strikes a note out or puts it right. */
export const correctionForm = z.object({
	sighting: z.coerce.number().int().positive(),
	why: z.enum(['did_not_occur', 'incorrect_data']),
})

/** At which table a lot was, as entered: 'session:12', or 'stay:3' with a day and a meal. */
export const servingForm = z
	.object({
		where: z.string().regex(/^(?:session|stay):[1-9]\d{0,14}$/),
		mealOn: dayOrNone,
		meal: z.enum(['BREAKFAST', 'LUNCH', 'DINNER']),
		kilograms: grams,
	})
	.refine(({ where, mealOn }) => where.startsWith('session') || mealOn !== null)
	.transform(({ where, mealOn, meal, kilograms }) => {
		const id = Number(where.split(':')[1])
		const target = where.startsWith('session') ? { sessionId: id } : { stayListingId: id, mealOn: mealOn ?? '', meal }
		return { target, amountG: kilograms }
	})

/** What is done with a lot, and why. */
export const moveLotForm = z.object({
	move: z.enum(['hold', 'open', 'close']),
	reason: z.string().trim().min(1).max(200),
})
