import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { packingText } from '#app/features/logistics/packing-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The head of a seller's parcels, with what is done for many of them at once. */
export function ParcelsHead() {
	const t = useText(logisticsText)
	const packing = useText(packingText)
	return (
		<PageHead
			title={t.parcels}
			actions={
				<>
					<LinkButton href="/seller/imports?kind=shipments" tone="quiet">
						{packing.numbersFile}
					</LinkButton>
					<LinkButton href="/seller/pick-list">{packing.open}</LinkButton>
				</>
			}
		/>
	)
}
