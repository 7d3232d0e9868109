import type { CancelDeed } from '#app/domain/cancellation/decide-line.ts'
import { piecesField } from '#app/features/cancellation/ending-fields-form.ts'

/** What a page about ending lines sends. */
export type EndingWish =
	| { intent: 'quote'; deed: CancelDeed; lineIds: number[]; pieces: ReadonlyMap<number, number> }
	| { intent: 'confirm'; quoteId: string }
	| { intent: 'empty' }

const DEEDS: readonly CancelDeed[] = ['CANCEL', 'NO_SHOW', 'EARLY_DEPARTURE']
const MOST = 200

/** Of which of these lines only some pieces are asked for; null for what no number field sends. An empty field asks for all. */
function readPieces(form: FormData, lineIds: readonly number[]): Map<number, number> | null {
	const asked = lineIds.flatMap((id) => {
		const text = form.get(piecesField(id))
		return text === null || text === '' ? [] : [[id, text] as const]
	})
	if (!asked.every(([, text]) => typeof text === 'string' && /^\d{1,6}$/.test(text))) return null
	return new Map(asked.map(([id, text]) => [id, Number(text)]))
}

/** Reads the form; each ticked box names its lines as '12' or '12,13'. null for what no page of ours sends. */
export function readEndingWish(form: FormData): EndingWish | null {
	const intent = form.get('intent')
	const quoteId = form.get('quote')
	if (intent === 'confirm') return typeof quoteId === 'string' ? { intent, quoteId } : null
	const deed = DEEDS.find((it) => it === form.get('deed'))
	if (intent !== 'quote' || !deed) return null
	const texts = form.getAll('lines').flatMap((it) => (typeof it === 'string' ? it.split(',') : ['?']))
	if (texts.length === 0) return { intent: 'empty' }
	if (texts.length > MOST || !texts.every((it) => /^\d{1,15}$/.test(it))) return null
	const lineIds = texts.map(Number)
	const pieces = readPieces(form, lineIds)
	return pieces && { intent, deed, lineIds, pieces }
}
