import { planText } from '#app/features/listings/plan-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What the action of a plan's page answers to a form that was not saved. */
export interface PlanAnswer {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
	problem: keyof (typeof planText)['zh']['problems']
	/** The season that is in the way, in both languages. */
	inTheWay: { zh: string; en: string } | null
}

/** Fields of one form: as entered when it was this one that was sent, else as saved. */
export function usePlanFields(
	texts: { values: Readonly<Record<string, string>>; faults: Readonly<Record<string, string>> } | null,
) {
	const t = useText(planText)
	return (name: string, saved: string | number | undefined = '') => {
		const fault = texts?.faults[name]
		return {
			name,
			defaultValue: texts ? (texts.values[name] ?? '') : String(saved),
			error: fault === undefined ? null : (t.faults[fault] ?? t.faults.form ?? fault),
		}
	}
}
