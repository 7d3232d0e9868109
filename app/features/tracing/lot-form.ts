import { z } from 'zod'
import { parseLocalDate } from '#app/domain/time/local-date.ts'
import { STEP_KINDS } from '#app/domain/tracing/mass-balance.ts'

// Each message is a key of lotsText.faults.
const MOST_KG = 1_000_000

/** Kilograms as people write them, as whole grams. */
export const grams = z
	.string('kilograms')
	.trim()
	.regex(/^\d{1,7}(?:[.,]\d{1,3})?$/, 'kilograms')
	.transform((text) => Math.round(Number(text.replace(',', '.')) * 1000))
	.refine((amountG) => amountG > 0 && amountG <= MOST_KG * 1000, 'kilograms')

const gramsOrNone = z.union([z.literal('').transform(() => 0), grams], 'kilograms')

/** A day that exists. */
export const day = z
	.string('date')
	.trim()
	.refine((text) => parseLocalDate(text) !== null, 'date')

/** A day, or none. */
export const dayOrNone = z.union([z.literal('').transform(() => null), day], 'date')

/** A number of something, or none. */
export const idOrNone = z.union(
	[
		z.literal('').transform(() => null),
		z
			.string('not-found')
			.regex(/^[1-9]\d{0,14}$/, 'not-found')
			.transform(Number),
	],
	'not-found',
)

const code = z.string('code').regex(/^[A-Za-z0-9-]{1,20}$/, 'code')
const codeOrNone = z.union([z.literal('').transform(() => null), code], 'code')
const name = z.string('name').trim().max(60, 'name')

/** Both names or neither. */
const namesOf = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) =>
	nameZh && nameEn ? { zh: nameZh, en: nameEn } : null

/** Told beside the faults of single fields, not after they are mended. */
const always = { when: () => true }

const isOrdered = (from: unknown, to: unknown) =>
	![from, to].every((day) => typeof day === 'string' && parseLocalDate(day) !== null) || String(from) <= String(to)

/** A harvested lot as entered. */
export const harvestForm = z
	.object({
		listing: idOrNone,
		nameZh: name,
		nameEn: name,
		code: codeOrNone,
		plot: idOrNone,
		harvestedOn: day,
		expiresOn: dayOrNone,
		kilograms: grams,
	})
	.refine(({ nameZh, nameEn }) => !nameZh === !nameEn, { path: ['nameEn'], error: 'name', ...always })
	.refine(({ listing, nameZh, nameEn }) => listing !== null || Boolean(nameZh || nameEn), {
		...{ path: ['listing'], error: 'nameless', ...always },
	})
	.refine(({ harvestedOn, expiresOn }) => isOrdered(harvestedOn, expiresOn), {
		...{ path: ['expiresOn'], error: 'expires-before', ...always },
	})
	.transform((it) => ({
		...{ listingId: it.listing, name: namesOf(it), lotCode: it.code, plotId: it.plot },
		...{ harvestedOn: it.harvestedOn, expiresOn: it.expiresOn, amountG: it.kilograms },
	}))

const OUTPUTS = ['', '2'] as const

const outputFields = z.object({
	listing: idOrNone,
	nameZh: name,
	nameEn: name,
	code: codeOrNone,
	expiresOn: dayOrNone,
	kilograms: grams,
})

/** One run of processing as entered: `in-LOT` are kilograms of lots, what came out stands once or with a 2 behind its names. */
export const processForm = z.object({
	kind: z.enum(STEP_KINDS, 'empty'),
	doneOn: day,
	addedKg: gramsOrNone,
	wasteKg: gramsOrNone,
	note: z.string().trim().max(400),
	sure: z.literal('on').optional(),
})

type Entered = Record<string, string>

/** The lots of a processing form with what was used of each; null when a weight cannot be read. */
export function readInputs(values: Entered): { lotId: number; amountG: number }[] | null {
	const used = Object.entries(values).flatMap(([key, value]) => {
		const lotId = Number(/^in-(\d{1,15})$/.exec(key)?.[1] ?? 0)
		return lotId > 0 && value.trim() !== '' ? [{ lotId, amount: grams.safeParse(value) }] : []
	})
	if (used.some(({ amount }) => !amount.success)) return null
	return used.flatMap(({ lotId, amount }) => (amount.success ? [{ lotId, amountG: amount.data }] : []))
}

/** What came out, by a processing form; or the first fault by field. */
export function readOutputs(values: Entered) {
	const faults: Record<string, string> = {}
	const outputs = OUTPUTS.flatMap((suffix) => {
		const own = Object.fromEntries(
			Object.keys(outputFields.shape).map((field) => [field, values[`${field}${suffix}`] ?? '']),
		)
		if (suffix !== '' && (own.kilograms ?? '').trim() === '') return []
		const parsed = outputFields.safeParse(own)
		if (parsed.success) {
			const { listing, code, kilograms, expiresOn } = parsed.data
			return [{ listingId: listing, name: namesOf(parsed.data), lotCode: code, amountG: kilograms, expiresOn }]
		}
		for (const issue of parsed.error.issues) faults[`${String(issue.path[0])}${suffix}`] ??= issue.message
		return []
	})
	return { outputs, faults }
}
