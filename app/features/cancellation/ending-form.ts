import type { CancelDeed } from '#app/domain/cancellation/decide-line.ts'

/** What a page about ending lines sends. */
export type EndingWish =
	| { intent: 'quote'; deed: CancelDeed; lineIds: number[] }
	| { intent: 'confirm'; quoteId: string }
	| { intent: 'empty' }

const DEEDS: readonly CancelDeed[] = ['CANCEL', 'NO_SHOW', 'EARLY_DEPARTURE']
const MOST = 200

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
	return { intent, deed, lineIds: texts.map(Number) }
}
