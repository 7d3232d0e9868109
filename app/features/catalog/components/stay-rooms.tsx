import {
	type PlanOffer,
	type QuoteInWords,
	stayHref,
	type StayView,
} from '#app/features/catalog/components/stay-view.ts'
import { TooMany } from '#app/features/catalog/components/too-many.tsx'
import { stayText } from '#app/features/catalog/stay-text.ts'
import type { StayQuote } from '#app/domain/catalog/stay-offer.ts'
import type { NightPrice } from '#app/domain/pricing/night-rule.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Words = (typeof stayText)['zh']

function ruleText({ setBy }: NightPrice, plan: PlanOffer, t: Words): string {
	if (setBy.rule === 'season') return t.season(plan.seasonNames[setBy.seasonId] ?? '')
	return t.rule[setBy.rule]
}

function Nights({ quote, plan, currency }: { quote: StayQuote; plan: PlanOffer; currency: string }) {
	const t = useText(stayText)
	const format = useFormats()
	return (
		<details className="text-sm">
			<summary className="min-h-9 py-1.5 font-semibold text-hill">{t.breakdown}</summary>
			<table className="w-full">
				<caption className="sr-only">{t.breakdown}</caption>
				<thead className="sr-only">
					<tr>
						<th scope="col">{t.night}</th>
						<th scope="col">{t.setBy}</th>
						<th scope="col">{t.price}</th>
					</tr>
				</thead>
				<tbody className="divide-y divide-line">
					{quote.nights.map((night) => (
						<tr key={night.date}>
							<td className="py-1.5 whitespace-nowrap">{format.dayWeekday(night.date)}</td>
							<td className="px-2 py-1.5 text-soft">
								{ruleText(night, plan, t)}
								{night.extraMinor > 0 ? `, ${t.extraGuests(format.money(night.extraMinor, currency))}` : ''}
							</td>
							<td className="py-1.5 text-end">{format.money(night.roomMinor + night.extraMinor, currency)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	)
}

function Quote({ plan, view, quote }: { plan: PlanOffer; view: StayView; quote: QuoteInWords }) {
	const t = useText(stayText)
	const words = useText(commerceText)
	const format = useFormats()
	const { query, page } = view
	if (quote.why.length > 0) {
		return (
			<Notice tone="warn" title={t.notAvailable}>
				<ul>
					{quote.why.map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
			</Notice>
		)
	}
	if (plan.limit?.isOver) {
		return (
			<TooMany kind="stay" limit={plan.limit} hrefOf={(rooms) => stayHref(view, { rooms: String(rooms) }) + '#rooms'} />
		)
	}
	const fields = {
		intent: 'add',
		kind: 'stay',
		ratePlanId: String(plan.ratePlanId),
		checkIn: query.checkIn ?? '',
		checkOut: query.checkOut ?? '',
		qty: String(query.rooms),
		adults: String(query.adults),
		childAges: query.childAges.join(','),
		returnTo: stayHref(view, {}),
	}
	return (
		<>
			<Nights quote={quote} plan={plan} currency={page.currency} />
			{quote.discountMinor > 0 ? (
				<p className="flex justify-between text-sm text-hill">
					<span>{t.discount}</span>
					<span>−{format.money(quote.discountMinor, page.currency)}</span>
				</p>
			) : null}
			<form action="/cart" method="post" className="flex flex-wrap items-end justify-between gap-3">
				{Object.entries(fields).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<p>
					<Price minor={quote.totalMinor} wasMinor={quote.listMinor} currency={page.currency} />
					<span className="block text-sm text-soft">{t.total(quote.nights.length, query.rooms)}</span>
				</p>
				<Button tone="buy">{words.addToBasket}</Button>
			</form>
			{page.bookingMode === 'request' ? <p className="text-sm text-soft">{t.requestNote}</p> : null}
		</>
	)
}

function Terms({ plan, currency }: { plan: PlanOffer; currency: string }) {
	const t = useText(stayText)
	const format = useFormats()
	const amount = (minor: number) => (minor === 0 ? t.free : format.money(minor, currency))
	const share = ({ discountBp }: { discountBp: number }) => format.percent(discountBp / 10_000)
	const hasExtra = plan.maxOccupancy > plan.baseOccupancy
	const terms = [
		t.sleeps(plan.baseOccupancy, plan.maxOccupancy),
		plan.beds,
		hasExtra ? t.extraAdult(amount(plan.extraAdultMinor)) : '',
		...(hasExtra ? plan.childBands.map((band) => t.childBand(band.upToAge, amount(band.priceMinor))) : []),
		...plan.lengthDiscounts.map((it) => t.longStay(it.nights, share(it))),
		...plan.earlyBird.map((it) => t.early(it.days, share(it))),
		...plan.lastMinute.map((it) => t.late(it.days, share(it))),
		plan.minAdvanceDays > 0 ? t.ahead(plan.minAdvanceDays) : '',
	]
	return <p className="text-sm text-soft">{terms.filter(Boolean).join(' · ')}</p>
}

function Room({ plan, view }: { plan: PlanOffer; view: StayView }) {
	const t = useText(stayText)
	const words = useText(commerceText)
	const isShown = plan.ratePlanId === view.shownPlanId
	return (
		<Card className="flex flex-col gap-2">
			<div className="flex flex-wrap items-baseline justify-between gap-x-4">
				<h3 className="text-lg">
					{plan.room} <span className="font-sans text-sm font-normal text-soft">{plan.plan}</span>
				</h3>
				{plan.quote ? null : (
					<Price minor={plan.lowestMinor} currency={view.page.currency} isFrom size="s" per={words.perNight} />
				)}
			</div>
			<Terms plan={plan} currency={view.page.currency} />
			{plan.quote ? <Quote plan={plan} view={view} quote={plan.quote} /> : null}
			{isShown ? null : (
				<a
					href={`${stayHref(view, { plan: String(plan.ratePlanId) })}#calendar`}
					rel="nofollow"
					className="py-1 text-sm font-semibold text-hill hover:underline"
				>
					{t.showCalendar} →
				</a>
			)}
		</Card>
	)
}

/** The nearest days on which as many nights can be had here. */
function Nearest({ view }: { view: StayView }) {
	const t = useText(stayText)
	const format = useFormats()
	const { nearest, page, plans } = view
	if (nearest.length === 0) return null
	return (
		<div className="flex flex-col gap-2">
			<h3 className="text-base">{t.nearest(plans[0]?.quote?.nights.length ?? 1)}</h3>
			<ul className="flex flex-wrap gap-2">
				{nearest.map((days) => (
					<li key={days.checkIn}>
						<LinkButton
							href={`${stayHref(view, { check_in: days.checkIn, check_out: days.checkOut, month: null })}#rooms`}
							tone="quiet"
						>
							{format.dayWeekday(days.checkIn)} – {format.dayWeekday(days.checkOut)} ·{' '}
							{format.money(days.totalMinor, page.currency)}
						</LinkButton>
					</li>
				))}
			</ul>
		</div>
	)
}

/** Where none of the rooms can be had as asked: what can be, here on other days and nearby on these. */
function Elsewhere({ view }: { view: StayView }) {
	const { plans, query, page } = view
	const t = useText(stayText)
	const { checkIn, checkOut, adults, childAges } = query
	if (!checkIn || !checkOut || plans.some(({ quote }) => !quote || quote.why.length === 0)) return null
	const guests = adults + childAges.length
	const asked = new URLSearchParams({ from: checkIn, to: checkOut, guests: String(guests) })
	const village = page.regions.at(-1)
	if (village) asked.set('near', village.code)
	return (
		<div className="mt-4 flex flex-col gap-4">
			<Nearest view={view} />
			<p>
				<LinkButton href={`/stays?${asked.toString()}`} tone="quiet">
					{t.elsewhere(guests)} →
				</LinkButton>
			</p>
		</div>
	)
}

/** The rooms of a stay, each with its price for the dates asked for or why it cannot be had. */
export function StayRooms({ view }: { view: StayView }) {
	const t = useText(stayText)
	return (
		<Section title={t.roomsTitle} id="rooms">
			<div className="grid items-start gap-4 md:grid-cols-2">
				{view.plans.map((plan) => (
					<Room key={plan.ratePlanId} plan={plan} view={view} />
				))}
			</div>
			<Elsewhere view={view} />
		</Section>
	)
}
