import type { DraftOrder } from '#app/domain/checkout/draft-order.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Random } from '#seeds/random.ts'
import { byCounty, fillBasket, letGo } from '#seeds/builders/baskets.ts'
import { type DemandKind, planDays, stockShelves, wholeCount } from '#seeds/builders/demand.ts'
import type { LogisticsNodes } from '#seeds/builders/scheduled-runs.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import { type NumberBook, writeOrderRows } from '#seeds/builders/order-rows.ts'
import type { DemoBuyer, People } from '#seeds/builders/people.ts'
import { draftWishes } from '#seeds/builders/price-wishes.ts'
import { chinaDate, chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'
import { type Teller, tellOrder } from '#seeds/builders/tell-order.ts'
import { isAdvertised, type Touches, writeTouch, writeVisit } from '#seeds/builders/touch-rows.ts'
import { followVisit, type PlannedOrder } from '#seeds/builders/plan-return.ts'

export interface HistorySource {
	market: Market
	people: People
	nodes: LogisticsNodes
	touches: Touches
	/** About so many orders. */
	orders: number
	/** Orders that must be there today, for the demo logins to work on. */
	planned: PlannedOrder[]
}

interface Telling extends HistorySource {
	seeding: Seeding
	random: Random
	teller: Teller
	numbers: NumberBook
	counties: Map<string, MarketListing[]>
	/** Cumulative weights of the buyers. */
	buyerSums: number[]
	returns: Map<LocalDate, PlannedOrder[]>
}

const SOURCES: readonly [string, number][] = [
	['direct', 0.35],
	['search', 0.24],
	['chat_share', 0.14],
	['short_video', 0.12],
	['live_stream', 0.08],
	['group_buy', 0.04],
	['qr', 0.03],
]

function sourceDrawn({ random, touches }: Telling, listing: MarketListing, at: Date): string {
	if (isAdvertised(touches, listing, at) && random.chance(0.6)) return 'ad'
	let draw = random.next()
	return SOURCES.find(([, share]) => (draw -= share) < 0)?.[0] ?? 'direct'
}

function buyerDrawn({ random, buyerSums, people }: Telling): DemoBuyer {
	const wanted = random.next() * (buyerSums.at(-1) ?? 0)
	const buyer = people.buyers[buyerSums.findIndex((sum) => sum > wanted)]
	if (!buyer) throw new Error('nobody buys')
	return buyer
}

/** Somebody near for what cannot travel far. */
function addressFor(telling: Telling, buyer: DemoBuyer): string[] {
	const near = telling.random.pick(telling.market.enterprises).region.code
	return [buyer.home.code, near]
}

/** The rows of a priced basket, what led to it and what became of it. */
function writeOrder(
	telling: Telling,
	plan: PlannedOrder,
	buyer: DemoBuyer,
	basket: { draft: DraftOrder; shipTo: string },
) {
	const { seeding, random, numbers, teller, touches } = telling
	const { at, anchor, isCertain = false } = plan
	const isPaid = isCertain || !random.chance(0.01)
	const lastTouch = plan.source ?? sourceDrawn(telling, anchor, at)
	const paidAt = isPaid ? addMinutes(at, random.int(1, 6)) : null
	const order = writeOrderRows(seeding, { ...basket, buyer, placedAt: at, paidAt, lastTouch }, numbers)
	tellOrder(teller, order, isCertain ? 'OPEN' : null)
	if (!paidAt) return
	writeTouch(seeding, touches, order, { listing: anchor, source: lastTouch, random })
	anchor.row.popularity = Number(anchor.row.popularity) + 1
}

/** One order from basket to what became of it; nothing is written when nothing could be had. */
function tellOne(telling: Telling, plan: PlannedOrder): boolean {
	const { seeding, random, market, counties } = telling
	const { at, anchor } = plan
	const buyer = plan.buyer ?? buyerDrawn(telling)
	const leadDays = plan.leadDays === undefined ? {} : { leadDays: plan.leadDays }
	const requests = fillBasket({ seeding, market, random, at, ...leadDays }, anchor, counties)
	letGo(market.capacity, requests)
	if (requests.length === 0) return false
	for (const shipTo of addressFor(telling, buyer)) {
		const draft = draftWishes(requests, shipTo, at)
		if (!draft) continue
		writeOrder(telling, plan, buyer, { draft, shipTo })
		return true
	}
	return false
}

/** Who cannot have one thing looks for another; what must be there is tried with other rooms. */
function tryToTell(telling: Telling, plan: PlannedOrder): void {
	const tries = plan.isCertain ? 8 : plan.another ? 4 : 1
	for (let attempt = 0; attempt < tries; attempt++) {
		const anchor = attempt > 0 && plan.another ? plan.another() : plan.anchor
		if (tellOne(telling, { ...plan, anchor })) return
	}
}

/** The hours people shop in; on the last day nothing after now. */
function instantsOf(date: LocalDate, count: number, random: Random, now: Date): Date[] {
	const minutes = Array.from({ length: count }, () => {
		const evening = random.chance(0.55)
		return evening ? random.int(18 * 60, 23 * 60 + 30) : random.int(7 * 60, 18 * 60)
	}).sort((a, b) => a - b)
	const start = chinaInstant(date, '00:00')
	return minutes.map((minute) => addMinutes(start, minute)).filter((at) => addMinutes(at, 10) <= now)
}

function plansOfDay(telling: Telling, day: { date: LocalDate; goods: number; trips: number }): PlannedOrder[] {
	const { random, market, seeding } = telling
	const shelf = shelves(market)
	const kinds: DemandKind[] = ['goods', 'trips']
	const drawn = kinds.flatMap((kind) =>
		instantsOf(day.date, wholeCount(day[kind], random), random, seeding.now).map((at): PlannedOrder => {
			const another = () => shelf(kind, day.date).draw(random)
			return { at, anchor: another(), another }
		}),
	)
	const back = (telling.returns.get(day.date) ?? []).filter(({ at }) => addMinutes(at, 10) <= seeding.now)
	return [...drawn, ...back].sort((a, b) => a.at.getTime() - b.at.getTime())
}

const known = new WeakMap<Market, ReturnType<typeof stockShelves>>()
function shelves(market: Market): ReturnType<typeof stockShelves> {
	const stocked = known.get(market) ?? stockShelves(market)
	known.set(market, stocked)
	return stocked
}

/** While the history runs a harvest never ends; at its end each row holds what was sold and what is left today. */
function openStock(market: Market): () => void {
	const rows = new Set(market.listings.flatMap(({ variants }) => variants.map(({ capacity }) => capacity)))
	const left = [...rows].map((row) => ({ row, total: row.total }))
	for (const { row } of left) row.total = 1_000_000_000
	return () => {
		for (const { row, total } of left) row.total = row.sold + total
	}
}

function startTelling(seeding: Seeding, source: HistorySource): Telling {
	const { market, people, nodes } = source
	const random = seeding.random('history')
	let sum = 0
	const returns: Telling['returns'] = new Map()
	const variants = new Map(market.listings.flatMap((listing) => listing.variants.map((one) => [one.variantId, one])))
	const plan = (order: PlannedOrder) => {
		const date = chinaDate(order.at)
		returns.set(date, [...(returns.get(date) ?? []), order])
	}
	const byId = new Map(market.listings.map((listing) => [listing.id, listing]))
	const teller: Teller = {
		seeding,
		random,
		capacity: market.capacity,
		variants,
		parcels: { taken: new Set(), random: seeding.random('parcels'), nodes },
		onVisit: (order, part, line, at) => {
			writeVisit(seeding, order, { enterpriseId: part.draft.enterpriseId, at })
			const visited = byId.get(line.draft.listingId ?? 0)
			const next = visited && followVisit(visited, order.buyer, at, random)
			if (next) plan(next)
		},
	}
	for (const order of source.planned) plan(order)
	return {
		...source,
		seeding,
		random,
		teller,
		returns,
		numbers: { taken: new Set(), random: seeding.random('numbers') },
		counties: byCounty(market),
		buyerSums: people.buyers.map(({ weight }) => (sum += weight)),
	}
}

/** A year and a half of trade up to now, day by day. */
export async function tellHistory(seeding: Seeding, source: HistorySource): Promise<void> {
	const closeStock = openStock(source.market)
	const telling = startTelling(seeding, source)
	for (const day of planDays(seeding.today, source.orders)) {
		for (const plan of plansOfDay(telling, day)) tryToTell(telling, plan)
		// Lets the pictures that are drawn meanwhile go on.
		await new Promise((resolve) => setImmediate(resolve))
	}
	closeStock()
}
