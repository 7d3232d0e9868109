import { substitutesText } from '#app/features/substitutions/substitutes-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The way to offer something else, while goods of a part wait to be packed. */
export function OfferLink({ id, lines }: { id: number; lines: readonly { kind: string; state: string }[] }) {
	const t = useText(substitutesText)
	if (!lines.some(({ kind, state }) => kind === 'GOODS' && state === 'PLACED')) return null
	return (
		<LinkButton href={`/seller/orders/${id}/substitute`} tone="quiet" size="s">
			{t.seller.link}
		</LinkButton>
	)
}
