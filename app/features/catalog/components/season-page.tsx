import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import { seasonText } from '#app/features/catalog/season-text.ts'
import { type ComingFestival, FestivalList } from '#app/ui/commerce/festival-list.tsx'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface SeasonView {
	month: number
	ripe: ListingCard[]
	ahead: ListingCard[]
	doing: ListingCard[]
	festivals: ComingFestival[]
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function Shelf({ title, cards }: { title: string; cards: ListingCard[] }) {
	if (cards.length === 0) return null
	return (
		<Section title={title}>
			<ListingGrid cards={cards} showsKind={false} />
		</Section>
	)
}

/** All twelve at once: none hides beside the page. */
function Months({ current }: { current: number }) {
	const t = useText(seasonText)
	const format = useFormats()
	return (
		<nav aria-label={t.months}>
			<ul className="grid grid-cols-6 gap-1 md:grid-cols-12">
				{MONTHS.map((month) => (
					<li key={month}>
						<a
							href={`/seasons/${month}`}
							aria-current={month === current ? 'page' : undefined}
							className="flex min-h-touch items-center justify-center rounded-lg border border-line bg-surface text-small font-strong hover:border-hill aria-[current]:border-hill aria-[current]:bg-hill aria-[current]:text-on-hill"
						>
							{format.month(month)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

/** A month: what is ripe, what to do, its festivals. */
export function SeasonPage({ view }: { view: SeasonView }) {
	const t = useText(seasonText)
	const format = useFormats()
	const month = format.wholeMonth(view.month)
	const isEmpty = view.ripe.length + view.doing.length + view.ahead.length === 0
	return (
		<Page>
			<PageHead title={t.title(month)} lead={t.lead} />
			<Months current={view.month} />
			{view.festivals.length > 0 ? (
				<Section title={t.festivals}>
					<FestivalList festivals={view.festivals} />
				</Section>
			) : null}
			<Shelf title={t.ripe(month)} cards={view.ripe} />
			<Shelf title={t.ahead} cards={view.ahead} />
			<Shelf title={t.doing(month)} cards={view.doing} />
			{isEmpty ? (
				<div className="mt-6">
					<EmptyState title={t.nothing} actions={<LinkButton href="/products">{t.all}</LinkButton>}>
						{t.nothingHint}
					</EmptyState>
				</div>
			) : null}
		</Page>
	)
}
