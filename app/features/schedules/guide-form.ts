import { z } from 'zod'

// Each message is a key of guidesText.faults.

const words = (most: number) => z.string('words').trim().max(most, 'words')
const id = z.coerce.number('form').int().positive()

/** A guide or a vehicle, new or one that is there, with the experiences that use it. */
export const guideForm = z
	.object({
		id: z.preprocess((text) => (text === '' ? null : text), id.nullable()),
		kind: z.enum(['guide', 'vehicle'], 'kind'),
		nameZh: words(40),
		nameEn: words(60),
		guests: z
			.string('count')
			.trim()
			.regex(/^\d{1,4}$/, 'count')
			.transform(Number)
			.refine((count) => count >= 1 && count <= 1000, 'count'),
		listing: z
			.string()
			.optional()
			.transform((text) => [...new Set((text ?? '').split(' ').filter(Boolean).map(Number))])
			.refine((ids) => ids.every((it) => Number.isSafeInteger(it) && it > 0), 'form'),
	})
	.refine(({ nameZh, nameEn }) => nameZh !== '' || nameEn !== '', { message: 'name', path: ['nameZh'] })

/** Reads the form of a guide whole, with the first fault of each field. */
export function readGuide(
	texts: Readonly<Record<string, string>>,
): { ok: true; value: z.output<typeof guideForm> } | { ok: false; faults: Record<string, string> } {
	const parsed = guideForm.safeParse(texts)
	if (parsed.success) return { ok: true, value: parsed.data }
	const faults: Record<string, string> = {}
	for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? 'form')] ??= message
	return { ok: false, faults }
}
