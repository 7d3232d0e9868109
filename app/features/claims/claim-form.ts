import { z } from 'zod'
import type { ClaimStep } from '#app/domain/claims/claim-step.ts'

export const MOST_PHOTOS = 5
const MEBIBYTE = 1024 * 1024
export const MOST_PHOTO_BYTES = 8 * MEBIBYTE
/** All photos and a little for the fields. */
export const MOST_FORM_BYTES = MOST_PHOTOS * MOST_PHOTO_BYTES + MEBIBYTE / 4

// Each message is a key of claimFaultsText.
const claimFields = z.object({
	kind: z.enum(['QUALITY', 'RETURN'], 'kind'),
	line: z.coerce.number('form').int('form').positive('form'),
	qty: z.coerce.number('qty').int('qty').min(1, 'qty').max(9999, 'qty'),
	words: z.string('words').trim().min(3, 'words').max(2000, 'words'),
	faulty: z.literal('on').optional(),
})

export type ClaimReading =
	| { ok: true; value: z.output<typeof claimFields>; photos: Uint8Array[] }
	| { ok: false; fault: string; values: Record<string, string> }

/** What was entered in a form, without its files. */
export const textsOf = (form: FormData) =>
	Object.fromEntries([...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

/** What a buyer claims, with the bytes of the photos; or the first thing wrong with it (a key of claimFaultsText). */
export async function readClaimForm(form: FormData): Promise<ClaimReading> {
	const values = textsOf(form)
	const parsed = claimFields.safeParse(values)
	const files = form.getAll('photos').filter((it): it is File => typeof it !== 'string' && it.size > 0)
	const fault = (key: string): ClaimReading => ({ ok: false, fault: key, values })
	if (!parsed.success) return fault(parsed.error.issues[0]?.message ?? 'form')
	if (files.length > MOST_PHOTOS) return fault('too-many-photos')
	if (files.some(({ size }) => size > MOST_PHOTO_BYTES)) return fault('too-large')
	const photos = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
	return { ok: true, value: parsed.data, photos }
}

const amount = z
	.string()
	.trim()
	.regex(/^\d{1,7}([.]\d{1,2})?$/)
	.transform((text) => Math.round(Number(text) * 100))

const stepFields = z.object({
	claim: z.coerce.number().int().positive().optional(),
	does: z.enum(['withdraw', 'appeal', 'send-back', 'accept', 'refuse', 'approve', 'receive', 'uphold', 'dismiss']),
	words: z.string().trim().max(2000).default(''),
	amount: z.union([amount, z.literal('').transform(() => 0)]).catch(-1),
	carrier: z.string().trim().max(60).default(''),
	number: z.string().trim().max(60).default(''),
})

export interface StepReading {
	claimId: number | null
	step: ClaimStep
	words: string | null
	parcel: { carrier: string; number: string } | null
}

const PARTIES = {
	buyer: ['withdraw', 'appeal', 'send-back'],
	seller: ['accept', 'refuse', 'approve', 'receive'],
	administrator: ['uphold', 'dismiss'],
} as const

/** The step one of a claim's parties takes; null for one that is not theirs, or a parcel without a number. */
export function readStepForm(form: FormData, by: keyof typeof PARTIES): StepReading | null {
	const parsed = stepFields.safeParse(textsOf(form))
	if (!parsed.success || !PARTIES[by].some((own) => own === parsed.data.does)) return null
	const { claim, does, words, amount: amountMinor, carrier, number } = parsed.data
	if (does === 'send-back' && (carrier === '' || number === '')) return null
	const step = { by, does, amountMinor } as ClaimStep
	const parcel = does === 'send-back' ? { carrier, number } : null
	return { claimId: claim ?? null, step, words: words === '' ? null : words, parcel }
}
