import type { Companion } from '#app/domain/cart/stay-companions.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { companionsText } from '#app/features/cart/companions-text.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface CompanionsProps {
	/** What the stay is called. */
	stay: string
	guests: number
	items: readonly Companion[]
}

/** What binds it to the stay, and when. */
function useBond() {
	const t = useText(companionsText)
	const format = useFormats()
	const bondOf = ({ relation, distanceKm, buyers }: Companion) => {
		if (buyers !== null) return t.tookHome(format.number(buyers))
		return distanceKm === null
			? t.bond[relation]
			: t.near(format.decimal(distanceKm < 10 ? distanceKm : Math.round(distanceKm)))
	}
	return (it: Companion) => {
		const { startsAt, timeZone } = it
		if (startsAt === null) return bondOf(it)
		const day = format.dayWeekday(localDateAt(new Date(startsAt), timeZone))
		return `${bondOf(it)} · ${t.seats(`${day} ${format.time(startsAt, timeZone)}`)}`
	}
}

/** Its page, on the day it would be done and with the guests of the stay. */
function pathOf(item: Companion, guests: number): string {
	const { startsAt, timeZone } = item
	if (startsAt === null) return listingPath(item)
	return `${listingPath(item)}?check_in=${localDateAt(new Date(startsAt), timeZone)}&adults=${guests}`
}

function Row({ item, guests }: { item: Companion; guests: number }) {
	const bond = useBond()
	const path = pathOf(item, guests)
	return (
		<li className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center gap-x-3 px-4 py-3">
			<a href={path} tabIndex={-1} aria-hidden="true" className="aspect-4/3 overflow-hidden rounded-lg">
				<Picture name={item.picture} alt="" sizes="4.5rem" />
			</a>
			<div className="min-w-0">
				<div className="flex flex-wrap items-baseline justify-between gap-x-4">
					<h3 className="text-base">
						<a href={path} className="hover:text-hill">
							{item.title}
						</a>
					</h3>
					{item.fromMinor > 0 ? <Price minor={item.fromMinor} currency={item.currency} isFrom size="s" /> : null}
				</div>
				<p className="text-sm text-soft">{bond(item)}</p>
			</div>
		</li>
	)
}

/** What goes with the stay of a basket: on its days, for its guests, and why it is told. */
export function Companions({ stay, guests, items }: CompanionsProps) {
	const t = useText(companionsText)
	return (
		<Card flush>
			<h2 className="border-b border-line px-4 py-2.5 font-sans text-base">{t.title(stay)}</h2>
			<ul className="divide-y divide-line">
				{items.map((item) => (
					<Row key={item.id} item={item} guests={guests} />
				))}
			</ul>
		</Card>
	)
}
