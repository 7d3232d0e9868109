import { Form } from '@remix-run/react'
import type { VariantForGroup } from '#app/domain/groups/own-offer.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { groupOffersOfficeText } from '#app/features/groups/group-offers-office-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Texts = Readonly<Record<string, string>>
const TEXTS = ['size', 'price', 'quota', 'hours'] as const
const DAYS = ['from', 'to'] as const

/** The form in which a variant is offered to groups. */
export function NewOffer({
	variants,
	usualHours,
	values,
	faults,
}: {
	variants: readonly VariantForGroup[]
	usualHours: number
	values: Texts
	faults: Texts
}) {
	const t = useText(groupOffersOfficeText)
	const language = useLanguage()
	const format = useFormats()
	const entered: Texts = { hours: String(usualHours), ...values }
	const field = (name: keyof typeof t.fields) => {
		const fault = faults[name]
		return {
			...{ name, label: t.fields[name], defaultValue: entered[name], hint: t.hints[name] },
			error: fault ? (t.faults[fault] ?? t.faults.form ?? fault) : null,
		}
	}
	if (variants.length === 0) return <p className="text-soft">{t.noVariants}</p>
	return (
		<Form method="post" noValidate className="grid gap-4">
			<div className="grid items-start gap-3 sm:grid-cols-2">
				<SelectField
					{...field('variant')}
					className="sm:col-span-2"
					empty={t.choose}
					choices={variants.map((it) => ({
						value: String(it.id),
						label: `${inLanguage(it.title, language)} · ${inLanguage(it.variant, language)} · ${t.alone(format.money(it.priceMinor))}`,
					}))}
				/>
				{TEXTS.map((name) => (
					<TextField key={name} {...field(name)} inputMode={name === 'price' ? 'decimal' : 'numeric'} />
				))}
				{DAYS.map((name) => (
					<TextField key={name} {...field(name)} type="date" />
				))}
			</div>
			<Button name="intent" value="offer" className="justify-self-start">
				{t.make}
			</Button>
		</Form>
	)
}
