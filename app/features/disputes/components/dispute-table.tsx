import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { disputeWords } from '#app/features/disputes/dispute-words-text.ts'
import { StatusBadge } from '#app/features/disputes/components/status-badge.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface DisputeRow {
	id: number
	orderNumber: string
	status: DisputeStatus
	reason: string
	amountMinor: number
	currency: string
	openedAt: string | Date
	answerBy: string | Date | null
	closedAt: string | Date | null
	answerState: 'CREATED' | 'SENT' | 'FAILED' | null
}

/** Disputes, each with the way to it. */
export function DisputeTable({ caption, disputes }: { caption: string; disputes: readonly DisputeRow[] }) {
	const t = useText(disputeText)
	const w = useText(disputeWords)
	const { money, dateTime } = useFormats()
	return (
		<Table
			caption={caption}
			rows={disputes}
			rowKey={({ id }) => id}
			empty={t.noOver}
			columns={[
				{
					head: t.order,
					isTitle: true,
					cell: ({ id, orderNumber, reason }) => (
						<div className="text-start">
							<a href={`/admin/disputes/${id}`} className="font-semibold text-hill underline underline-offset-4">
								{orderNumber}
							</a>
							<span className="block text-sm text-soft">{w.reasons[reason] ?? reason}</span>
						</div>
					),
				},
				{ head: t.amount, align: 'end', cell: ({ amountMinor, currency }) => money(amountMinor, currency) },
				{
					head: t.status,
					cell: ({ status, answerState }) => (
						<div>
							<StatusBadge status={status} />
							{answerState === null || answerState === 'SENT' ? null : (
								<span className="mt-1 block text-sm text-soft">{t.answerStates[answerState]}</span>
							)}
						</div>
					),
				},
				{
					head: t.when,
					cell: ({ closedAt, answerBy, openedAt }) =>
						closedAt !== null ? (
							dateTime(closedAt)
						) : (
							<div>
								{answerBy === null ? null : <span className="block font-semibold">{t.until(dateTime(answerBy))}</span>}
								<span className="text-sm text-soft">{t.since(dateTime(openedAt))}</span>
							</div>
						),
				},
			]}
		/>
	)
}
