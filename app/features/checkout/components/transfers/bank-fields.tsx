import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What the bank's statement says of money that moved: its reference and its day. */
export function BankFields({ entered, today }: { entered: Record<string, string>; today: string }) {
	const t = useText(transferDeskText)
	return (
		<>
			<TextField
				label={t.reference}
				hint={t.referenceHint}
				name="reference"
				required
				maxLength={80}
				defaultValue={entered.reference}
			/>
			<TextField label={t.on} name="on" type="date" required max={today} defaultValue={entered.on ?? today} />
		</>
	)
}
