import { addHours } from '#app/domain/time/instant.ts'
import type { LogisticsNodes } from '#seeds/builders/scheduled-runs.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import { type OrderToWrite, type WrittenOrder, writeOrderRows } from '#seeds/builders/order-rows.ts'
import type { DemoBuyer, People } from '#seeds/builders/people.ts'
import { draftWishes } from '#seeds/builders/price-wishes.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Row } from '#seeds/builders/tables.ts'
import { tellConfirmed } from '#seeds/builders/tell-order.ts'
import { wishFor } from '#seeds/builders/wishes.ts'
import type { Random } from '#seeds/random.ts'

interface Source {
	market: Market
	people: People
	nodes: LogisticsNodes
	/** The enterprises of the demo seller. */
	owned: readonly string[]
}

interface Telling extends Source {
	seeding: Seeding
	random: Random
	numbers: Set<string>
}

interface Booking {
	method: NonNullable<OrderToWrite['method']>
	kind: 'product' | 'stay'
	isOwned: boolean
	buyer: DemoBuyer | undefined
	hoursAgo: number
	leadDays?: number
}

function listingsFor({ market, owned }: Telling, { kind, isOwned }: Booking): MarketListing[] {
	return market.listings.filter(
		({ text, enterprise }) => text.kind === kind && owned.includes(enterprise.text.slug) === isOwned,
	)
}

/** Keeps what a transfer is awaited for, as the checkout does. */
function holdFor({ seeding, market }: Telling, draft: OrderToWrite['draft'], orderId: number): void {
	const { tables } = seeding
	const checkout = (tables.rows.get('checkouts') as Row<'checkouts'>[] | undefined)?.at(-1)
	if (!checkout) throw new Error(`order ${orderId} has no checkout`)
	for (const { capacityId, qty } of draft.demand) {
		const { id: checkout_id, hold_until: expires_at } = checkout
		tables.add('holds', { checkout_id, capacity_id: capacityId, qty, state: 'ACTIVE', expires_at })
		const row = market.capacity.get(capacityId)
		if (row) row.held += qty
	}
}

/** The order of the first listing that can be had, written; null when none can. */
function write(telling: Telling, booking: Booking, buyer: DemoBuyer) {
	const { seeding, market, random, numbers } = telling
	const { method, hoursAgo, leadDays } = booking
	const at = addHours(seeding.now, -hoursAgo)
	for (const anchor of listingsFor(telling, booking)) {
		const shopper = { seeding, market, random, at, ...(leadDays === undefined ? {} : { leadDays }) }
		const wish = wishFor(shopper, anchor, '1')
		const shipTo = buyer.home.code
		const draft = wish && draftWishes([wish], shipTo, at)
		if (!draft) continue
		const order = { draft, buyer, shipTo, placedAt: at, paidAt: null, lastTouch: 'direct', method }
		return { draft, order: writeOrderRows(seeding, order, { taken: numbers, random }) }
	}
	return null
}

function confirm({ seeding, market, nodes, random }: Telling, order: WrittenOrder): void {
	const parcels = { taken: new Set<string>(), random, nodes }
	const { capacity } = market
	tellConfirmed({ seeding, random, capacity, variants: new Map(), parcels, onVisit: () => {} }, order)
}

function tell(telling: Telling, booking: Booking): void {
	const { buyer, method } = booking
	const written = buyer && write(telling, booking, buyer)
	if (!written) return
	if (method === 'BANK_TRANSFER') holdFor(telling, written.draft, written.order.id)
	else confirm(telling, written.order)
}

/** Orders whose money is still to come: two that await a bank transfer, two stays that are paid for on arrival, one of them today. */
export function tellOtherMethods(seeding: Seeding, source: Source): void {
	const random = seeding.random('other methods')
	const numbers = new Set(
		((seeding.tables.rows.get('orders') ?? []) as Row<'orders'>[]).map(({ number }) => String(number)),
	)
	const telling: Telling = { ...source, seeding, random, numbers }
	const [first, second, third] = source.people.buyers
	const bookings: Booking[] = [
		{ method: 'BANK_TRANSFER', kind: 'product', isOwned: true, buyer: first, hoursAgo: 3 },
		{ method: 'BANK_TRANSFER', kind: 'product', isOwned: false, buyer: third, hoursAgo: 20 },
		{ method: 'ON_ARRIVAL', kind: 'stay', isOwned: true, buyer: second, hoursAgo: 24, leadDays: 1 },
		{ method: 'ON_ARRIVAL', kind: 'stay', isOwned: false, buyer: first, hoursAgo: 30, leadDays: 8 },
	]
	for (const booking of bookings) tell(telling, booking)
}
