import { z } from 'zod'
import { HAZARDS } from '#app/domain/tracing/recall.ts'
import { grams } from '#app/features/tracing/lot-form.ts'

/** Why a lot is called back, as entered; `sure` says that whom it concerns was seen. */
export const recallForm = z
	.object({
		hazard: z.enum(HAZARDS),
		reasonZh: z.string().trim().min(1).max(400),
		reasonEn: z.string().trim().min(1).max(400),
		sure: z.literal('on'),
	})
	.transform(({ hazard, reasonZh, reasonEn }) => ({ hazard, reasonZh, reasonEn }))

/** Kilograms that must be said, be they none. */
const counted = z.union([
	z
		.string()
		.trim()
		.regex(/^0(?:[.,]0+)?$/)
		.transform(() => 0),
	grams,
])

/** What was counted at the end of a recall. */
export const recallEndForm = z
	.object({
		recall: z.coerce.number().int().positive(),
		returned: counted,
		destroyed: counted,
		kept: counted,
	})
	.transform(({ recall, returned, destroyed, kept }) => ({
		recallId: recall,
		returnedG: returned,
		destroyedG: destroyed,
		keptG: kept,
	}))
