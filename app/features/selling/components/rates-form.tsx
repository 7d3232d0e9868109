import { Form } from '@remix-run/react'
import { SHIP_ZONES } from '#app/domain/pricing/own-tariff.ts'
import type { ShipZone, ZoneFee, ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import { RATE_FIELDS, rateTexts } from '#app/features/selling/rate-fields-form.ts'
import { ratesText } from '#app/features/selling/rates-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Texts = Readonly<Record<string, string>>

/** What the market asks in a zone, in words. */
function MarketRule({ fee }: { fee: ZoneFee | null }) {
	const t = useText(ratesText)
	const format = useFormats()
	const words = fee
		? t.rule({
				first: format.money(fee.firstFeeMinor),
				firstWeight: format.weight(fee.firstWeightG),
				step: format.money(fee.stepFeeMinor),
				stepWeight: format.weight(fee.stepWeightG),
				freeOver: fee.freeOverMinor === null ? null : format.money(fee.freeOverMinor),
			})
		: t.notCarried
	return (
		<p className="text-sm text-soft">
			{t.market}
			{words}
		</p>
	)
}

interface ZoneState {
	zone: ShipZone
	fee: ZoneFee | null
	market: ZoneFee | null
	entered: Texts | null
	faults: Texts
}

function ZoneFields({ zone, fee, market, entered, faults }: ZoneState) {
	const t = useText(ratesText)
	const texts = rateTexts(fee)
	const faultOf = (field: string) => {
		const fault = faults[`${zone}.${field}`]
		return fault === undefined ? null : t.faults[fault]
	}
	const isCarried = entered ? entered[`${zone}.carried`] === 'yes' : fee !== null
	return (
		<fieldset className="grid gap-2 px-4 py-4 sm:px-5">
			<legend className="sr-only">{t.zones[zone]}</legend>
			<div className="flex flex-wrap items-baseline justify-between gap-x-6">
				<p aria-hidden="true" className="font-semibold">
					{t.zones[zone]}
				</p>
				<MarketRule fee={market} />
			</div>
			<CheckboxField
				label={t.carried}
				name={`${zone}.carried`}
				value="yes"
				defaultChecked={isCarried}
				error={faultOf('zone')}
			/>
			<div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3">
				{RATE_FIELDS.map((field) => (
					<TextField
						key={field}
						label={t.fields[field]}
						name={`${zone}.${field}`}
						inputMode="decimal"
						defaultValue={entered?.[`${zone}.${field}`] ?? texts[field]}
						error={faultOf(field)}
					/>
				))}
			</div>
		</fieldset>
	)
}

/** A seller's fees of one temperature class by zone; what was entered and not saved stays in it. */
export function RatesForm({
	fees,
	market,
	entered,
	faults,
}: {
	fees: ZoneFees
	market: ZoneFees
	entered: Texts | null
	faults: Texts
}) {
	const t = useText(ratesText)
	return (
		<Form method="post" noValidate>
			<Card flush>
				<div className="divide-y divide-line">
					{SHIP_ZONES.map((zone) => (
						<ZoneFields
							key={zone}
							zone={zone}
							fee={fees[zone]}
							market={market[zone]}
							entered={entered}
							faults={faults}
						/>
					))}
				</div>
				<div className="grid gap-3 border-t border-line px-4 py-4 sm:px-5">
					<p className="text-sm text-soft">{t.optional}</p>
					<div className="flex flex-wrap gap-3">
						<Button name="intent" value="save">
							{t.save}
						</Button>
						<Button name="intent" value="preview" tone="quiet">
							{t.preview}
						</Button>
					</div>
				</div>
			</Card>
		</Form>
	)
}
