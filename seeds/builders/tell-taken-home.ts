import { addMinutes, HOUR_MS } from '#app/domain/time/instant.ts'
import { type AfterHistory, goOn, type HistorySoFar, tellerOf, writeOneMore } from '#seeds/builders/after-history.ts'
import type { MarketEnterprise, MarketListing } from '#seeds/builders/market.ts'
import type { DemoBuyer } from '#seeds/builders/people.ts'
import { chinaDate, type Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow } from '#seeds/builders/tables.ts'
import { type Teller, tellOrder } from '#seeds/builders/tell-order.ts'
import { type Touches, writeTouch } from '#seeds/builders/touch-rows.ts'

/** One in ten of those who had bought none of the county's goods before takes some home at once. */
const SHARE = 0.1
/** What is younger is the work of the demo’s logins. */
const SETTLED_HOURS = 72

interface Guest {
	buyer: DemoBuyer
	enterprise: MarketEnterprise
	at: Date
}

const rowsOf = <Name extends 'orders' | 'seller_orders' | 'order_lines' | 'touches'>({ tables }: Seeding, name: Name) =>
	(tables.rows.get(name) ?? []) as NumberedRow<Name>[]

/** The parts of orders of which something was to take home. */
const partsWithGoods = (seeding: Seeding) =>
	new Set(
		rowsOf(seeding, 'order_lines').flatMap((line) => (line.kind === 'GOODS' ? [Number(line.seller_order_id)] : [])),
	)

const COUNTY_DIGITS = 6
const keyOf = (visitorId: unknown, { region }: MarketEnterprise) =>
	`${String(visitorId)} ${region.code.slice(0, COUNTY_DIGITS)}`

type Enterprises = ReadonlyMap<number, MarketEnterprise>

/** Since when each visitor has bought goods of each county. */
function firstGoods(seeding: Seeding, enterprises: Enterprises): Map<string, Date> {
	const orders = new Map(rowsOf(seeding, 'orders').map((order) => [order.id, order]))
	const withGoods = partsWithGoods(seeding)
	const since = new Map<string, Date>()
	for (const { id, order_id, enterprise_id } of rowsOf(seeding, 'seller_orders')) {
		const order = withGoods.has(id) ? orders.get(Number(order_id)) : undefined
		const enterprise = enterprises.get(Number(enterprise_id))
		if (!order?.paid_at || !enterprise) continue
		const key = keyOf(order.visitor_id, enterprise)
		const before = since.get(key)
		const paidAt = order.paid_at as Date
		if (!before || paidAt < before) since.set(key, paidAt)
	}
	return since
}

/** Everybody's first visit to each county, where they had bought none of its goods before the day of it. */
function newGuests(seeding: Seeding, { market, people }: HistorySoFar): Guest[] {
	const enterprises = new Map(market.enterprises.map((one) => [one.id, one]))
	const since = firstGoods(seeding, enterprises)
	const buyers = new Map(people.buyers.map((buyer) => [buyer.visitorId, buyer]))
	const came = new Map<string, Guest>()
	for (const { kind, visitor_id, enterprise_id, at } of rowsOf(seeding, 'touches')) {
		const buyer = buyers.get(String(visitor_id))
		const enterprise = enterprises.get(Number(enterprise_id))
		if (kind !== 'ONSITE_VISIT' || !buyer || !enterprise) continue
		const key = keyOf(visitor_id, enterprise)
		const before = came.get(key)
		if (!before || (at as Date) < before.at) came.set(key, { buyer, enterprise, at: at as Date })
	}
	return [...came].flatMap(([key, guest]) => {
		const bought = since.get(key)
		return !bought || chinaDate(bought) > chinaDate(guest.at) ? [guest] : []
	})
}

/** What the house sells itself and what it is tied to. */
const goodsOf = ({ listings }: MarketEnterprise): MarketListing[] =>
	[...new Set([...listings, ...listings.flatMap(({ linked }) => linked)])].filter(({ text }) => text.kind === 'product')

function tell(after: AfterHistory, teller: Teller, touches: Touches, { buyer, enterprise, at: cameAt }: Guest): void {
	const { seeding, random } = after
	const anchors = random.shuffle(goodsOf(enterprise))
	const at = addMinutes(cameAt, random.int(40, 150))
	const hoursAgo = (seeding.now.getTime() - at.getTime()) / HOUR_MS
	if (hoursAgo < SETTLED_HOURS || chinaDate(at) !== chinaDate(cameAt)) return
	const written = writeOneMore(after, { anchors, buyer, hoursAgo, lastTouch: 'qr' })
	if (!written) return
	tellOrder(teller, written.order, null)
	const { anchor, order } = written
	writeTouch(seeding, touches, order, { listing: anchor, source: 'qr', random, touchedAt: addMinutes(at, -4) })
}

/**
 * Guests who had bought nothing to take home scan the code on the table and order on the day they are there. What they
 * take is of the harvests that are over: the shelves of today stay as full.
 */
export function tellTakenHome(seeding: Seeding, so: HistorySoFar & { touches: Touches }): void {
	const after = goOn(seeding, so, 'taken home')
	const teller = tellerOf(after)
	const before = new Map([...so.market.capacity.values()].map((row) => [row, row.sold]))
	for (const guest of newGuests(seeding, so)) if (after.random.chance(SHARE)) tell(after, teller, so.touches, guest)
	for (const [row, sold] of before) row.total += row.sold - sold
}
