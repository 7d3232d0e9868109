import { z } from 'zod'

const MEBIBYTE = 1024 * 1024
const MOST_PICTURE_BYTES = 10 * MEBIBYTE
/** The picture and a little for the fields. */
export const MOST_FORM_BYTES = MOST_PICTURE_BYTES + MEBIBYTE / 4

// Messages are keys of galleryText.faults.
const alt = z.string('alt').trim().min(2, 'alt').max(160, 'alt')
const name = z.string().regex(/^[\w-]{1,120}$/)

const galleryForm = z.discriminatedUnion('does', [
	z.object({ does: z.literal('add'), alt_zh: alt, alt_en: alt }),
	z.object({ does: z.literal('describe'), name, alt_zh: alt, alt_en: alt }),
	z.object({ does: z.enum(['earlier', 'later', 'first', 'remove']), name }),
])

type GalleryDeed = z.output<typeof galleryForm>

export type GalleryReading =
	| { ok: true; deed: GalleryDeed; bytes: Uint8Array | null; values: Record<string, string> }
	| { ok: false; fault: 'alt' | 'no-file' | 'too-large' | 'form'; name: string | null; values: Record<string, string> }

/** What a seller wants with the pictures of a listing; or the first thing wrong with it (a key of galleryText.faults). */
export async function readGalleryForm(form: FormData): Promise<GalleryReading> {
	const texts = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	const values = Object.fromEntries(texts)
	const parsed = galleryForm.safeParse(values)
	const file = form.get('picture')
	const refuse = (fault: 'alt' | 'no-file' | 'too-large' | 'form'): GalleryReading => ({
		...{ ok: false, fault, values },
		name: values.does === 'add' ? null : (values.name ?? null),
	})
	if (!parsed.success) return refuse(parsed.error.issues[0]?.message === 'alt' ? 'alt' : 'form')
	if (parsed.data.does !== 'add') return { ok: true, deed: parsed.data, bytes: null, values }
	if (!(file instanceof File) || file.size === 0) return refuse('no-file')
	if (file.size > MOST_PICTURE_BYTES) return refuse('too-large')
	return { ok: true, deed: parsed.data, bytes: new Uint8Array(await file.arrayBuffer()), values }
}
