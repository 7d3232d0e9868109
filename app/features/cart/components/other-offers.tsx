import { Form } from '@remix-run/react'
import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import type { OtherWay } from '#app/domain/cart/other-wishes.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { valuesOf } from '#app/features/cart/components/line-values.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { buttonClass } from '#app/ui/kit/button.tsx'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface ShownOffer {
	way: OtherWay
	wish: CartWish
	title: string
	option: string
	paidMinor: number
	startsAt: Date | null
	timeZone: string
}

function useOfferWords() {
	const format = useFormats()
	return ({ way, wish, title, option, startsAt, timeZone }: ShownOffer): string => {
		if (way === 'alike') return [title, option].filter(Boolean).join(' · ')
		if (way === 'room' || way === 'size') return option
		if (wish.kind === 'stay') return `${format.dayWeekday(wish.checkIn)} – ${format.dayWeekday(wish.checkOut)}`
		if (wish.kind === 'package') return format.dayWeekday(wish.startsOn)
		return startsAt
			? `${format.dayWeekday(localDateAt(startsAt, timeZone))} ${format.time(startsAt, timeZone)}`
			: option
	}
}

/** All stays or experiences that are free on the dates asked for. */
function ElsewhereLink({ wish }: { wish: CartWish }) {
	const t = useText(cartText)
	if (wish.kind !== 'stay') return null
	const { checkIn, checkOut, adults, childAges } = wish
	const query = new URLSearchParams({ from: checkIn, to: checkOut, guests: String(adults + childAges.length) })
	return (
		<a href={`/stays?${query.toString()}`} className={buttonClass({ tone: 'plain', size: 's' })}>
			{t.otherStays}
		</a>
	)
}

/**
 * What can be had in the place of what cannot, each one press away: it takes the place of a line (`lineId`) or is put into
 * the basket.
 */
export function OtherOffers({
	offers,
	wish,
	currency,
	hidden,
}: {
	offers: readonly ShownOffer[]
	wish: CartWish | null
	currency: string
	hidden: Readonly<Record<string, string>>
}) {
	const t = useText(cartText)
	const format = useFormats()
	const words = useOfferWords()
	if (offers.length === 0 && wish?.kind !== 'stay') return null
	return (
		<div className="mt-3">
			{offers.length > 0 ? <p className="text-sm font-semibold">{t.instead}</p> : null}
			<ul className="mt-1 flex flex-wrap gap-2">
				{offers.map((offer) => {
					const fields = { ...hidden, ...valuesOf(offer.wish), kind: offer.wish.kind }
					return (
						<li key={JSON.stringify(offer.wish)}>
							<Form method="post" action="/cart" preventScrollReset>
								{Object.entries(fields).map(([name, value]) => (
									<input key={name} type="hidden" name={name} value={value} />
								))}
								<button type="submit" className={buttonClass({ tone: 'quiet', size: 's' })}>
									<span className="text-start">
										<span className="font-normal text-soft">{t.ways[offer.way]} </span>
										{words(offer)} · {format.money(offer.paidMinor, currency)}
									</span>
								</button>
							</Form>
						</li>
					)
				})}
				{wish ? (
					<li>
						<ElsewhereLink wish={wish} />
					</li>
				) : null}
			</ul>
		</div>
	)
}
