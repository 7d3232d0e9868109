import { BankFields } from '#app/features/checkout/components/transfers/bank-fields.tsx'
import { useEntered } from '#app/features/checkout/components/transfers/answer.tsx'
import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Records money that came: for one order, or with what the payer wrote. */
export function ReceivedForm({ order, currency, today }: { order?: string; currency: string; today: string }) {
	const t = useText(transferDeskText)
	const entered = useEntered('receive', order)
	const isEntered = Object.keys(entered).length > 0
	return (
		<details className="mt-2" open={isEntered || undefined}>
			<summary className="min-h-9 cursor-pointer py-1.5 font-semibold text-hill">
				{order === undefined ? t.recordOther : t.record}
			</summary>
			<form method="post" className="mt-2 grid max-w-xl gap-3 rounded-lg bg-sunken p-3 text-start">
				<input type="hidden" name="deed" value="receive" />
				<input type="hidden" name="subject" value={order ?? ''} />
				<input type="hidden" name="currency" value={currency} />
				{order === undefined ? (
					<>
						<p className="text-sm text-soft">{t.recordOtherLead}</p>
						<TextField
							label={t.remittance}
							hint={t.remittanceHint}
							name="remittance"
							maxLength={200}
							defaultValue={entered.remittance}
						/>
					</>
				) : null}
				<TextField
					label={`${t.amount} (${currency})`}
					hint={t.amountHint}
					name="amount"
					inputMode="decimal"
					required
					defaultValue={entered.amount}
				/>
				<BankFields entered={entered} today={today} />
				<Button size="s">{t.record}</Button>
			</form>
		</details>
	)
}
