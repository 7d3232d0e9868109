import type { ChangeWish } from '#app/domain/changes/booked-line.ts'
import { ADDRESS_LEVELS, type AddressLevel } from '#app/domain/checkout/address-choice.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

/** What a page about a change sends: a wish to be priced, or what to do with the change that was shown. */
export type ChangeStepWish =
	| { intent: 'quote'; wish: ChangeWish }
	| { intent: 'confirm' | 'pay' | 'give-up'; quoteId: string }
	| { intent: 'empty' }
	/** An address to be priced, or only the next of its places to be asked for. */
	| { intent: 'address' | 'update'; form: AddressTexts }

/** An address as it was typed. */
export type AddressTexts = { levels: Partial<Record<AddressLevel, string>>; line: string; name: string; phone: string }

const ID = /^\d{1,15}$/
const textOf = (form: FormData, name: string) => {
	const value = form.get(name)
	return typeof value === 'string' ? value : ''
}

function readWish(form: FormData): ChangeStepWish | null {
	const line = textOf(form, 'line')
	if (!ID.test(line)) return null
	const lineId = Number(line)
	if (form.has('session')) {
		const session = textOf(form, 'session')
		if (session === '') return { intent: 'empty' }
		return ID.test(session) ? { intent: 'quote', wish: { kind: 'SESSION', lineId, sessionId: Number(session) } } : null
	}
	const [checkIn, checkOut] = [parseLocalDate(textOf(form, 'from')), parseLocalDate(textOf(form, 'to'))]
	if (checkIn === null || checkOut === null) return { intent: 'empty' }
	return { intent: 'quote', wish: { kind: 'DATES', lineId, checkIn, checkOut } }
}

function readAddress(form: FormData): AddressTexts {
	const levels = Object.fromEntries(ADDRESS_LEVELS.map((level) => [level, textOf(form, level)]))
	const text = (name: string) => textOf(form, name).trim()
	return { levels, line: text('line'), name: text('name'), phone: text('phone') }
}

/** Reads the form; null for what no page of ours sends. */
export function readChangeStep(form: FormData): ChangeStepWish | null {
	const intent = textOf(form, 'intent')
	if (intent === 'update' || intent === 'address') return { intent, form: readAddress(form) }
	if (intent === 'quote') return readWish(form)
	const quoteId = textOf(form, 'quote')
	if (quoteId === '') return null
	return intent === 'confirm' || intent === 'pay' || intent === 'give-up' ? { intent, quoteId } : null
}
