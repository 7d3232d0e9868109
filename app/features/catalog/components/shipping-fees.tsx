import type { ShippingFee } from '#app/domain/catalog/listing-page.ts'
import { productText } from '#app/features/catalog/product-text.ts'
import { arrivalText } from '#app/ui/commerce/arrival-text.ts'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

function OfClass({ fees, showsClass, currency }: { fees: ShippingFee[]; showsClass: boolean; currency: string }) {
	const t = useText(productText)
	const words = useText(lineText)
	const format = useFormats()
	const free = fees.flatMap(({ freeOverMinor }) => (freeOverMinor === null ? [] : [freeOverMinor]))
	const [temperature] = fees.map((fee) => words.temperature[fee.temperature])
	return (
		<span className="block">
			{showsClass ? <span className="block">{temperature}</span> : null}
			{fees.map(({ zone, feeMinor, arrives }) => (
				<span key={zone} className="block">
					{words.zones[zone]} {format.money(feeMinor, currency)}
					{arrives ? <span className="text-soft"> · {words.arrives(arrivalText(format, arrives))}</span> : null}
				</span>
			))}
			{free.length > 0 ? (
				<span className="block text-sm text-soft">
					{t.freeOver(format.moneyRange(Math.min(...free), Math.max(...free), currency))}
				</span>
			) : null}
		</span>
	)
}

/** What sending costs, zone by zone, before anybody has typed an address. */
export function ShippingFees({ fees, currency }: { fees: readonly ShippingFee[]; currency: string }) {
	const classes = [...new Set(fees.map(({ temperature }) => temperature))]
	return classes.map((temperature) => (
		<OfClass
			key={temperature}
			fees={fees.filter((fee) => fee.temperature === temperature)}
			showsClass={classes.length > 1}
			currency={currency}
		/>
	))
}
