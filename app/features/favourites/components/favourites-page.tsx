import type { ListingCard as Card } from '#app/domain/catalog/listing-card.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { favouritesPageText } from '#app/features/favourites/favourites-text.ts'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Favourite extends Card {
	isOnShow: boolean
	isOnSale: boolean | null
	nextNight: string | null
	nextSession: Date | null
	timeZone: string
}

/** The soonest a favourite can be had, in words. */
function useSoonest(): (card: Favourite) => string {
	const t = useText(favouritesPageText)
	const format = useFormats()
	return ({ isOnShow, isOnSale, nextNight, nextSession, timeZone }) => {
		if (!isOnShow) return t.gone
		if (nextNight) return t.night(format.dayMonth(nextNight))
		if (nextSession)
			return t.session(`${format.dayMonth(localDateAt(nextSession, timeZone))} ${format.time(nextSession, timeZone)}`)
		return isOnSale ? t.onSale : t.notNow
	}
}

/** What a visitor has marked, with what can be had now first. */
export function FavouritesPage({ now, later }: { now: readonly Favourite[]; later: readonly Favourite[] }) {
	const t = useText(favouritesPageText)
	const soonest = useSoonest()
	const label = (card: Card) => soonest(card as Favourite)
	if (now.length + later.length === 0) {
		return (
			<EmptyState title={t.none} actions={<LinkButton href="/">{t.lookAround}</LinkButton>}>
				{t.noneBody}
			</EmptyState>
		)
	}
	return (
		<>
			{now.length > 0 ? (
				<Section title={t.now} className="mt-0">
					<ListingGrid cards={now} labelOf={label} />
				</Section>
			) : null}
			{later.length > 0 ? (
				<Section title={t.later}>
					<ListingGrid cards={later} labelOf={label} />
				</Section>
			) : null}
		</>
	)
}
