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

interface Named {
	listing: number | null
	nameZh: string
	nameEn: string
}

const hasBothNames = ({ nameZh, nameEn }: Named) => !nameZh === !nameEn
const HALF_NAMED = { path: ['nameEn'], error: 'name', ...always }
const isNamed = ({ listing, nameZh, nameEn }: Named) => listing !== null || Boolean(nameZh || nameEn)
const NAMELESS = { path: ['listing'], error: 'nameless', ...always }

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
	.refine(hasBothNames, HALF_NAMED)
	.refine(isNamed, NAMELESS)
	.refine(({ harvestedOn, expiresOn }) => isOrdered(harvestedOn, expiresOn), {
		...{ path: ['expiresOn'], error: 'expires-before', ...always },
	})
	.transform((it) => ({
		...{ listingId: it.listing, name: namesOf(it), lotCode: it.code, plotId: it.plot },
		...{ harvestedOn: it.harvestedOn, expiresOn: it.expiresOn, amountG: it.kilograms },
	}))

const OUTPUTS = ['', '2'] as const

const outputFields = z
	.object({
		listing: idOrNone,
		nameZh: name,
		nameEn: name,
		code: codeOrNone,
		expiresOn: dayOrNone,
		kilograms: grams,
		doneOn: z.string(),
	})
	.refine(hasBothNames, HALF_NAMED)
	.refine(isNamed, NAMELESS)
	.refine(({ doneOn, expiresOn }) => isOrdered(doneOn, expiresOn), {
		...{ path: ['expiresOn'], error: 'expires-before', ...always },
	})

/** One run of processing as entered: `in-LOT` are kilograms of lots, what came out stands once or with a 2 behind its names. */
const processForm = z.object({
	kind: z.enum(STEP_KINDS, 'empty'),
	doneOn: day,
	addedKg: gramsOrNone,
	wasteKg: gramsOrNone,
	note: z.string().trim().max(400),
	sure: z.literal('on').optional(),
})

type Entered = Readonly<Record<string, string>>

/** The first fault of each field of what a schema refused; `suffix` stands behind the names of the fields. */
function faultsIn(error: z.ZodError | undefined, suffix = ''): Record<string, string> {
	const faults: Record<string, string> = {}
	for (const issue of error?.issues ?? []) faults[`${String(issue.path[0])}${suffix}`] ??= issue.message
	return faults
}

/** A harvested lot as entered, and all that is wrong with it by field. */
export function readHarvest(values: Entered) {
	const { data: harvest, error } = harvestForm.safeParse(values)
	return { harvest: harvest ?? null, faults: faultsIn(error) }
}

/** What was used of which lots. */
function readInputs(values: Entered) {
	const faults: Record<string, string> = {}
	const inputs = Object.entries(values).flatMap(([key, value]) => {
		const lotId = Number(/^in-(\d{1,15})$/.exec(key)?.[1] ?? 0)
		if (lotId === 0 || value.trim() === '') return []
		const amount = grams.safeParse(value)
		if (amount.success) return [{ lotId, amountG: amount.data }]
		faults[key] = 'kilograms'
		return []
	})
	return { inputs, faults }
}

const OUTPUT_FIELDS = Object.keys(outputFields.shape).filter((field) => field !== 'doneOn')

/** Whether anything of the second of two lots that came out was entered. */
const hasSecondOutput = (values: Entered): boolean =>
	OUTPUT_FIELDS.some((field) => (values[`${field}2`] ?? '').trim() !== '')

/** What came out. */
function readOutputs(values: Entered) {
	const faults: Record<string, string> = {}
	const outputs = OUTPUTS.flatMap((suffix) => {
		if (suffix !== '' && !hasSecondOutput(values)) return []
		const own = Object.fromEntries(OUTPUT_FIELDS.map((field) => [field, values[`${field}${suffix}`] ?? '']))
		const parsed = outputFields.safeParse({ ...own, doneOn: values.doneOn ?? '' })
		Object.assign(faults, faultsIn(parsed.error, suffix))
		if (!parsed.success) return []
		const { listing, code, kilograms, expiresOn } = parsed.data
		return [{ listingId: listing, name: namesOf(parsed.data), lotCode: code, amountG: kilograms, expiresOn }]
	})
	return { outputs, faults }
}

/** One run of processing as entered, null where it cannot be read; and all that is wrong with it by field. */
export function readProcess(values: Entered) {
	const { data: head, error } = processForm.safeParse(values)
	const { inputs, faults: wrongInputs } = readInputs(values)
	const { outputs, faults: wrongOutputs } = readOutputs(values)
	const faults = { ...faultsIn(error), ...wrongInputs, ...wrongOutputs }
	if (!head || Object.keys(faults).length > 0) return { processing: null, inputs, faults }
	const { kind, doneOn, addedKg: addedG, wasteKg: wasteG, note: noteZh, sure } = head
	const run = { kind, doneOn, inputs, outputs, addedG, wasteG, noteZh, noteEn: '', isSure: sure === 'on' }
	return { processing: run, inputs, faults }
}
