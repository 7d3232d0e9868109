import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { prepareRequests } from '#app/domain/offers/prepare-requests.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { PreparedRequest } from '#app/domain/offers/prepared.ts'
import { addDays, isoWeekday, nightsBetween, type LocalDate } from '#app/domain/time/local-date.ts'
import type { Random } from '#seeds/random.ts'
import { sessionOf } from '#seeds/builders/experiences.ts'
import { isHolidayNight } from '#seeds/builders/festivals.ts'
import type { Market, MarketListing, MarketRoom } from '#seeds/builders/market.ts'
import { chinaDate, daysFrom, type Seeding } from '#seeds/builders/seeding.ts'
import { runsOn } from '#seeds/builders/session-days.ts'
import { nightOf } from '#seeds/builders/stays.ts'

/** Who wants something, when; the draws are this shopper's. */
export interface Shopper {
	seeding: Seeding
	market: Market
	random: Random
	at: Date
	/** Days from the order to the trip; drawn when absent. */
	leadDays?: number
}

const noFacts = (): OfferFacts => ({
	variants: new Map(),
	ratePlans: new Map(),
	sessions: new Map(),
	packages: new Map(),
})

/** The wish with its lines, if every rule of the shop lets it be bought now. */
function prepared(wish: LineRequest, facts: OfferFacts, at: Date): PreparedRequest | null {
	const [request] = prepareRequests([wish], facts, at)
	return request && request.reasons.length === 0 && request.lines.length > 0 ? request : null
}

function productWish({ random, at }: Shopper, listing: MarketListing, key: string): PreparedRequest | null {
	const variant = random.pick(listing.variants)
	const draw = random.next()
	const qty = draw < 0.62 ? 1 : draw < 0.86 ? 2 : random.int(3, 5)
	const facts = noFacts()
	facts.variants.set(variant.variantId, variant)
	return prepared({ kind: 'product', key, variantId: variant.variantId, qty }, facts, at)
}

/** Trips are booked some days ahead and most begin on a Friday or Saturday. */
function tripDate({ random, at, leadDays }: Shopper): LocalDate {
	const today = chinaDate(at)
	if (leadDays !== undefined) return addDays(today, leadDays)
	const lead = Math.min(60, Math.floor(-Math.log(1 - random.next()) * 11) + 1)
	const date = addDays(today, lead)
	const weekday = isoWeekday(date)
	if (random.chance(0.42) || isHolidayNight(date)) return date
	return addDays(date, (weekday <= 4 ? 5 : 6) - weekday + (weekday === 7 ? 6 : 0))
}

function withNights({ seeding, market }: Shopper, room: MarketRoom, checkIn: LocalDate, checkOut: LocalDate) {
	return [...nightsBetween(checkIn, checkOut), checkOut].map((date) => nightOf(seeding, market, room, { date }))
}

function nightsDrawn(random: Random, checkIn: LocalDate): number {
	const draw = random.next()
	const nights = draw < 0.58 ? 1 : draw < 0.88 ? 2 : random.int(3, 4)
	return isHolidayNight(checkIn) ? Math.max(2, nights) : nights
}

function stayWish(shopper: Shopper, listing: MarketListing, key: string): PreparedRequest | null {
	const { random, at } = shopper
	const room = random.pick(listing.rooms)
	const checkIn = tripDate(shopper)
	const checkOut = addDays(checkIn, nightsDrawn(random, checkIn))
	const early = room.plans[1]
	const isEarly = early && checkIn >= addDays(chinaDate(at), early.minAdvanceDays)
	const plan = isEarly ? early : room.plans[0]
	if (!plan) return null
	const adults = Math.min(plan.maxOccupancy, random.chance(0.8) ? 2 : random.int(1, plan.maxOccupancy))
	const hasChild = adults < plan.maxOccupancy && random.chance(0.3)
	const facts = noFacts()
	facts.ratePlans.set(plan.ratePlanId, { ...plan, nights: withNights(shopper, room, checkIn, checkOut) })
	return prepared(
		{
			kind: 'stay',
			key,
			ratePlanId: plan.ratePlanId,
			checkIn,
			checkOut,
			qty: random.chance(0.06) ? 2 : 1,
			adults,
			childAges: hasChild ? [random.int(2, 12)] : [],
		},
		facts,
		at,
	)
}

const calendars = new Map<LocalDate, LocalDate[]>()

function nextDays(first: LocalDate): LocalDate[] {
	const known = calendars.get(first)
	if (known) return known
	const dates = daysFrom(first, 25)
	calendars.set(first, dates)
	return dates
}

/** The next dates on which it runs; more than half join a session that others have booked. */
function sessionDrawn(shopper: Shopper, listing: MarketListing, only?: LocalDate) {
	const { random, seeding, market, at } = shopper
	const { text, sessions } = listing
	if (text.kind !== 'experience' || !sessions) return null
	const first = chinaDate(at)
	const days = only ? [only] : nextDays(first).slice(shopper.leadDays ?? 1)
	const dates = days.filter((date) => runsOn(text, date))
	const starts = dates.flatMap((date) => text.startTimes.map((time) => ({ date, time })))
	if (starts.length === 0) return null
	const booked = starts.filter(({ date, time }) => {
		const known = sessions.byStart.get(`${date} ${time}`)
		return known !== undefined && known.capacity.sold > 0
	})
	const isJoining = booked.length > 0 && random.chance(0.62)
	const start = shopper.leadDays === undefined ? random.pick(isJoining ? booked : starts) : starts[0]
	return start ? sessionOf(seeding, market, listing, start) : null
}

function experienceWish(shopper: Shopper, listing: MarketListing, key: string): PreparedRequest | null {
	const { random, at } = shopper
	const session = sessionDrawn(shopper, listing)
	const [first, second] = session?.unitTypes ?? []
	if (!session || !first) return null
	const facts = noFacts()
	facts.sessions.set(session.sessionId, session)
	const isGroup = first.capacityWeight > 1
	const units = [{ unitTypeId: first.unitTypeId, qty: isGroup ? 1 : random.chance(0.55) ? 2 : random.int(1, 5) }]
	if (second && random.chance(0.4)) units.push({ unitTypeId: second.unitTypeId, qty: random.int(1, 2) })
	return prepared({ kind: 'experience', key, sessionId: session.sessionId, units }, facts, at)
}

/** A first day on which every session of the package runs, within six weeks; one try for each day. */
function packageWish(shopper: Shopper, listing: MarketListing, key: string): PreparedRequest | null {
	const { random, at, market } = shopper
	const offer = listing.package
	if (!offer) return null
	const first = shopper.leadDays ?? random.int(3, 20)
	const byId = new Map(market.listings.map((one) => [one.id, one]))
	for (let lead = first; lead < first + 21; lead++) {
		const startsOn = addDays(chinaDate(at), lead)
		const facts = noFacts()
		facts.packages.set(listing.id, offer)
		const choices: Record<string, number> = {}
		for (const part of offer.components) {
			const target = byId.get(part.listingId)
			if (!target || !isListed(target, at)) return null
			const date = addDays(startsOn, part.dayOffset)
			addPart(shopper, { target, date, part, facts, choices })
		}
		const wish = prepared({ kind: 'package', key, listingId: listing.id, startsOn, qty: 1, choices }, facts, at)
		if (wish) return wish
	}
	return null
}

interface Part {
	target: MarketListing
	date: LocalDate
	part: { position: number; ratePlanId: number | null; nights: number | null }
	facts: OfferFacts
	choices: Record<string, number>
}

function addPart(shopper: Shopper, { target, date, part, facts, choices }: Part): void {
	for (const variant of target.variants) facts.variants.set(variant.variantId, variant)
	for (const room of target.rooms)
		for (const plan of room.plans.filter(({ ratePlanId }) => ratePlanId === part.ratePlanId)) {
			const nights = withNights(shopper, room, date, addDays(date, part.nights ?? 1))
			facts.ratePlans.set(plan.ratePlanId, { ...plan, nights })
		}
	const session = target.sessions ? sessionDrawn({ ...shopper, leadDays: 0 }, target, date) : null
	if (!session) return
	facts.sessions.set(session.sessionId, session)
	choices[String(part.position)] = session.sessionId
}

const isListed = ({ row }: MarketListing, at: Date) => chinaDate(at) >= String(row.first_listed_on)

/** What someone wants of a listing now, or null when it cannot be had. */
export function wishFor(shopper: Shopper, listing: MarketListing, key: string): PreparedRequest | null {
	if (!isListed(listing, shopper.at)) return null
	switch (listing.text.kind) {
		case 'product':
			return productWish(shopper, listing, key)
		case 'stay':
			return stayWish(shopper, listing, key)
		case 'experience':
			return experienceWish(shopper, listing, key)
		case 'package':
			return packageWish(shopper, listing, key)
	}
}
