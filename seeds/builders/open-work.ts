import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import type { People } from '#seeds/builders/people.ts'
import type { PlannedOrder } from '#seeds/builders/plan-return.ts'
import { runsOn } from '#seeds/builders/session-days.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

const PACK_MINUTES = [25, 70, 160, 340, 610]
const ARRIVE_IN_DAYS = [0, 1, 1, 2, 4]
const BOOKED_DAYS_AGO = 5

/** Long enough for every stay to be over by now, short enough for its guests to remember it. */
const STAYED = { bookedDaysAgo: 16, leadDays: 4 }

/** A guest without an account who stayed and said nothing yet. */
function beenThere(seeding: Seeding, people: People, anchor: MarketListing | undefined): PlannedOrder[] {
	const buyer = people.buyers.find(({ accountId }) => accountId === null)
	if (!anchor || !buyer) return []
	const at = addHours(seeding.now, -24 * STAYED.bookedDaysAgo)
	return [{ at, anchor, buyer, leadDays: STAYED.leadDays, isCertain: true }]
}

function atWork(seeding: Seeding, listings: readonly MarketListing[]): PlannedOrder[] {
	const goods = listings.filter(({ text, facts }) => {
		const month = Number(seeding.today.slice(5, 7))
		return text.kind === 'product' && (!facts.seasonMonths || facts.seasonMonths.includes(month))
	})
	const stays = listings.filter(({ text }) => text.kind === 'stay')
	const pick = (from: readonly MarketListing[], at: number) => from[at % Math.max(1, from.length)]
	const toPack = PACK_MINUTES.flatMap((minutes, at) => {
		const anchor = pick(goods, at)
		return anchor ? [{ at: addMinutes(seeding.now, -minutes), anchor, isCertain: true }] : []
	})
	const toWelcome = ARRIVE_IN_DAYS.flatMap((days, at) => {
		const anchor = pick(stays, at)
		const leadDays = BOOKED_DAYS_AGO + days
		return anchor ? [{ at: addHours(seeding.now, -24 * BOOKED_DAYS_AGO), anchor, leadDays, isCertain: true }] : []
	})
	return [...toPack, ...toWelcome]
}

/** A stay, a session and a package ahead of the demo buyer, a parcel to be sent and one on its way. */
function aheadOfBuyer(seeding: Seeding, market: Market, people: People): PlannedOrder[] {
	const buyer = people.buyers[0]
	const soon = Array.from({ length: 12 }, (_, day) => addDays(seeding.today, day + 3))
	const first = (fits: (listing: MarketListing) => boolean, skip = 0) => market.listings.filter(fits)[skip]
	const product = (listing: MarketListing) => listing.text.kind === 'product' && listing.facts.seasonMonths === null
	const wanted: [MarketListing | undefined, Partial<PlannedOrder>, number][] = [
		[first(({ text }) => text.kind === 'stay', 3), { leadDays: 11, isCertain: true }, 48],
		[
			first(({ text }) => text.kind === 'experience' && soon.some((date) => runsOn(text, date)), 2),
			{ leadDays: 3, isCertain: true },
			30,
		],
		[first(({ text }) => text.kind === 'package'), { leadDays: 12, isCertain: true }, 28],
		[first(product, 4), { isCertain: true }, 3],
		[first(product, 9), {}, 45],
	]
	return wanted.flatMap(([anchor, extra, hours]) =>
		anchor && buyer ? [{ at: addHours(seeding.now, -hours), anchor, buyer, ...extra }] : [],
	)
}

/** What the demo logins find on their desks: parcels to pack, guests about to arrive or just gone, trips ahead. */
export function planOpenWork(
	seeding: Seeding,
	market: Market,
	people: People,
	owned: readonly string[],
): PlannedOrder[] {
	const mine = market.listings.filter(({ enterprise }) => owned.includes(enterprise.text.slug))
	const stay = mine.find(({ text }) => text.kind === 'stay')
	return [...atWork(seeding, mine), ...beenThere(seeding, people, stay), ...aheadOfBuyer(seeding, market, people)]
}
