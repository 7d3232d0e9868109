import type { ExperienceWish } from '#app/domain/catalog/experience-wish.ts'
import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage, UnitOption } from '#app/domain/catalog/listing-page.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import type { OfferedSession, SessionWeek } from '#app/domain/catalog/session-list.ts'
import { ListingFrame } from '#app/features/catalog/components/listing-frame.tsx'
import { SessionPicker } from '#app/features/catalog/components/session-picker.tsx'
import { experienceText } from '#app/features/catalog/experience-text.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { MostKept } from '#app/ui/commerce/most-kept.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { QuantityField } from '#app/ui/kit/quantity-field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { kitText } from '#app/ui/text/kit-text.ts'
import { useText } from '#app/ui/text/language.tsx'

export interface ExperienceView {
	page: ListingPage
	news: ListingNews
	units: UnitOption[]
	weeks: SessionWeek[]
	wish: ExperienceWish
	soon: { from: string; to: string }
}

/** What a kind of ticket costs over the sessions shown: one price, or the least of several. */
function useTicketPrices({ page, units, weeks }: Pick<ExperienceView, 'page' | 'units' | 'weeks'>) {
	const format = useFormats()
	const sessions = weeks.flatMap(({ sessions: all }) => all)
	const priceIn = (unit: UnitOption, { prices }: OfferedSession) =>
		prices.find(({ unitTypeId }) => unitTypeId === unit.id)?.priceMinor ?? unit.priceMinor
	const rangeOf = (unit: UnitOption) => {
		const all = sessions.map((session) => priceIn(unit, session))
		const [least, most] = [Math.min(...all), Math.max(...all)]
		return all.length === 0 ? { minor: unit.priceMinor, isFrom: false } : { minor: least, isFrom: least < most }
	}
	const differ = units.filter((unit) => rangeOf(unit).isFrom)
	const pricesOf = (session: OfferedSession) =>
		differ.map((unit) => `${unit.name} ${format.money(priceIn(unit, session), page.currency)}`).join(' · ') || null
	return { rangeOf, pricesOf }
}

function Tickets({ page, units, weeks, wish }: Omit<ExperienceView, 'news' | 'soon'>) {
	const t = useText(experienceText)
	const kit = useText(kitText)
	const format = useFormats()
	const { rangeOf } = useTicketPrices({ page, units, weeks })
	const priceOf = (unit: UnitOption) => {
		const { minor, isFrom } = rangeOf(unit)
		const price = format.money(minor, page.currency)
		return isFrom ? `${kit.fromBefore}${price}${kit.fromAfter}` : price
	}
	return (
		<fieldset>
			<legend className="mb-3 font-display text-lg font-bold">{t.who}</legend>
			<div className="flex flex-wrap gap-x-8 gap-y-3">
				{units.map((unit, at) => (
					<QuantityField
						key={unit.id}
						name={`unit-${unit.id}`}
						label={`${unit.name} ${priceOf(unit)}`}
						min={0}
						max={Math.min(99, page.mostPerVisitor ?? 99)}
						defaultValue={at === 0 ? Math.min(wish.people ?? 2, page.mostPerVisitor ?? 99) : 0}
					/>
				))}
			</div>
			<MostKept kind="experience" limit={{ by: 'seller', most: page.mostPerVisitor }} />
		</fieldset>
	)
}

function Booking({ page, units, weeks, wish, soon }: ExperienceView) {
	const t = useText(experienceText)
	const words = useText(commerceText)
	const { pricesOf } = useTicketPrices({ page, units, weeks })
	if (weeks.length === 0) {
		const others = `/experiences?from=${soon.from}&to=${soon.to}`
		return (
			<EmptyState title={t.noSessions} actions={<LinkButton href={others}>{t.others}</LinkButton>}>
				{t.noSessionsHint}
			</EmptyState>
		)
	}
	return (
		<form action="/cart" method="post" className="flex flex-col gap-5">
			<input type="hidden" name="intent" value="add" />
			<input type="hidden" name="kind" value="experience" />
			<input type="hidden" name="returnTo" value={listingPath(page)} />
			<SessionPicker weeks={weeks} from={wish.from} pricesOf={pricesOf} />
			<div className="flex flex-wrap items-end justify-between gap-4">
				<Tickets {...{ page, units, weeks, wish }} />
				<Button tone="buy" size="l" className="w-full sm:w-auto">
					{words.addToBasket}
				</Button>
			</div>
		</form>
	)
}

/** The page of an experience. */
export function ExperiencePage(view: ExperienceView) {
	const { page, units, weeks } = view
	const t = useText(experienceText)
	const format = useFormats()
	const { rangeOf } = useTicketPrices(view)
	const duration = page.sessionMinutes === null ? null : format.duration(page.sessionMinutes)
	return (
		<ListingFrame
			page={page}
			news={view.news}
			facts={[
				{ term: t.duration, detail: duration },
				{ term: t.meet, detail: page.meet },
			]}
			buy={
				<Card>
					<ul className="divide-y divide-line">
						{units.map((unit) => (
							<li key={unit.id} className="flex items-baseline justify-between gap-4 py-2">
								<span>{unit.name}</span>
								<Price {...rangeOf(unit)} currency={page.currency} />
							</li>
						))}
					</ul>
					{duration ? (
						<p className="py-2 text-sm text-soft">
							{t.duration}: {duration} · {page.meet}
						</p>
					) : null}
					{weeks.length > 0 ? (
						<LinkButton href="#sessions" size="l" wide>
							{t.sessions}
						</LinkButton>
					) : null}
				</Card>
			}
		>
			<Section title={t.sessions} id="sessions">
				<Booking {...view} />
			</Section>
		</ListingFrame>
	)
}
