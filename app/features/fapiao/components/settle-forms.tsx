import { Form } from '@remix-run/react'
import type { SheetFapiao } from '#app/features/fapiao/components/fapiao-sheet.tsx'
import { sellerFapiaoText } from '#app/features/fapiao/seller-fapiao-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Field, CONTROL, TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface SettleAnswer {
	deed: string
	faults: Record<string, string>
	values: Record<string, string>
}

/** Records an issued fapiao, or a red one, by hand; a file is optional. */
export function RecordForm({
	fapiao,
	today,
	answer,
}: {
	fapiao: SheetFapiao
	today: string
	answer: SettleAnswer | null
}) {
	const t = useText(sellerFapiaoText)
	const fault = (name: string) => t.faults[answer?.faults[name] ?? ''] ?? null
	const value = (name: string) => answer?.values[name]
	return (
		<Card>
			<h2 id="record" className="mb-3 text-xl">
				{t.record}
			</h2>
			{fapiao.isSubmitted ? <Notice className="mb-3">{t.withIssuer}</Notice> : null}
			{fapiao.isSubmitted && fapiao.issuerFailure ? (
				<Notice tone="warn" className="mb-3">
					{t.issuerFailed(fapiao.issuerFailure)}
				</Notice>
			) : null}
			{fault('form') ? (
				<Notice tone="warn" className="mb-3">
					{fault('form')}
				</Notice>
			) : null}
			<Form
				method="post"
				action={`/seller/fapiao/${fapiao.id}#record`}
				encType="multipart/form-data"
				className="grid gap-3"
			>
				<input type="hidden" name="seenMinor" value={fapiao.amountMinor} />
				<div className="grid gap-3 sm:grid-cols-2">
					<TextField
						name="number"
						label={t.number}
						hint={t.numberHint}
						inputMode="numeric"
						autoComplete="off"
						maxLength={40}
						required
						defaultValue={value('number')}
						error={fault('number')}
					/>
					<TextField
						name="issuedOn"
						type="date"
						label={t.issuedOn}
						max={today}
						required
						defaultValue={value('issuedOn') ?? today}
						error={fault('issuedOn')}
					/>
				</div>
				<Field
					label={t.file}
					hint={answer && !fault('file') ? `${t.fileHint} ${t.fileAgain}` : t.fileHint}
					error={fault('file')}
				>
					{(control) => <input {...control} type="file" name="file" accept=".pdf,.ofd,.xml" className={CONTROL} />}
				</Field>
				<Button name="deed" value="record" className="justify-self-start">
					{t.recordButton}
				</Button>
			</Form>
		</Card>
	)
}

/** Returns a request that cannot be issued, with the reason. */
export function RejectForm({ fapiao, answer }: { fapiao: SheetFapiao; answer: SettleAnswer | null }) {
	const t = useText(sellerFapiaoText)
	return (
		<Disclosure summary={t.reject} open={answer !== null}>
			<p id="reject" className="mb-3 text-sm text-soft">
				{t.rejectLead}
			</p>
			<Form
				method="post"
				action={`/seller/fapiao/${fapiao.id}#reject`}
				encType="multipart/form-data"
				className="grid gap-3"
			>
				<TextAreaField
					name="reason"
					label={t.rejectWords}
					rows={3}
					maxLength={500}
					required
					defaultValue={answer?.values.reason}
					error={t.faults[answer?.faults.reason ?? ''] ?? null}
				/>
				<Button name="deed" value="reject" tone="danger" className="justify-self-start">
					{t.rejectButton}
				</Button>
			</Form>
		</Disclosure>
	)
}
