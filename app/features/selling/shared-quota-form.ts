import { z } from 'zod'

// Each message is a key of sharedQuotasText.faults.

const FIELD = /^units-([1-9]\d{0,14})$/
const UNITS = /^[1-9]\d{0,3}$/

const id = z.coerce.number('form').int('form').positive('form')

const head = z.object({
	id: z.preprocess((text) => (text === '' ? null : text), id.nullable()),
	name: z.string('name').trim().min(1, 'name').max(60, 'name'),
	total: z
		.string('total')
		.trim()
		.regex(/^[1-9]\d{0,6}$/, 'total')
		.transform(Number)
		.refine((total) => total <= 1_000_000, 'total'),
})

/** What a seller wants of a quota that several listings share; without an id it is a new one. */
export type SharedQuotaWish = z.output<typeof head> & { draws: { listingId: number; units: number }[] }

/** The quota that is to end. */
export const endQuotaForm = z.object({ intent: z.literal('end'), id })

type Reading = { ok: true; value: SharedQuotaWish } | { ok: false; faults: Record<string, string> }

/** Reads the form: of each listing how many units a piece takes, an empty field being none. At least two must draw on a shared quota. */
export function readSharedQuota(texts: Readonly<Record<string, string>>): Reading {
	const faults: Record<string, string> = {}
	const draws = Object.entries(texts).flatMap(([field, text]) => {
		const listingId = Number(FIELD.exec(field)?.[1] ?? 0)
		const units = text.trim()
		if (listingId === 0 || units === '' || units === '0') return []
		if (!UNITS.test(units)) faults[field] = 'units'
		return [{ listingId, units: Number(units) }]
	})
	if (draws.length < 2) faults.draws = 'draws'
	const parsed = head.safeParse(texts)
	for (const { path, message } of parsed.error?.issues ?? []) faults[String(path[0] ?? 'form')] ??= message
	if (!parsed.success || Object.keys(faults).length > 0) return { ok: false, faults }
	return { ok: true, value: { ...parsed.data, draws } }
}
