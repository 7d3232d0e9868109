import type { LineDecision } from '#app/domain/cancellation/decide-line.ts'
import { cancellationText } from '#app/features/cancellation/cancellation-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

/** The rule that set a fee, in words. */
export function useRuleWords() {
	const t = useText(cancellationText).rule
	const format = useFormats()
	return ({ setBy, feeMinor, cause }: Pick<LineDecision, 'setBy' | 'feeMinor'> & { cause?: LineDecision['cause'] }) => {
		if (setBy.rule === 'tier') return (feeMinor === 0 ? t.freeUntil : t.feeUntil)(format.dateTime(setBy.until))
		if (setBy.rule === 'early_departure') return t.early(setBy.nightsStayed)
		if (setBy.rule === 'not_the_buyer') return cause === 'DISRUPTION' ? t.disruption : t.notTheBuyer
		return setBy.rule === 'no_show' ? t.noShow : t[setBy.rule]
	}
}
