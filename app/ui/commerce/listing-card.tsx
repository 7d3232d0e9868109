import type { ListingCard as Card } from '#app/domain/catalog/listing-card.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Price } from '#app/ui/kit/price.tsx'
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
		<p className="flex flex-wrap gap-1">
			{label || showsKind ? <Badge tone={label ? 'hill' : KIND_TONE[kind]}>{label ?? t.kinds[kind]}</Badge> : null}
			{isSeasonal ? <Badge>{t.season(format.months(seasonMonths))}</Badge> : null}
		</p>
	)
}

function CardPrice({ card }: { card: Card }) {
	const t = useText(commerceText)
	if (card.fromMinor === 0) return null
	const per = card.kind === 'stay' ? t.perNight : undefined
	return <Price minor={card.fromMinor} currency={card.currency} isFrom size="s" per={per} />
}

/** A listing in a list: the whole card leads to its page. */
export function ListingCard({
	card,
	showsKind = true,
	label,
	isFirst = false,
	query = '',
}: {
	card: Card
	showsKind?: boolean
	/** A word above the title in the kind's place, e.g. how it is bound to the page it stands on. */
	label?: string
	isFirst?: boolean
	/** Kept in the address: the dates of a search. */
	query?: string
}) {
	return (
		<article className="group relative flex flex-col overflow-hidden rounded-card border border-line bg-surface shadow-card">
			<div className="aspect-4/3 overflow-hidden bg-mist">
				<Picture name={card.picture} alt="" isFirst={isFirst} />
			</div>
			<div className="flex flex-1 flex-col gap-1 p-3">
				<CardBadges {...{ card, showsKind, label }} />
				<h3 className="text-base leading-snug">
					<a
						href={listingPath(card) + query}
						className="group-hover:text-hill after:absolute after:inset-0 focus-visible:outline-offset-4"
					>
						{card.title}
					</a>
				</h3>
				<p className="line-clamp-2 text-sm text-soft">{card.summary}</p>
				<div className="mt-auto flex flex-wrap items-end justify-between gap-x-3 pt-1">
					<span className="text-xs text-soft">{card.place}</span>
					<CardPrice card={card} />
				</div>
			</div>
		</article>
	)
}

/** Cards side by side, as many as fit. On a phone `rail` lays them in a row that moves sideways. */
export function ListingGrid({
	cards,
	showsKind,
	rail = false,
	query,
	labelOf,
}: {
	cards: readonly Card[]
	showsKind?: boolean
	rail?: boolean
	query?: string
	labelOf?: (card: Card) => string
}) {
	const layout = rail
		? 'grid auto-cols-[72%] grid-flow-col gap-3 overflow-x-auto pb-2 -mx-4 px-4 sm:mx-0 sm:px-0 sm:auto-cols-auto sm:grid-flow-row sm:grid-cols-2 sm:gap-4 lg:grid-cols-4'
		: 'grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3 xl:grid-cols-4'
	return (
		<ul className={layout}>
			{cards.map((card, at) => (
				<li key={`${card.id}${labelOf?.(card) ?? ''}`} className="grid">
					<ListingCard {...{ card, showsKind, query }} isFirst={at < 2} label={labelOf?.(card)} />
				</li>
			))}
		</ul>
	)
}
