import { z } from 'zod'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

// Each message is a key of harvestText.faults.
const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')
const row = z.coerce.number().int().positive()

/** When a stock row is sold ahead of its harvest; all dates are local and included. */
export const harvestForm = z
	.object({
		row,
		opens: date,
		closes: date,
		harvestFrom: date,
		harvestTo: date,
		shipDays: z
			.string('days')
			.trim()
			.regex(/^\d{1,2}$/, 'days')
			.transform(Number)
			.refine((days) => days <= 60, 'days'),
	})
	.refine(({ opens, closes }) => closes >= opens, { message: 'closes', path: ['closes'] })
	.refine(({ harvestFrom, harvestTo }) => harvestTo >= harvestFrom, { message: 'harvest', path: ['harvestTo'] })
	.refine(({ closes, harvestTo }) => closes <= harvestTo, { message: 'over', path: ['closes'] })

export const endHarvestForm = z.object({ row })
