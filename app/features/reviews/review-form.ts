import { z } from 'zod'
import { MOST_REVIEW_PHOTOS } from '#app/domain/reviews/review-rules.ts'

const MEBIBYTE = 1024 * 1024
const MOST_PHOTO_BYTES = 8 * MEBIBYTE
/** All photos and a little for the fields. */
export const MOST_FORM_BYTES = MOST_REVIEW_PHOTOS * MOST_PHOTO_BYTES + MEBIBYTE / 4

// Messages are keys of reviewsText.faults.
const fields = z.object({
	stars: z.coerce.number('stars').int('stars').min(1, 'stars').max(5, 'stars'),
	words: z.string('words').trim().min(5, 'words').max(4000, 'words'),
})

export type ReviewReading =
	| { ok: true; stars: number; words: string; photos: Uint8Array[]; keeps: string[]; values: Record<string, string> }
	| { ok: false; fault: string; values: Record<string, string> }

/** What a buyer says of a line, with the bytes of new photos; or the first thing wrong with it. */
export async function readReviewForm(form: FormData): Promise<ReviewReading> {
	const texts = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	const values = Object.fromEntries(texts)
	const parsed = fields.safeParse(values)
	const files = form.getAll('photos').filter((it): it is File => typeof it !== 'string' && it.size > 0)
	const keeps = form.getAll('keep').filter((it): it is string => typeof it === 'string')
	const refuse = (fault: string): ReviewReading => ({ ok: false, fault, values })
	if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'form')
	if (files.length + keeps.length > MOST_REVIEW_PHOTOS) return refuse('too-many-photos')
	if (files.some(({ size }) => size > MOST_PHOTO_BYTES)) return refuse('too-large')
	const photos = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
	return { ok: true, ...parsed.data, photos, keeps, values }
}

const replyFields = z.object({
	id: z.coerce.number().int().positive(),
	words: z.string().trim().min(2).max(2000),
})

/** A seller's reply to a review, or null; and what was entered, to be shown again. */
export function readReplyForm(form: FormData) {
	const parsed = replyFields.safeParse(Object.fromEntries(form))
	const words = form.get('words')
	const entered = { id: Number(form.get('id')), words: typeof words === 'string' ? words : '' }
	return { reply: parsed.success ? parsed.data : null, entered }
}
