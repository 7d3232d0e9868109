import { addMinutes, HOUR_MS } from '#app/domain/time/instant.ts'
import { type AfterHistory, goOn, type HistorySoFar, tellerOf, writeOneMore } from '#seeds/builders/after-history.ts'
import type { MarketEnterprise, MarketListing } from '#seeds/builders/market.ts'
import type { DemoBuyer } from '#seeds/builders/people.ts'
import { chinaDate, type Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow, Row } from '#seeds/builders/tables.ts'
import { type Teller, tellOrder } from '#seeds/builders/tell-order.ts'
import { type Touches, writeAttribution } from '#seeds/builders/touch-rows.ts'

/** One in eight of those who had bought none of the goods before takes some home at once. */
const SHARE = 0.125
/** What is younger is the work of the demo’s logins. */
const SETTLED_HOURS = 72

interface Guest {
	buyer: DemoBuyer
	enterprise: MarketEnterprise
	at: Date
}

const rowsOf = <Name extends 'orders' | 'seller_orders' | 'order_lines'>({ tables }: Seeding, name: Name) =>
	(tables.rows.get(name) ?? []) as NumberedRow<Name>[]

/** The parts of orders of which something was to take home. */
const partsWithGoods = (seeding: Seeding) =>
	new Set(
		rowsOf(seeding, 'order_lines').flatMap((line) => (line.kind === 'GOODS' ? [Number(line.seller_order_id)] : [])),
	)

/** Since when each visitor has bought goods. */
function firstGoods(seeding: Seeding): Map<string, Date> {
	const orders = new Map(rowsOf(seeding, 'orders').map((order) => [order.id, order]))
	const withGoods = partsWithGoods(seeding)
	const since = new Map<string, Date>()
	for (const { id, order_id } of rowsOf(seeding, 'seller_orders')) {
		const order = withGoods.has(id) ? orders.get(Number(order_id)) : undefined
		if (!order?.paid_at) continue
		const before = since.get(String(order.visitor_id))
		const paidAt = order.paid_at as Date
		if (!before || paidAt < before) since.set(String(order.visitor_id), paidAt)
	}
	return since
}

/** Everybody's first visit, where they had bought no goods before the day of it: when they came and to whom. */
function newGuests(seeding: Seeding, { market, people }: HistorySoFar): Guest[] {
	const since = firstGoods(seeding)
	const enterprises = new Map(market.enterprises.map((one) => [one.id, one]))
	const buyers = new Map(people.buyers.map((buyer) => [buyer.visitorId, buyer]))
	const touches = (seeding.tables.rows.get('touches') ?? []) as Row<'touches'>[]
	const came = new Map<string, Guest>()
	for (const { kind, visitor_id, enterprise_id, at } of touches) {
		const buyer = buyers.get(String(visitor_id))
		const enterprise = enterprises.get(Number(enterprise_id))
		if (kind !== 'ONSITE_VISIT' || !buyer || !enterprise) continue
		const before = came.get(buyer.visitorId)
		if (!before || (at as Date) < before.at) came.set(buyer.visitorId, { buyer, enterprise, at: at as Date })
	}
	return [...came.values()].filter(({ buyer, at }) => {
		const bought = since.get(buyer.visitorId)
		return !bought || chinaDate(bought) > chinaDate(at)
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
	writeAttribution(seeding, touches, order, { listing: anchor, source: 'qr', random, touchedAt: addMinutes(at, -4) })
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
