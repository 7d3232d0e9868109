import { z } from 'zod'
import { day } from '#app/features/tracing/lot-form.ts'

const M2_PER_MU = 2000 / 3

const numberOrNone = (least: number, most: number) =>
	z.union([z.literal('').transform(() => null), z.coerce.number<string>().min(least).max(most)])

/** A plot as entered; the area in mu becomes square metres. Its place is whole or not said. */
export const plotForm = z
	.object({
		code: z
			.string()
			.trim()
			.regex(/^[A-Za-z0-9-]{1,20}$/),
		kind: z.enum(['FIELD', 'ORCHARD', 'FOREST', 'SHED', 'POND', 'CAGE']),
		nameZh: z.string().trim().min(1).max(60),
		nameEn: z.string().trim().min(1).max(80),
		areaMu: numberOrNone(0.01, 100_000),
		altitudeM: numberOrNone(-100, 9000),
		lon: numberOrNone(-180, 180),
		lat: numberOrNone(-90, 90),
		/** The member farm it belongs to. */
		farm: z.union([z.literal('').transform(() => null), z.coerce.number<string>().int().positive()]).default(null),
	})
	.refine(({ lon, lat }) => (lon === null) === (lat === null))
	.transform(({ areaMu, altitudeM, farm, ...plot }) => ({
		...plot,
		farmId: farm,
		areaM2: areaMu === null ? null : Math.max(1, Math.round(areaMu * M2_PER_MU)),
		altitudeM: altitudeM === null ? null : Math.round(altitudeM),
	}))

/** What was applied to a plot, as entered. */
export const inputForm = z
	.object({
		plot: z.coerce.number().int().positive(),
		kind: z.enum(['PESTICIDE', 'FERTILISER', 'FEED', 'VETERINARY', 'DISINFECTANT', 'OTHER']),
		name: z.string().trim().min(1).max(80),
		registration: z.string().trim().max(40),
		dose: z.string().trim().max(80),
		appliedOn: day,
		safetyDays: z.coerce.number<string>().int().min(0).max(365),
	})
	.transform(({ plot, registration, ...input }) => ({
		...input,
		plotId: plot,
		registrationNo: registration === '' ? null : registration,
	}))

/** What strikes an input out. */
export const strikeForm = z.object({
	input: z.coerce.number().int().positive(),
	reason: z.string().trim().min(1).max(200),
})
