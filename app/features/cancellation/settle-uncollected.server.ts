import type { SoldLine } from '#app/domain/cancellation/decide-line.ts'
import {
	endUncollected,
	homeBy,
	settlesUncollected,
	UNCOLLECTED,
	type UncollectedEnd,
	type UncollectedLine,
} from '#app/domain/cancellation/uncollected.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { refundableOf } from '#app/domain/payments/plan-refunds.ts'
import { endOrderLines } from '#app/features/cancellation/end-lines.server.ts'
import { lockSoldOrder, type SoldOrder } from '#app/features/cancellation/lock-sold-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { markDelivered } from '#db/queries/shipments.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import {
	lockUncollected,
	markUncollectedSettled,
	readUncollected,
	type UncollectedRow,
	uncollectedToSettle,
} from '#db/queries/uncollected-parcels.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 100

/** Settles what was paid for parcels that nobody fetched, once they are home or their sellers were silent. Gives how many. */
export async function settleUncollected(world: World): Promise<number> {
	const at = world.now()
	const patienceMs = homeBy(at).getTime() - at.getTime()
	const due = await uncollectedToSettle(world.db, new Date(at.getTime() - patienceMs), AT_ONCE)
	let settled = 0
	for (const { shipmentId, orderId } of due)
		if (await inTransaction(world.db, (tx) => settle(tx, world, { shipmentId, orderId }))) settled++
	return settled
}

async function settle(tx: Db, world: World, of: { shipmentId: number; orderId: number }): Promise<boolean> {
	const { shipmentId, orderId } = of
	const at = world.now()
	const order = await lockSoldOrder(tx, orderId)
	if (!(await lockUncollected(tx, shipmentId))) return false
	const parcel = await readUncollected(tx, shipmentId)
	const when = settlesUncollected(parcel, at)
	if (when === 'later') return false
	if (when === 'now') await end(tx, world, { order, shipmentId, ends: endsOf(order, parcel) })
	await markUncollectedSettled(tx, shipmentId, at)
	return true
}

const goodsOf = (line: SoldLine, parcel: UncollectedRow): UncollectedLine[] =>
	parcel.lines.filter(({ lineId }) => lineId === line.id).map((pieces) => ({ ...line, ...pieces }))

/** What becomes of each line of a parcel; never more goes back than the payments still can. */
function endsOf(order: SoldOrder, parcel: UncollectedRow): UncollectedEnd[] {
	let leftMinor = refundableOf(order.payments)
	return order.lines
		.flatMap((line) => goodsOf(line, parcel))
		.flatMap((line) => endUncollected(line) ?? [])
		.map((it) => {
			const wantedMinor = it.does === 'ends' ? it.decision.refundMinor : it.amountMinor
			const givenMinor = Math.min(wantedMinor, leftMinor)
			leftMinor -= givenMinor
			return it.does === 'ends'
				? { ...it, decision: { ...it.decision, refundMinor: givenMinor } }
				: { ...it, amountMinor: givenMinor }
		})
}

async function end(
	tx: Db,
	world: World,
	{ order, shipmentId, ends }: { order: SoldOrder; shipmentId: number; ends: UncollectedEnd[] },
): Promise<void> {
	const at = world.now()
	const { orderId } = order
	const decisions = ends.flatMap((it) => (it.does === 'ends' ? [it.decision] : []))
	const parts = ends.flatMap((it) => (it.does === 'gives-back' ? [it] : []))
	if (decisions.length > 0) {
		const why = { actor: 'system', reason: UNCOLLECTED, decidedAt: at }
		await endOrderLines(tx, world, { order, decisions, by: 'buyer', ...why })
	}
	await giveBackParts(tx, { shipmentId, parts, at })
	if (ends.length === 0) return
	const backMinor = sumMinor(ends.map((it) => (it.does === 'ends' ? it.decision.refundMinor : it.amountMinor)))
	const payload = { shipmentId, orderId, backMinor }
	await publishEvent(tx, { topic: 'uncollected-settled', dedupeKey: `uncollected:${shipmentId}`, payload, at })
}

/** Pieces of lines that go on: their money is made due once, and what else is there serves the line. */
async function giveBackParts(
	tx: Db,
	of: { shipmentId: number; parts: Extract<UncollectedEnd, { does: 'gives-back' }>[]; at: Date },
): Promise<void> {
	const { shipmentId, parts, at } = of
	for (const { lineId, amountMinor } of parts.filter((it) => it.amountMinor > 0)) {
		const key = `${UNCOLLECTED}:${shipmentId}:${lineId}`
		const payload = { lineId, amountMinor, reason: UNCOLLECTED, key }
		await publishEvent(tx, { topic: 'line-refund-due', dedupeKey: `line-refund-due:${key}`, payload, at })
	}
	const served = parts.filter(({ isServed }) => isServed).map(({ lineId }) => lineId)
	if (served.length === 0) return
	await markDelivered(tx, served, at)
	const move = { from: 'SHIPPED', to: 'DELIVERED', actor: 'system', reason: UNCOLLECTED, at } as const
	await recordStateChanges(
		tx,
		served.map((entityId) => ({ entity: 'order-line', entityId, ...move })),
	)
}
