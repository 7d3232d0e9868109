import { settlementText } from '#app/features/settlement/settlement-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Stat } from '#app/ui/kit/stat.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What a seller is owed, or owes. */
export function Balance({
	balance,
}: {
	balance: { pendingMinor: number; payableMinor: number; collectedMinor: number }
}) {
	const t = useText(settlementText)
	const { money } = useFormats()
	const { pendingMinor, payableMinor, collectedMinor } = balance
	const owes = payableMinor < 0
	return (
		<div className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
			<Stat
				label={owes ? t.owed : t.payable}
				value={money(Math.abs(payableMinor))}
				note={owes ? t.owedNote : t.payableNote}
			/>
			<Stat label={t.pending} value={money(pendingMinor)} note={t.pendingNote} />
			{collectedMinor === 0 ? null : <Stat label={t.collected} value={money(collectedMinor)} note={t.collectedNote} />}
		</div>
	)
}
