import { Form } from '@remix-run/react'
import { HOUSEHOLD_CARRIER_CODES, HOUSEHOLD_CARRIERS } from '#app/domain/logistics/household-carriers.ts'
import { parcelHref } from '#app/features/logistics/components/parcel-groups.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Offered where a carrier is named; any other name is taken as well. */
const OFFERED = HOUSEHOLD_CARRIER_CODES.filter((code) => code !== 'OTHER')

interface ShipFieldsProps {
	parcel: { id: number; number: string }
	answer?: { faults: Record<string, string>; values: Record<string, string> }
	returnTo: string
}

/** Hands a packed parcel to a carrier, by its number there. */
export function ShipFields({ parcel, answer, returnTo }: ShipFieldsProps) {
	const t = useText(logisticsText)
	const language = useLanguage()
	const fault = (field: string) => t.faults[answer?.faults[field] ?? ''] ?? null
	return (
		<Form
			method="post"
			action={parcelHref(parcel.number)}
			className="mt-3 grid gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-end"
		>
			<input type="hidden" name="shipment" value={parcel.id} />
			<input type="hidden" name="returnTo" value={returnTo} />
			<TextField
				label={t.carrier}
				name="carrier"
				required
				list={`carriers-${parcel.id}`}
				defaultValue={answer?.values.carrier}
				error={fault('carrier')}
			/>
			<TextField
				label={t.carrierNumber}
				name="carrierNumber"
				required
				autoComplete="off"
				autoCapitalize="characters"
				defaultValue={answer?.values.carrierNumber}
				error={fault('carrierNumber')}
			/>
			<datalist id={`carriers-${parcel.id}`}>
				{OFFERED.map((code) => (
					<option key={code} value={HOUSEHOLD_CARRIERS[code][language]} />
				))}
			</datalist>
			<Button name="deed" value="ship">
				{t.ship}
			</Button>
		</Form>
	)
}
