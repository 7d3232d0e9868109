import { Form } from '@remix-run/react'
import { BULK_KINDS } from '#app/domain/listings/bulk-kinds.ts'
import { bulkText } from '#app/features/bulk/bulk-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Listing {
	id: number
	titleZh: string
	titleEn: string
	status: string
}

interface Props {
	listings: readonly Listing[]
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

/** Which listings are changed, and how. */
export function BulkForm({ listings, values, faults }: Props) {
	const t = useText(bulkText)
	const language = useLanguage()
	const chosen = (values.listing ?? '').split(' ')
	const faultOf = (name: string) => (faults[name] === undefined ? null : (t.faults[faults[name]] ?? faults[name]))
	const nameOf = ({ titleZh, titleEn }: Listing) => (language === 'zh' ? titleZh || titleEn : titleEn || titleZh)
	return (
		<Form method="post" noValidate className="grid gap-4">
			<Card className="grid items-start gap-4 sm:grid-cols-2">
				<SelectField
					name="what"
					label={t.what}
					empty={t.choose}
					choices={BULK_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
					defaultValue={values.what ?? ''}
					error={faultOf('what')}
				/>
				<TextField
					name="amount"
					label={t.amount}
					hint={t.amountHint}
					defaultValue={values.amount ?? ''}
					error={faultOf('amount')}
				/>
				<Button name="intent" value="preview" className="justify-self-start">
					{t.preview}
				</Button>
			</Card>
			<Card>
				<fieldset>
					<legend className="text-lg font-semibold">{t.listings}</legend>
					{faults.listing ? <p className="text-sm font-semibold text-danger">{faultOf('listing')}</p> : null}
					<div className="grid gap-x-4 sm:grid-cols-2">
						{listings.map((listing) => (
							<CheckboxField
								key={listing.id}
								name="listing"
								value={listing.id}
								label={nameOf(listing)}
								hint={t.status[listing.status]}
								defaultChecked={chosen.includes(String(listing.id))}
							/>
						))}
					</div>
				</fieldset>
			</Card>
		</Form>
	)
}
