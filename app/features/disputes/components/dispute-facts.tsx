import { StatusBadge } from '#app/features/disputes/components/status-badge.tsx'
import type { DisputeRow } from '#app/features/disputes/components/dispute-table.tsx'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { warningText } from '#app/features/disputes/warning-text.ts'
import type { WarningState } from '#app/domain/payments/fraud-warnings.ts'
import { disputeWords } from '#app/features/disputes/dispute-words-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface DisputeView extends DisputeRow {
	providerId: string
	answeredAt: string | Date | null
	answerFailure: string | null
}

interface WarningBefore {
	warnedAt: string | Date
	state: WarningState
}

/** What a dispute is about. */
export function DisputeFacts({
	dispute,
	totalMinor,
	warnings,
}: {
	dispute: DisputeView
	totalMinor: number
	/** What the bank had warned of before. */
	warnings: readonly WarningBefore[]
}) {
	const t = useText(disputeText)
	const w = useText(disputeWords)
	const b = useText(warningText)
	const { money, dateTime } = useFormats()
	const { currency, reason, answerBy, closedAt, orderNumber } = dispute
	return (
		<Card>
			<DefinitionList
				items={[
					{ term: t.status, detail: <StatusBadge status={dispute.status} /> },
					{
						term: t.amount,
						detail: `${money(dispute.amountMinor, currency)} / ${money(totalMinor, currency)}`,
					},
					{ term: t.reason, detail: w.reasons[reason] ?? reason },
					{
						term: t.order,
						detail: (
							<a href={`/admin/orders/${orderNumber}`} className="text-hill underline underline-offset-4">
								{orderNumber}
							</a>
						),
					},
					...warnings.slice(-1).map(({ warnedAt, state }) => ({
						term: b.before,
						detail: `${dateTime(warnedAt)} · ${b.states[state]}`,
					})),
					{ term: t.opened, detail: dateTime(dispute.openedAt) },
					{ term: t.answerBy, detail: answerBy && closedAt === null ? dateTime(answerBy) : null },
					{ term: t.closed, detail: closedAt && dateTime(closedAt) },
					{ term: t.number, detail: <code className="break-all">{dispute.providerId}</code> },
				]}
			/>
		</Card>
	)
}
