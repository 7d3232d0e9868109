import { z } from 'zod'
import { parseLocalDate } from '#app/domain/time/local-date.ts'
import { parseLocalTime } from '#app/domain/time/zoned.ts'

// Each message is a key of schedulesText.faults.

const seats = z
	.string('count')
	.trim()
	.regex(/^\d{1,5}$/, 'count')
	.transform(Number)
	.refine((value) => value >= 1 && value <= 10_000, 'count')

/** What is to be done with one session. */
export const sessionForm = z.discriminatedUnion('deed', [
	z.object({ deed: z.literal('seats'), seats }),
	z.object({ deed: z.literal('open'), seats }),
	z.object({
		deed: z.literal('move'),
		date: z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date'),
		time: z
			.string('times')
			.refine((text) => parseLocalTime(text) !== null, 'times')
			.transform((text) => parseLocalTime(text) ?? text),
	}),
	z.object({ deed: z.literal('close') }),
	z.object({ deed: z.literal('call-off'), sure: z.literal('yes', 'sure') }),
])
