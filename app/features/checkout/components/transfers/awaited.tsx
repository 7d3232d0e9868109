import type { AwaitedTransfer } from '#app/domain/payments/desk-rows.ts'
import { ReceivedForm } from '#app/features/checkout/components/transfers/received-form.tsx'
import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

function Sum({ awaited }: { awaited: AwaitedTransfer }) {
	const t = useText(transferDeskText)
	const { money } = useFormats()
	const { totalMinor, heldMinor, currency } = awaited
	return (
		<div>
			<b>{money(totalMinor, currency)}</b>
			{heldMinor > 0 ? (
				<span className="block text-soft">
					{t.held(money(heldMinor, currency), money(totalMinor - heldMinor, currency))}
				</span>
			) : null}
		</div>
	)
}

/** Orders that wait for their money; each with the form that records it. */
export function Awaited({ awaited, today }: { awaited: readonly AwaitedTransfer[]; today: string }) {
	const t = useText(transferDeskText)
	const { dateTime } = useFormats()
	return (
		<Section title={t.awaited} id="awaited">
			<p className="mb-3 text-soft">{t.awaitedLead}</p>
			<Table
				caption={t.awaited}
				rows={awaited}
				rowKey={({ number }) => number}
				empty={t.noAwaited}
				columns={[
					{
						head: t.order,
						isTitle: true,
						cell: ({ number, currency }) => (
							<div className="w-full text-start">
								<a
									href={`/admin/orders/${number}`}
									className="font-semibold whitespace-nowrap text-hill hover:underline"
								>
									{number}
								</a>
								<ReceivedForm order={number} currency={currency} today={today} />
							</div>
						),
					},
					{ head: t.buyer, cell: ({ buyerName }) => buyerName },
					{ head: t.amount, align: 'end', cell: (it) => <Sum awaited={it} /> },
					{ head: t.since, cell: ({ placedAt }) => dateTime(placedAt) },
					{ head: t.until, cell: ({ holdUntil }) => dateTime(holdUntil) },
				]}
			/>
			<ReceivedForm currency="CNY" today={today} />
		</Section>
	)
}
