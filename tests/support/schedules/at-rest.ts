import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Reconciled } from '#app/features/checkout/reconcile-payments.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { expectBooks } from '#tests/support/schedules/ledger-at-rest.ts'
import type { ModelOrder } from '#tests/support/schedules/model.ts'
import type { TrueSession } from '#tests/support/schedules/provider.ts'

interface MoneyRow {
	number: string
	isPaid: boolean
	isUnfulfillable: boolean
	dueMinor: number
	/** Of all lines, less what went back of them. */
	keptMinor: number
	/** Lines that nobody called off, fees of parcels aside. */
	standingLines: number
	linesWithoutClaims: number
	capturedMinor: number
	refundedMinor: number
	settledMinor: number
	/** Of that, given back by a person. */
	byHandMinor: number
	/** Of what went back, given by a buyer's bank; and what waits for one to decide. */
	coveredMinor: number
	waitingMinor: number
	disputes: string[]
	/** Whether it was told that the order had lapsed. */
	isToldLapsed: boolean
}

/** A refund that waits, since the bank that disputes its payment has the money. */
const waits = sql`r.state in ('CREATED', 'FAILED') and r.sent_at is null and exists (select from payment_disputes d
	where d.payment_id = r.payment_id and d.status in ('NEEDS_ANSWER', 'UNDER_REVIEW'))`

/** How much is under way at our side, and the refunds among it that a person has to make. */
export async function readUnderWay(db: World['db']): Promise<{ left: number; byHand: string[] }> {
	const { rows } = await sql<{ left: number; byHand: string[] }>`
		select ((select count(*) from holds where state = 'ACTIVE')
				+ (select count(*) from checkouts where state = 'HELD')
				+ (select count(*) from provider_events where processed_at is null)
				+ (select count(*) from refunds r where state not in ('DONE', 'COVERED') and not (${waits}))
				+ (select count(*) from payments where state in ('CREATED', 'SUBMITTED', 'REQUIRES_ACTION', 'PROCESSING')))::int as left,
			coalesce((select json_agg(id) from refunds where route = 'EXTERNAL' and state not in ('DONE', 'COVERED')), '[]') as "byHand"`.execute(
		db,
	)
	return rows[0] ?? { left: NaN, byHand: [] }
}

const readMoney = async (world: World) =>
	(
		await sql<MoneyRow>`
		select o.number, o.paid_at is not null as "isPaid", o.is_unfulfillable as "isUnfulfillable", o.total_minor as "dueMinor",
			coalesce(l.kept, 0)::int as "keptMinor", coalesce(l.lines, 0)::int as "standingLines",
			coalesce(l.unclaimed, 0)::int as "linesWithoutClaims",
			coalesce(p.captured, 0)::int as "capturedMinor", coalesce(p.refunded, 0)::int as "refundedMinor",
			coalesce((select sum(r.amount_minor) from refunds r where r.order_id = o.id and r.state = 'DONE'), 0)::int as "settledMinor",
			coalesce((select sum(r.amount_minor) from refunds r where r.order_id = o.id and r.state = 'DONE' and r.route = 'EXTERNAL'), 0)::int
				as "byHandMinor",
			coalesce((select sum(r.covered_minor) from refunds r where r.order_id = o.id), 0)::int as "coveredMinor",
			coalesce((select sum(r.amount_minor) from refunds r where ${waits} and r.order_id = o.id), 0)::int as "waitingMinor",
			coalesce((select json_agg(dispute_state order by created_at) from payments p
				where p.order_id = o.id and p.dispute_state is not null), '[]') as disputes,
			exists (select from outbox_events e where e.dedupe_key = 'order-lapsed:' || o.id) as "isToldLapsed"
		from orders o
		left join lateral (select sum(l.paid_minor - l.refunded_minor) as kept,
				count(*) filter (where l.kind <> 'FEE' and l.state <> 'CANCELLED') as lines,
				count(*) filter (where l.kind <> 'FEE' and l.state in ('PLACED', 'CONFIRMED') and not exists (
					select from claims c where c.order_line_id = l.id and c.state = 'TAKEN')) as unclaimed
			from order_lines l join seller_orders s on s.id = l.seller_order_id
			where s.order_id = o.id and l.state <> 'LAPSED') l on true
		left join lateral (select sum(captured_minor) as captured, sum(refunded_minor) as refunded
			from payments where order_id = o.id) p on true order by o.id`.execute(world.db)
	).rows

const sum = (sessions: readonly TrueSession[], of: 'capturedMinor' | 'refundedMinor') =>
	sessions.reduce((total, it) => total + it[of], 0)

/** Money of one order: the provider's truth and ours are one, and what was not given is given back. */
function expectMoney(row: MoneyRow, order: ModelOrder, sessions: readonly TrueSession[]): void {
	const captured = sum(sessions, 'capturedMinor')
	const settled = sum(sessions, 'refundedMinor') + row.byHandMinor
	const refunded = settled + row.coveredMinor + row.waitingMinor
	expect({ captured: row.capturedMinor, refunded: row.refundedMinor, settled: row.settledMinor }, row.number).toEqual({
		captured,
		refunded,
		settled,
	})
	const withBanks = sessions.flatMap((it) => (it.disputeState === 'LOST' ? [it.capturedMinor] : []))
	expect(row.coveredMinor, 'banks cover no more than they gave back').toBeLessThanOrEqual(
		withBanks.reduce((total, minor) => total + minor, 0),
	)
	expect(row.isPaid, 'money came if and only if the order is paid').toBe(captured > 0)
	expect(order.status).toBe(captured > 0 ? 'paid' : 'lapsed')
	// Money that came after the end finds an order that had lapsed, and was told so.
	if (!sessions.some(({ isPaidLate }) => isPaidLate)) expect(row.isToldLapsed).toBe(!row.isPaid)
	if (!row.isPaid) return
	expect(captured).toBeGreaterThanOrEqual(row.dueMinor)
	expect(captured - refunded, 'the buyer paid for what stands, and fees, and nothing else').toBe(row.keptMinor)
	expect(row.standingLines).toBe(order.lines.filter(({ state }) => state !== 'cancelled').length)
	expect(row.linesWithoutClaims).toBe(0)
	expect(row.isUnfulfillable).toBe(order.isLost)
	const disputes = sessions.flatMap(({ disputeState }) => disputeState ?? [])
	expect(row.disputes.toSorted()).toEqual(disputes.toSorted())
	expect(order.moves.filter(({ state }) => state === 'waiting')).toEqual([])
}

/** Whether the reconciler found nothing: all was known here, and both books agree. */
export const foundNothing = (found: Reconciled): boolean =>
	Object.entries(found).every(([what, count]) => count === 0 || what === 'nothing-new')

/** At rest: no unit leaks, no money without an order or a refund, no order without money. */
export async function expectAtRest(run: {
	world: World
	orders: ModelOrder[]
	sessions: TrueSession[]
}): Promise<void> {
	const { world, orders, sessions } = run
	expect(await recountCapacity(world.db)).toEqual([])
	const { left } = await readUnderWay(world.db)
	expect(left, 'nothing is left under way').toBe(0)
	expect(sessions.filter((it) => it.state === 'open' || it.state === 'processing')).toEqual([])
	const money = await readMoney(world)
	const known = new Set(money.map((row) => row.number))
	expect(
		sessions.filter((it) => !known.has(it.orderNumber)),
		'money nobody knows',
	).toEqual([])
	for (const row of money) {
		const order = orders.find((it) => it.number === row.number)
		if (!order) throw new Error(`an order nobody placed: ${row.number}`)
		expectMoney(
			row,
			order,
			sessions.filter((it) => it.orderNumber === row.number),
		)
	}
	await expectBooks(
		world,
		sessions,
		money.reduce((total, { waitingMinor }) => total + waitingMinor, 0),
	)
}
