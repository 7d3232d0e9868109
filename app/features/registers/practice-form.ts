import { z } from 'zod'
import { OCCUPATIONS, PROCESSES, SCHOOLINGS } from '#app/domain/cluster-statistics/practitioners.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

const day = z
	.string('day')
	.trim()
	.refine((text) => parseLocalDate(text) !== null, 'day')
const id = z.coerce.number<string>('form').int('form').positive('form')
const DAYS_A_MONTH = 30.4375

/** What the page of people and methods asks for; each message is a key of practiceText.faults. */
export const practiceForm = z.discriminatedUnion('deed', [
	z.object({
		deed: z.literal('person'),
		role: z.enum(OCCUPATIONS, 'form'),
		education: z.enum(SCHOOLINGS, 'form'),
		startedOn: day,
		joinedOn: day,
		/** Months away since. */
		gap: z.coerce
			.number<string>('gap')
			.int('gap')
			.min(0, 'gap')
			.max(1000, 'gap')
			.transform((months) => Math.round(months * DAYS_A_MONTH)),
	}),
	z.object({ deed: z.literal('left'), id, leftOn: day }),
	z.object({
		deed: z.literal('process'),
		process: z.enum(PROCESSES, 'form'),
		firstOn: day,
		note: z.string().trim().max(200, 'form'),
	}),
	z.object({ deed: z.enum(['strike-person', 'strike-process']), id }),
])
