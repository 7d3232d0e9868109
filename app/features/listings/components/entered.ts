import { draftText } from '#app/features/listings/draft-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What the action of a listing's page answers to a form that was not, or not wholly, saved. */
export interface DraftAnswer {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
	/** A key of draftText.problems. */
	problem: string
}

type Saved = string | number | null | undefined

/** What a form shows: as it was entered when it was this form that was sent, else as it is saved; and what is wrong with it. */
export interface Entered {
	isOwn: boolean
	valueOf: (name: string, saved: Saved) => string
	faultOf: (name: string) => string | null
	/** A field's name, what it shows and what is wrong with it. */
	field: (name: string, saved: Saved) => { name: string; defaultValue: string; error: string | null }
}

/** Finds what was entered in one form among several; `id` is that of its row, none for a new one. */
export function useEntered(answer: DraftAnswer | null, does: string, id: number | null = null): Entered {
	const t = useText(draftText)
	const isOwn = answer !== null && answer.values.does === does && (answer.values.id ?? '') === String(id ?? '')
	const valueOf = (name: string, saved: Saved) => (isOwn ? (answer.values[name] ?? '') : String(saved ?? ''))
	const faultOf = (name: string) => {
		const fault = isOwn ? answer.faults[name] : undefined
		return fault === undefined ? null : (t.faults[fault] ?? t.faults.form ?? fault)
	}
	return {
		...{ isOwn, valueOf, faultOf },
		field: (name, saved) => ({ name, defaultValue: valueOf(name, saved), error: faultOf(name) }),
	}
}

/** Minor units as yuan in a field; empty for none. */
export const yuanText = (minor: number | null | undefined) =>
	minor === null || minor === undefined ? '' : minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2)

/** Basis points as a percentage in a field; empty for none. */
export const percentText = (bp: number | null | undefined) => (bp === null || bp === undefined ? '' : String(bp / 100))
