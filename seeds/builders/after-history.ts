import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import type { LogisticsNodes } from '#seeds/builders/scheduled-runs.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import { type OrderToWrite, writeOrderRows } from '#seeds/builders/order-rows.ts'
import type { DemoBuyer, People } from '#seeds/builders/people.ts'
import { draftWishes } from '#seeds/builders/price-wishes.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Row } from '#seeds/builders/tables.ts'
import type { Teller } from '#seeds/builders/tell-order.ts'
import { wishFor } from '#seeds/builders/wishes.ts'
import type { Random } from '#seeds/random.ts'

/** What orders that are told after the history are made from. */
export interface HistorySoFar {
	market: Market
	people: People
	nodes: LogisticsNodes
	/** The enterprises of the demo seller. */
	owned: readonly string[]
}

/** The same, with draws of its own and the numbers that are taken. */
export interface AfterHistory extends HistorySoFar {
	seeding: Seeding
	random: Random
	numbers: Set<string>
}

const numbersOf = (rows: readonly Row<'orders'>[] | readonly Row<'shipments'>[] | undefined) =>
	new Set((rows ?? []).map(({ number }) => String(number)))

/** Goes on after the history: what it draws changes nothing that was told before. */
export function goOn(seeding: Seeding, so: HistorySoFar, name: string): AfterHistory {
	const numbers = numbersOf(seeding.tables.rows.get('orders') as Row<'orders'>[] | undefined)
	return { ...so, seeding, random: seeding.random(name), numbers }
}

/** Tells of orders as the history does, but of nobody's return. */
export function tellerOf({ seeding, market, nodes, random }: AfterHistory): Teller {
	const taken = numbersOf(seeding.tables.rows.get('shipments') as Row<'shipments'>[] | undefined)
	const variants = new Map(market.listings.flatMap((listing) => listing.variants.map((one) => [one.variantId, one])))
	return { seeding, random, capacity: market.capacity, variants, parcels: { taken, random, nodes }, onVisit: () => {} }
}

export interface OneMore {
	/** The first of them that can be had is ordered. */
	anchors: readonly MarketListing[]
	buyer: DemoBuyer
	hoursAgo: number
	leadDays?: number
	/** How it is paid, where its money is still to come; else it is paid at once. */
	method?: NonNullable<OrderToWrite['method']>
	/** What led to it last. */
	lastTouch?: string
}

/** Writes an order of the first listing that can be had; null when none can. */
export function writeOneMore(after: AfterHistory, one: OneMore) {
	const { anchors, buyer, hoursAgo, leadDays, method, lastTouch = 'direct' } = one
	const { seeding, market, random, numbers } = after
	const at = addHours(seeding.now, -hoursAgo)
	for (const anchor of anchors) {
		const wish = wishFor({ seeding, market, random, at, ...(leadDays === undefined ? {} : { leadDays }) }, anchor, '1')
		const shipTo = buyer.home.code
		const draft = wish && draftWishes([wish], shipTo, at)
		if (!draft) continue
		const paidAt = method ? null : addMinutes(at, 3)
		const order = { draft, buyer, shipTo, placedAt: at, paidAt, lastTouch, ...(method && { method }) }
		return { anchor, draft, order: writeOrderRows(seeding, order, { taken: numbers, random }) }
	}
	return null
}
