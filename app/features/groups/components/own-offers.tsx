import { Form } from '@remix-run/react'
import type { OwnGroupOffer as Offer } from '#app/domain/groups/own-offer.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { groupOffersOfficeText } from '#app/features/groups/group-offers-office-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Groups({ offer }: { offer: Offer }) {
	const t = useText(groupOffersOfficeText)
	const format = useFormats()
	if (offer.groups.length === 0) return null
	return (
		<ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-small">
			{offer.groups.map(({ code, state, paid, endsAtMs }) => (
				<li key={code}>
					<a href={`/groups/${code}`} className="font-semibold text-hill hover:underline">
						{t.group(format.number(paid), format.number(offer.size))}
					</a>{' '}
					<span className="text-soft">
						{t.states[state]}
						{state === 'OPEN' && endsAtMs !== null ? ` · ${t.until(format.dateTime(endsAtMs))}` : ''}
					</span>
				</li>
			))}
		</ul>
	)
}

/** Stopping it lets groups go on; calling them off as well pays everybody back. */
function EndOffer({ offer, isOver }: { offer: Offer; isOver: boolean }) {
	const t = useText(groupOffersOfficeText)
	const hasOpen = offer.groups.some(({ state }) => state === 'OPEN')
	if (isOver && !hasOpen) return null
	return (
		<Form method="post" className="mt-3 flex flex-wrap items-start gap-x-6 gap-y-2">
			<input type="hidden" name="offer" value={offer.id} />
			{isOver ? null : (
				<span className="grid gap-1">
					<Button name="intent" value="stop" tone="quiet" size="s">
						{t.stop}
					</Button>
					<span className="text-small text-soft">{t.stopHint}</span>
				</span>
			)}
			{hasOpen ? (
				<span className="grid gap-1">
					<Button name="intent" value="cancel" tone="danger" size="s">
						{t.cancel}
					</Button>
					<span className="text-small text-soft">{t.cancelHint}</span>
				</span>
			) : null}
		</Form>
	)
}

/** A seller's offers to groups, with the groups of each. */
export function OwnOffers({ offers, now }: { offers: readonly Offer[]; now: Date }) {
	const t = useText(groupOffersOfficeText)
	const language = useLanguage()
	const format = useFormats()
	const day = (at: Date) => format.dayMonth(localDateAt(at, MARKET_ZONE))
	return (
		<ul className="divide-y divide-line">
			{offers.map((offer) => (
				<li key={offer.id} className="px-4 py-3">
					<p className="flex flex-wrap items-baseline justify-between gap-x-4">
						<span className="font-semibold">
							{inLanguage(offer.title, language)} · {inLanguage(offer.variant, language)}
						</span>
						<Price minor={offer.priceMinor} wasMinor={offer.singleMinor} size="s" />
					</p>
					<p className="text-small text-soft">
						{[
							t.terms(format.number(offer.size), format.number(offer.hours)),
							offer.endedAt ? t.ended : t.window(day(offer.startsAt), day(offer.endsAt)),
							t.taken(format.number(offer.taken), format.number(offer.quota)),
						].join(' · ')}
					</p>
					<Groups offer={offer} />
					<EndOffer offer={offer} isOver={offer.endedAt !== null || offer.endsAt < now} />
				</li>
			))}
		</ul>
	)
}
