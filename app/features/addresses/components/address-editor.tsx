import { Form } from '@remix-run/react'
import type { AddressChoice } from '#app/domain/checkout/address-choice.ts'
import { addressesText } from '#app/features/addresses/addresses-text.ts'
import { AddressFields } from '#app/ui/commerce/address-fields.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface EditorProps {
	place: AddressChoice
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
	isFull: boolean
}

type Field = keyof (typeof addressesText)['zh']['faults']

/** An address of the book, with native selects from the province down. */
export function AddressEditor({ place, values, faults, isFull }: EditorProps) {
	const t = useText(addressesText)
	const fault = (field: Field) => (faults[field] ? t.faults[field] : null)
	return (
		<Card>
			{isFull ? (
				<Notice tone="warn" className="mb-4">
					{t.full}
				</Notice>
			) : null}
			<Form method="post" noValidate preventScrollReset className="grid gap-4">
				<div className="grid gap-3 sm:grid-cols-2">
					<TextField
						name="name"
						label={t.name}
						autoComplete="name"
						maxLength={80}
						required
						defaultValue={values.name}
						error={fault('name')}
					/>
					<TextField
						name="phone"
						type="tel"
						label={t.phone}
						autoComplete="tel"
						maxLength={32}
						required
						defaultValue={values.phone}
						error={fault('phone')}
					/>
				</div>
				<AddressFields
					address={place}
					line={values.line ?? ''}
					update={t.update}
					faults={{ region: fault('region'), line: fault('line') }}
				/>
				<TextField
					name="label"
					label={t.label}
					hint={t.labelHint}
					maxLength={40}
					defaultValue={values.label}
					error={fault('label')}
				/>
				<CheckboxField name="isDefault" label={t.isDefault} defaultChecked={values.isDefault === 'on'} />
				<div className="flex flex-wrap gap-3">
					<Button name="intent" value="save">
						{t.save}
					</Button>
					<LinkButton href="/account/addresses" tone="plain">
						{t.back}
					</LinkButton>
				</div>
			</Form>
		</Card>
	)
}
