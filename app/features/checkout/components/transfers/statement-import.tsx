import { STATEMENT_COLUMNS } from '#app/domain/payments/read-statement.ts'
import { useEntered } from '#app/features/checkout/components/transfers/answer.tsx'
import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Takes in a statement of the bank, as a file or pasted. */
export function StatementImport() {
	const t = useText(transferDeskText)
	const entered = useEntered('statement')
	return (
		<Section title={t.statement} id="statement">
			<p className="text-soft">{t.statementLead}</p>
			<p className="mb-3 mt-1 text-sm text-soft">
				{t.columns} <code className="break-words">{STATEMENT_COLUMNS.join(', ')}</code>
			</p>
			<form method="post" encType="multipart/form-data" className="grid max-w-2xl gap-3">
				<input type="hidden" name="deed" value="statement" />
				<TextField label={t.file} name="file" type="file" accept=".csv,text/csv" />
				<TextAreaField label={t.text} hint={t.textHint} name="text" rows={5} defaultValue={entered.text} />
				<Button className="justify-self-start">{t.takeIn}</Button>
			</form>
		</Section>
	)
}
