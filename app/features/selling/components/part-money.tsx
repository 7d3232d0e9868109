import { sellingText } from '#app/features/selling/selling-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Sums {
	totalMinor: number
	shippingMinor: number
	commissionMinor: number
	currency: string
}

/** What a seller's part of an order comes to. */
export function PartMoney({ totalMinor, shippingMinor, commissionMinor, currency }: Sums) {
	const t = useText(sellingText)
	const format = useFormats()
	return (
		<Card>
			<DefinitionList
				items={[
					{ term: t.sum, detail: format.money(totalMinor, currency) },
					{ term: t.ofWhichShipping, detail: format.money(shippingMinor, currency) },
					{ term: t.commission, detail: format.money(commissionMinor, currency) },
				]}
			/>
		</Card>
	)
}
