import { type AfterHistory, goOn, type HistorySoFar, tellerOf, writeOneMore } from '#seeds/builders/after-history.ts'
import type { MarketListing } from '#seeds/builders/market.ts'
import type { OrderToWrite } from '#seeds/builders/order-rows.ts'
import type { DemoBuyer } from '#seeds/builders/people.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Row } from '#seeds/builders/tables.ts'
import { tellConfirmed } from '#seeds/builders/tell-order.ts'

interface Booking {
	method: NonNullable<OrderToWrite['method']>
	kind: 'product' | 'stay'
	isOwned: boolean
	buyer: DemoBuyer | undefined
	hoursAgo: number
	leadDays?: number
}

function listingsFor({ market, owned }: AfterHistory, { kind, isOwned }: Booking): MarketListing[] {
	return market.listings.filter(
		({ text, enterprise }) => text.kind === kind && owned.includes(enterprise.text.slug) === isOwned,
	)
}

/** Keeps what a transfer is awaited for, as the checkout does. */
function holdFor({ seeding, market }: AfterHistory, draft: OrderToWrite['draft'], orderId: number): void {
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

function tell(after: AfterHistory, booking: Booking): void {
	const { buyer, method } = booking
	const written = buyer && writeOneMore(after, { ...booking, buyer, anchors: listingsFor(after, booking) })
	if (!written) return
	if (method === 'BANK_TRANSFER') holdFor(after, written.draft, written.order.id)
	else tellConfirmed(tellerOf(after), written.order)
}

/** Orders whose money is still to come: two that await a bank transfer, two stays that are paid for on arrival, one of them today. */
export function tellOtherMethods(seeding: Seeding, so: HistorySoFar): void {
	const after = goOn(seeding, so, 'other methods')
	const [first, second, third] = so.people.buyers
	const bookings: Booking[] = [
		{ method: 'BANK_TRANSFER', kind: 'product', isOwned: true, buyer: first, hoursAgo: 3 },
		{ method: 'BANK_TRANSFER', kind: 'product', isOwned: false, buyer: third, hoursAgo: 20 },
		{ method: 'ON_ARRIVAL', kind: 'stay', isOwned: true, buyer: second, hoursAgo: 24, leadDays: 1 },
		{ method: 'ON_ARRIVAL', kind: 'stay', isOwned: false, buyer: first, hoursAgo: 30, leadDays: 8 },
	]
	for (const booking of bookings) tell(after, booking)
}
