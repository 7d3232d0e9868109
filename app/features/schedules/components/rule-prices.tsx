import { Form } from '@remix-run/react'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { priceFields } from '#app/features/schedules/rule-price-fields-form.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	currency: string
	tickets: readonly { id: number; name: Bilingual; priceMinor: number }[]
	prices: readonly {
		unitTypeId: number
		priceMinor: number
		weekendMinor: number | null
		holidayMinor: number | null
	}[]
	/** What was entered, after it was not taken. */
	entered: { values: Readonly<Record<string, string>>; faults: Readonly<Record<string, string>> } | null
}

const yuan = (minor: number | null | undefined) =>
	minor === null || minor === undefined ? '' : (minor / 100).toFixed(minor % 100 === 0 ? 0 : 2)

/** What tickets cost in the sessions of one rule; left empty, what they cost otherwise. */
export function RulePrices({ currency, tickets, prices, entered }: Props) {
	const t = useText(schedulesText)
	const language = useLanguage()
	const format = useFormats()
	const field = (name: string, kept: string, label: string) => {
		const fault = entered?.faults[name]
		const error = fault === undefined ? null : (t.faults[fault] ?? fault)
		return { name, label, error, defaultValue: entered?.values[name] ?? kept, inputMode: 'decimal' as const }
	}
	if (tickets.length === 0) return null
	return (
		<Card className="mt-6">
			<h2 className="text-xl">{t.rulePrices}</h2>
			<p className="mb-3 text-sm text-soft">{t.rulePricesHint}</p>
			<Form method="post" noValidate className="grid gap-4">
				{tickets.map(({ id, name, priceMinor }) => {
					const kept = prices.find(({ unitTypeId }) => unitTypeId === id)
					const fields = priceFields(id)
					return (
						<fieldset key={id}>
							<legend className="mb-1 font-semibold">
								{name[language] || name.zh}
								<span className="ms-2 text-sm font-normal text-soft">
									{t.otherwise(format.money(priceMinor, currency))}
								</span>
							</legend>
							<div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3">
								<TextField {...field(fields.price, yuan(kept?.priceMinor), t.rulePrice)} />
								<TextField {...field(fields.weekend, yuan(kept?.weekendMinor), t.weekendPrice)} />
								<TextField {...field(fields.holiday, yuan(kept?.holidayMinor), t.holidayPrice)} />
							</div>
						</fieldset>
					)
				})}
				<Button name="intent" value="prices" className="justify-self-start">
					{t.savePrices}
				</Button>
			</Form>
		</Card>
	)
}
