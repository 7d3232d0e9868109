import type { Counted, ListingCard } from '#app/domain/catalog/listing-card.ts'
import { KIND_PATH, LISTING_KINDS, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { BrandCard } from '#app/domain/catalog/producer-pages.ts'
import { HomeHero } from '#app/features/catalog/components/home-hero.tsx'
import { homeText } from '#app/features/catalog/home-text.ts'
import { BrandGrid } from '#app/ui/commerce/brand-grid.tsx'
import { type ComingFestival, FestivalList } from '#app/ui/commerce/festival-list.tsx'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { SeenListings } from '#app/ui/commerce/seen-listings.tsx'
import { PlaceLinks } from '#app/ui/commerce/place-links.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface HomeView {
	month: number
	ripe: ListingCard[]
	doing: ListingCard[]
	weekend: { from: string; to: string; stays: ListingCard[]; trips: ListingCard[] }
	packages: ListingCard[]
	festivals: ComingFestival[]
	places: Counted[]
	brands: BrandCard[]
	today: string
	hasPicture: boolean
}

const SIGNS: Record<ListingKind, string> = {
	product: 'M12 21C6 17 4 12 6 5c7 0 12 4 12 10-2 2-4 4-6 6zM8 8c3 3 4 7 4 12',
	stay: 'M4 20V11l8-6 8 6v9zM10 20v-5h4v5',
	experience: 'M3 19 9 8l4 6 2-3 6 8zM17 6a1.500 1.500 0 1 0 .1 0',
	package: 'M4 9h16v11H4zM4 9l3-4h10l3 4M12 5v15',
}

/** Each kind has the colour of its badge. */
const SEALS: Record<ListingKind, string> = {
	product: 'bg-tea-soft stroke-tea',
	stay: 'bg-sea-soft stroke-sea',
	experience: 'bg-hill-soft stroke-hill',
	package: 'bg-persimmon-soft stroke-persimmon',
}

function Kinds() {
	const t = useText(homeText)
	return (
		<ul className="grid grid-cols-2 gap-x-3 gap-y-1 lg:grid-cols-4">
			{LISTING_KINDS.map((kind) => (
				<li key={kind}>
					<a href={KIND_PATH[kind]} className="group flex items-center gap-2.5 py-2 sm:gap-3">
						<svg
							viewBox="-5 -5 34 34"
							aria-hidden="true"
							className={`seal size-11 flex-none sm:size-13 fill-none ${SEALS[kind]}`}
							strokeWidth="1.5"
							strokeLinejoin="round"
						>
							<path d={SIGNS[kind]} />
						</svg>
						<span className="min-w-0">
							<span className="block font-display text-base leading-tight sm:text-lg font-bold group-hover:underline">
								{t.kinds[kind].title}
							</span>
							<span className="block text-sm text-soft">{t.kinds[kind].lead}</span>
						</span>
					</a>
				</li>
			))}
		</ul>
	)
}

function HowItWorks() {
	const t = useText(homeText)
	return (
		<Section title={t.how}>
			<ol className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] gap-x-6 gap-y-4">
				{t.steps.map((step, at) => (
					<li key={step.title} className="flex gap-4 border-t-2 border-dotted border-line-strong pt-4">
						<span
							aria-hidden="true"
							className="seal grid size-11 flex-none place-items-center bg-persimmon font-display text-xl font-bold text-on-persimmon"
						>
							{t.numerals[at]}
						</span>
						<div className="min-w-0">
							<h3 className="text-lg">{step.title}</h3>
							<p className="text-soft">{step.body}</p>
						</div>
					</li>
				))}
			</ol>
		</Section>
	)
}

function Shelf({
	title,
	href,
	...grid
}: {
	title: string
	href: string
	cards: ListingCard[]
	sharp?: boolean
	query?: string
}) {
	const t = useText(homeText)
	if (grid.cards.length === 0) return null
	return (
		<Section title={title} more={{ href, label: t.all }}>
			<ListingGrid rail {...grid} showsKind={false} />
		</Section>
	)
}

/** Where to go this weekend: what has seats and what has rooms. */
function Weekend({ weekend }: { weekend: HomeView['weekend'] }) {
	const t = useText(homeText)
	const format = useFormats()
	const range = format.dateRange(weekend.from, weekend.to)
	const when = `from=${weekend.from}&to=${weekend.to}&guests=2`
	return (
		<>
			{weekend.trips.length > 0 ? (
				<Section title={t.trips(range)} more={{ href: `/experiences?${when}`, label: t.all }}>
					<ListingGrid rail cards={weekend.trips} showsKind={false} query={`?check_in=${weekend.from}&adults=2`} />
				</Section>
			) : null}
			<Section title={t.weekend(range)} more={{ href: `/stays?${when}`, label: t.all }}>
				{weekend.stays.length > 0 ? (
					<ListingGrid
						rail
						cards={weekend.stays}
						showsKind={false}
						query={`?check_in=${weekend.from}&check_out=${weekend.to}`}
					/>
				) : (
					<p className="text-soft">{t.noWeekend}</p>
				)}
			</Section>
		</>
	)
}

/** The front page. */
export function HomePage({ view }: { view: HomeView }) {
	const t = useText(homeText)
	const format = useFormats()
	const { weekend, festivals } = view
	const month = format.wholeMonth(view.month)
	const season = `/seasons/${view.month}`
	return (
		<>
			<HomeHero hasPicture={view.hasPicture} today={view.today} from={weekend.from} to={weekend.to} />
			<Page>
				<Kinds />
				<Shelf title={t.ripe(month)} href={season} cards={view.ripe} sharp />
				<Weekend weekend={weekend} />
				<Shelf title={t.wholeTrips} href="/packages" cards={view.packages} query={`?starts_on=${weekend.from}`} />
				{festivals.length > 0 ? (
					<Section title={t.festivals} more={{ href: '/seasons', label: t.seasons }}>
						<FestivalList festivals={festivals} />
					</Section>
				) : null}
				<Shelf title={t.doing(month)} href={season} cards={view.doing} />
				<Section title={t.places} more={{ href: '/map', label: t.map }}>
					<PlaceLinks places={view.places} countText={(count) => t.placesCount(format.number(count))} />
				</Section>
				{view.brands.length > 0 ? (
					<Section title={t.brands}>
						<BrandGrid brands={view.brands} />
					</Section>
				) : null}
				<SeenListings />
				<HowItWorks />
			</Page>
		</>
	)
}
