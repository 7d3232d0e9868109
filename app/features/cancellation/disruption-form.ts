import { z } from 'zod'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

const date = z.string().refine((text) => parseLocalDate(text) !== null && text.startsWith('20'))
const note = z.string().trim().max(300)

/** A disruption as the administrator's page sends it. */
export const disruptionForm = z
	.object({
		kind: z.enum(['TYPHOON', 'ROAD', 'EPIDEMIC']),
		region: z.string().regex(/^\d{12}$/),
		from: date,
		to: date,
		noteZh: note.default(''),
		noteEn: note.default(''),
		cancelsAll: z.literal('yes').optional(),
	})
	.refine(({ from, to }) => from <= to, { path: ['to'] })
	.transform(({ region: regionCode, from: fromDate, to: toDate, cancelsAll, ...rest }) => ({
		...rest,
		...{ regionCode, fromDate, toDate, cancelsAll: cancelsAll === 'yes' },
	}))

export type DisruptionFields = z.input<typeof disruptionForm>
