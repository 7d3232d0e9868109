import type { ListingCard as Card } from '#app/domain/catalog/listing-card.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { Heart } from '#app/ui/commerce/favourites.tsx'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { Rating } from '#app/ui/kit/rating.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const KIND_TONE: Record<Card['kind'], Tone> = {
	product: 'tea',
	stay: 'sea',
	experience: 'hill',
	package: 'persimmon',
}

function CardBadges({ card, showsKind, label }: { card: Card; showsKind: boolean; label?: string }) {
	const t = useText(commerceText)
	const format = useFormats()
	const { kind, seasonMonths } = card
	const isSeasonal = seasonMonths !== null && seasonMonths.length < 12
	if (!label && !showsKind && !isSeasonal) return null
	return (
		<p className="badges">
			{label || showsKind ? <Badge tone={label ? 'hill' : KIND_TONE[kind]}>{label ?? t.kinds[kind]}</Badge> : null}
			{isSeasonal ? <Badge>{t.season(format.months(seasonMonths))}</Badge> : null}
		</p>
	)
}

/** How far it is, when the list is by distance. */
function Distance({ card: { distanceKm } }: { card: Card }) {
	const t = useText(commerceText)
	const format = useFormats()
	if (typeof distanceKm !== 'number') return null
	return <> · {t.distance(format.decimal(distanceKm < 10 ? distanceKm : Math.round(distanceKm)))}</>
}

function CardPrice({ card }: { card: Card }) {
	const t = useText(commerceText)
	if (card.fromMinor === 0) return null
	const per = card.kind === 'stay' ? t.perNight : undefined
	return <Price minor={card.fromMinor} currency={card.currency} isFrom size="s" per={per} />
}

/** On a phone the small cut at any density up to four: it has a pixel or two for each point of a card, and a third of the next one's bytes. */
const PHONE_SIZE = '18vw'
const GRID_SIZES = `(min-width: 80rem) 18rem, (min-width: 48rem) 30vw, ${PHONE_SIZE}`
const RAIL_SIZES = `(min-width: 64rem) 17rem, (min-width: 40rem) 45vw, ${PHONE_SIZE}`

/** A listing in a list: the whole card leads to its page. */
export function ListingCard({
	card,
	showsKind = true,
	label,
	isFirst = false,
	sizes,
	query = '',
}: {
	card: Card
	showsKind?: boolean
	/** A word above the title in the kind's place, e.g. how it is bound to the page it stands on. */
	label?: string
	isFirst?: boolean
	sizes?: string
	/** Kept in the address: the dates of a search. */
	query?: string
}) {
	return (
		<article className="listing-card">
			<div className="pic">
				<Picture name={card.picture} alt="" blur={card.blur} isFirst={isFirst} sizes={sizes} plain />
			</div>
			<Heart listingId={card.id} title={card.title} />
			<div className="words">
				<CardBadges {...{ card, showsKind, label }} />
				<h3>
					<a href={listingPath(card) + query}>{card.title}</a>
				</h3>
				<p className="summary">{card.summary}</p>
				<Rating rating={card.rating} />
				<div className="foot">
					<span>
						{card.place}
						<Distance card={card} />
					</span>
					<CardPrice card={card} />
				</div>
			</div>
		</article>
	)
}

/** Cards side by side, as many as fit. On a phone `rail` lays them in a row that moves sideways; the first on a page is `sharp`. */
export function ListingGrid({
	cards,
	showsKind,
	rail = false,
	sharp = false,
	query,
	labelOf,
}: {
	cards: readonly Card[]
	showsKind?: boolean
	rail?: boolean
	sharp?: boolean
	query?: string
	labelOf?: (card: Card) => string
}) {
	const sizes = rail ? RAIL_SIZES : GRID_SIZES
	const layout = rail
		? 'grid auto-cols-[72%] grid-flow-col gap-3 overflow-x-auto pb-2 -mx-4 px-4 sm:mx-0 sm:px-0 sm:auto-cols-auto sm:grid-flow-row sm:grid-cols-2 sm:gap-4 lg:grid-cols-4'
		: 'grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3 xl:grid-cols-4'
	return (
		<ul className={layout}>
			{cards.map((card, at) => (
				<li key={`${card.id}${labelOf?.(card) ?? ''}`} className="grid">
					<ListingCard
						{...{ card, showsKind, query }}
						isFirst={at < 2 && !rail}
						sizes={sharp ? undefined : sizes}
						label={labelOf?.(card)}
					/>
				</li>
			))}
		</ul>
	)
}
