import { waitingRefundsText } from '#app/features/disputes/waiting-refunds-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface WaitingRefundRow {
	id: string
	amountMinor: number
	coveredMinor: number
	stand: 'waits' | 'covered' | 'by-hand' | 'on-its-way' | 'done'
	createdAt: string | Date
}

/** Refunds of a disputed payment: what waits for the bank, what it paid, what went before. */
export function WaitingRefunds({
	refunds,
	currency,
	isHeld,
}: {
	refunds: readonly WaitingRefundRow[]
	currency: string
	/** The bank has the money, or had it when it decided. */
	isHeld: boolean
}) {
	const t = useText(waitingRefundsText)
	const { money, dateTime } = useFormats()
	return (
		<>
			{isHeld ? <p className="mb-3 text-sm text-soft">{t.lead}</p> : null}
			<Table
				caption={t.title}
				rows={refunds}
				rowKey={({ id }) => id}
				empty={t.none}
				columns={[
					{ head: t.since, isTitle: true, cell: ({ createdAt }) => dateTime(createdAt) },
					{ head: t.stand, cell: ({ stand }) => t.stands[stand] },
					{
						head: t.amount,
						align: 'end',
						cell: ({ amountMinor, coveredMinor, stand }) => (
							<>
								<b>{money(amountMinor, currency)}</b>
								{coveredMinor > 0 && stand !== 'covered' ? (
									<span className="block text-sm text-soft">{t.ofIt(money(coveredMinor, currency))}</span>
								) : null}
							</>
						),
					},
				]}
			/>
		</>
	)
}
