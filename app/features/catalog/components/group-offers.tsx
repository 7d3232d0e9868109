import type { OfferedVariant } from '#app/domain/catalog/offered-variant.ts'
import { groupOffersText } from '#app/features/catalog/group-offers-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Offering {
	currency: string
	/** Of the product's page, which opens a group. */
	path: string
}

function GroupOffer({ variant, currency, path }: Offering & { variant: OfferedVariant }) {
	const t = useText(groupOffersText)
	const format = useFormats()
	const { group, priceMinor, name, left, reasons } = variant
	if (!group || group.priceMinor >= priceMinor || left < group.size || reasons.length > 0) return null
	const size = format.number(group.size)
	return (
		<li className="grid gap-2">
			<p className="flex flex-wrap items-baseline justify-between gap-x-3">
				<span>
					<span className="font-semibold">{name}</span>{' '}
					<span className="text-sm text-soft">
						{t.forMany(size)} · {t.saves(format.money(priceMinor - group.priceMinor, currency))}
					</span>
				</span>
				<Price minor={group.priceMinor} wasMinor={priceMinor} currency={currency} size="s" />
			</p>
			<form action={path} method="post">
				<Button name="offer" value={group.offerId} tone="quiet" wide>
					{t.open(size)}
				</Button>
			</form>
			<p className="text-small text-soft">{t.rule(format.number(group.hours))}</p>
		</li>
	)
}

/** What a product costs those who buy it together; nothing where it is not offered to groups. */
export function GroupOffers({ variants, ...offering }: Offering & { variants: readonly OfferedVariant[] }) {
	const t = useText(groupOffersText)
	if (!variants.some(({ group }) => group)) return null
	return (
		<section className="mt-5 border-t border-line pt-4">
			<h2 className="mb-3 text-lead font-strong">{t.title}</h2>
			<ul className="grid gap-4">
				{variants.map((variant) => (
					<GroupOffer key={variant.id} variant={variant} {...offering} />
				))}
			</ul>
		</section>
	)
}
