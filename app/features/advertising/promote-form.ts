import { z } from 'zod'
import { MOST_BID_MINOR, RESERVE_MINOR } from '#app/domain/promoted/promoted-listing.ts'
import { foldText } from '#app/domain/search/fold-text.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

// Each message is a key of promotedText.faults.
const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')
const yuan = (fault: string) =>
	z
		.string(fault)
		.trim()
		.regex(/^\d{1,6}(\.\d{1,2})?$/, fault)
		.transform((text) => Math.round(Number(text) * 100))

const MOST_WORDS = 10
const LONGEST_WORD = 20

/** The form in which a listing is promoted. */
export const promoteForm = z
	.object({
		listing: z
			.string('listing')
			.regex(/^[1-9]\d{0,14}$/, 'listing')
			.transform(Number),
		bid: yuan('bid').refine((minor) => minor >= RESERVE_MINOR && minor <= MOST_BID_MINOR, 'bid'),
		day: yuan('day'),
		total: yuan('total'),
		from: date,
		to: date,
		words: z
			.string()
			.default('')
			.transform((text) =>
				[
					...new Set(
						foldText(text)
							.split(/[,，、;；\n]+/)
							.map((word) => word.trim()),
					),
				].filter(Boolean),
			)
			.refine((words) => words.length <= MOST_WORDS && words.every((word) => word.length <= LONGEST_WORD), 'words'),
		place: z
			.string()
			.regex(/^(\d{12})?$/, 'place')
			.default('')
			.transform((code) => code || null),
		margin: z
			.string('margin')
			.trim()
			.regex(/^\d{1,3}(\.\d{1,2})?$/, 'margin')
			.transform((text) => Math.round(Number(text) * 100))
			.refine((bp) => bp <= 10_000, 'margin'),
	})
	.refine(({ from, to }) => from <= to, { path: ['to'], message: 'order' })
	.refine(({ bid, day }) => day >= bid, { path: ['day'], message: 'dayBelowBid' })
	.refine(({ day, total }) => total >= day, { path: ['total'], message: 'totalBelowDay' })

export type PromoteEntry = z.output<typeof promoteForm>

/** What is done to a promotion that is there. */
export const movePromotedForm = z.object({
	promotion: z
		.string()
		.regex(/^[1-9]\d{0,14}$/)
		.transform(Number),
	to: z.enum(['RUNNING', 'PAUSED', 'ENDED']),
})
