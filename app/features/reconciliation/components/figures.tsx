import { reconciliationText } from '#app/features/reconciliation/reconciliation-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'
import type { DifferenceKind, DifferenceSubject } from '#app/domain/reconciliation/difference.ts'

export interface DifferenceView {
	objectId: string
	subject: DifferenceSubject
	kind: DifferenceKind
	ourId: string | null
	oursMinor: number | null
	theirsMinor: number | null
	ourState: string | null
	theirState: string | null
	currency: string
	foundAt: string | Date
	resolvedAt: string | Date | null
	resolvedBy: string | null
	resolvedNote: string
}

/** What each side has of a thing. */
export function Figures({ of }: { of: DifferenceView }) {
	const t = useText(reconciliationText)
	const { money } = useFormats()
	const names = t.sides[of.subject === 'payable' ? 'payable' : 'provider']
	const side = (name: string, minor: number | null, state: string | null) => (
		<span className="block">
			<span className="text-soft">{name} </span>
			<b>{minor === null ? t.none : money(minor, of.currency)}</b>
			{state === null ? null : <span className="ml-1 text-sm text-soft">{t.states[state] ?? state}</span>}
		</span>
	)
	return (
		<div>
			{side(names.ours, of.oursMinor, of.ourState)}
			{side(names.theirs, of.theirsMinor, of.theirState)}
		</div>
	)
}
