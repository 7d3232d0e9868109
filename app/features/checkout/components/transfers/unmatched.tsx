import type { UnmatchedTransfer } from '#app/domain/payments/desk-rows.ts'
import { useEntered } from '#app/features/checkout/components/transfers/answer.tsx'
import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

function AssignForm({ transferId, currency }: { transferId: string; currency: string }) {
	const t = useText(transferDeskText)
	const entered = useEntered('assign', transferId)
	return (
		<form method="post" className="grid max-w-xs gap-2 text-start">
			<input type="hidden" name="deed" value="assign" />
			<input type="hidden" name="subject" value={transferId} />
			<input type="hidden" name="currency" value={currency} />
			<TextField
				label={t.order}
				hidesLabel
				placeholder="000000-000000-0"
				name="order"
				required
				maxLength={20}
				defaultValue={entered.order}
			/>
			<Button size="s">{t.assign}</Button>
		</form>
	)
}

/** Money that names no order of ours; each with the form that assigns it. */
export function Unmatched({ unmatched }: { unmatched: readonly UnmatchedTransfer[] }) {
	const t = useText(transferDeskText)
	const { money, date } = useFormats()
	return (
		<Section title={t.unmatched} id="unmatched">
			<p className="mb-3 text-soft">{t.unmatchedLead}</p>
			<Table
				caption={t.unmatched}
				rows={unmatched}
				rowKey={({ id }) => id}
				empty={t.noUnmatched}
				columns={[
					{ head: t.reference, isTitle: true, cell: ({ bankReference }) => <b>{bankReference}</b> },
					{ head: t.on, cell: ({ receivedOn }) => date(receivedOn) },
					{ head: t.amount, align: 'end', cell: ({ amountMinor, currency }) => money(amountMinor, currency) },
					{ head: t.remittance, cell: ({ remittance }) => remittance || '—' },
					{ head: t.payer, cell: ({ payer }) => payer || '—' },
					{ head: t.order, cell: ({ id, currency }) => <AssignForm transferId={id} currency={currency} /> },
				]}
			/>
		</Section>
	)
}
