import type { RefundByHand } from '#app/domain/payments/desk-rows.ts'
import { useEntered } from '#app/features/checkout/components/transfers/answer.tsx'
import { BankFields } from '#app/features/checkout/components/transfers/bank-fields.tsx'
import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

function DoneForm({ refundId, today }: { refundId: string; today: string }) {
	const t = useText(transferDeskText)
	const entered = useEntered('refund', refundId)
	return (
		<details className="mt-2" open={Object.keys(entered).length > 0 || undefined}>
			<summary className="min-h-9 cursor-pointer py-1.5 font-semibold text-hill">{t.recordRefund}</summary>
			<form method="post" className="mt-2 grid max-w-xl gap-3 rounded-lg bg-sunken p-3 text-start">
				<input type="hidden" name="deed" value="refund" />
				<input type="hidden" name="subject" value={refundId} />
				<BankFields entered={entered} today={today} />
				<Button size="s">{t.recordRefund}</Button>
			</form>
		</details>
	)
}

function Whom({ refund }: { refund: RefundByHand }) {
	const t = useText(transferDeskText)
	return (
		<div>
			{refund.buyerName}
			<span className="block text-soft">{t.methods[refund.method] ?? refund.method}</span>
			{refund.payer ? <span className="block text-soft">{t.from(refund.payer)}</span> : null}
		</div>
	)
}

function Why({ refund }: { refund: RefundByHand }) {
	const t = useText(transferDeskText)
	return (
		<div>
			{t.reasons[refund.reason] ?? t.otherReason}
			{refund.failure ? <span className="block text-soft">{refund.failure}</span> : null}
		</div>
	)
}

/** Refunds that only a person can make; each with the form that records it as done. */
export function RefundsByHand({ refunds, today }: { refunds: readonly RefundByHand[]; today: string }) {
	const t = useText(transferDeskText)
	const { money, dateTime } = useFormats()
	return (
		<Section title={t.refunds} id="refunds">
			<p className="mb-3 text-soft">{t.refundsLead}</p>
			<Table
				caption={t.refunds}
				rows={refunds}
				rowKey={({ id }) => id}
				empty={t.noRefunds}
				columns={[
					{
						head: t.order,
						isTitle: true,
						cell: ({ id, orderNumber, isWithBank }) => (
							<div className="w-full text-start">
								<a
									href={`/admin/orders/${orderNumber}`}
									className="font-semibold whitespace-nowrap text-hill hover:underline"
								>
									{orderNumber}
								</a>
								{isWithBank ? <p className="mt-1 text-sm">{t.withBank}</p> : <DoneForm refundId={id} today={today} />}
							</div>
						),
					},
					{ head: t.amount, align: 'end', cell: (it) => <b>{money(it.amountMinor, it.currency)}</b> },
					{ head: t.why, cell: (it) => <Why refund={it} /> },
					{ head: t.to, cell: (it) => <Whom refund={it} /> },
					{ head: t.since, cell: ({ createdAt }) => dateTime(createdAt) },
				]}
			/>
		</Section>
	)
}
