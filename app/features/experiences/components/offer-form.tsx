import { Form } from '@remix-run/react'
import { waitingText } from '#app/features/experiences/waiting-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface Ticket {
	id: number
	zh: string
	en: string
	priceMinor: number
}

/** The tickets to book with the seats that were offered; the first kind takes them all until changed. */
export function OfferForm({
	units,
	seats,
	currency,
	entered,
}: {
	units: readonly Ticket[]
	seats: number
	currency: string
	entered: Readonly<Record<string, string>> | null
}) {
	const t = useText(waitingText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card>
			<Form method="post" className="grid gap-3">
				<p className="text-soft">{t.offeredBody}</p>
				{units.map((unit, at) => (
					<TextField
						key={unit.id}
						label={`${unit[language]} · ${format.money(unit.priceMinor, currency)}`}
						name={`unit-${unit.id}`}
						inputMode="numeric"
						defaultValue={entered?.[`unit-${unit.id}`] ?? (at === 0 ? seats : 0)}
						className="max-w-56"
					/>
				))}
				<Button name="deed" value="buy" tone="buy" size="l">
					{t.buy}
				</Button>
			</Form>
		</Card>
	)
}
