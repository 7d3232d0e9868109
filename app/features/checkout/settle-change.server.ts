import { shortfalls } from '#app/domain/capacity/demand.ts'
import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { parcelsStand } from '#app/domain/changes/carried-parcels.ts'
import { standsStill } from '#app/domain/changes/change-plan.ts'
import type { ChangeState } from '#app/domain/changes/change-states.ts'
import { CHANGE_UNDONE, PAID_TWICE } from '#app/domain/payments/extra-payment.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { readBookedLines } from '#db/queries/booked-lines.ts'
import { releaseCapacity } from '#db/queries/capacity.ts'
import { readCarriedGoods } from '#db/queries/carried-goods.ts'
import { completeChange } from '#db/queries/changed-lines.ts'
import { activeHolds, endCheckout } from '#db/queries/checkouts.ts'
import { acquiredBy, moveChange, readChangeById, type ChangeRow } from '#db/queries/order-changes.ts'
import { lockOrderLines, lockPaymentsToRefund } from '#db/queries/order-endings.ts'
import { publishEvent } from '#db/queries/outbox.ts'

/** A change whose order is locked with the rows it takes. */
export interface LockedChange {
	change: ChangeRow
	rows: CapacityRow[]
}

/** A change with the rows the caller has locked. */
export async function readLockedChange(tx: Db, changeId: number, rows: CapacityRow[]): Promise<LockedChange> {
	const change = await readChangeById(tx, changeId)
	if (!change) throw new Error(`change ${changeId} is not there`)
	await lockOrderLines(tx, change.orderId)
	return { change, rows }
}

/** Lets what a change held go; one that is done or let go already stays. True when it was let go. */
export async function releaseChange(
	tx: Db,
	world: World,
	{ change }: LockedChange,
	as: 'EXPIRED' | 'RELEASED',
): Promise<boolean> {
	if (change.state !== 'AWAITING_PAYMENT' || change.checkoutId === null) return false
	await releaseCapacity(tx, await activeHolds(tx, change.checkoutId))
	await endCheckout(tx, change.checkoutId, { checkout: as, holds: as })
	await moveChange(tx, change, { state: 'LAPSED', actor: 'system', at: world.now() })
	return true
}

const MAY_BE_DONE: ReadonlySet<ChangeState> = new Set(['AWAITING_PAYMENT', 'LAPSED'])

/** Whether a change can be done now: its lines stand as they did, its hold lives or its units are still left, nothing new has begun. */
async function canBeDone(tx: Db, world: World, { change, rows }: LockedChange): Promise<boolean> {
	if (!MAY_BE_DONE.has(change.state)) return false
	if (!standsStill(change.plan, await readBookedLines(tx, change.orderId))) return false
	const { parcels } = change.plan
	if (parcels && !parcelsStand(parcels, await readCarriedGoods(tx, change.orderId))) return false
	if (change.state === 'AWAITING_PAYMENT') return true
	const hasBegun = change.plan.lines.some(
		({ to }) => to.startsAt !== null && !isInTime(world.now(), new Date(to.startsAt)),
	)
	return !hasBegun && shortfalls(acquiredBy(change.plan), rows).length === 0
}

/**
 * The difference of a change came: it is done as planned, also after its hold where its units are left and its lines stand
 * still. Gives why the money is to go back when it cannot be done any more.
 */
export async function payChange(
	tx: Db,
	world: World,
	locked: LockedChange,
): Promise<typeof CHANGE_UNDONE | typeof PAID_TWICE | null> {
	const { change } = locked
	if (change.state === 'DONE') return PAID_TWICE
	if (!(await canBeDone(tx, world, locked))) {
		await releaseChange(tx, world, locked, 'RELEASED')
		return CHANGE_UNDONE
	}
	const { orderId, id: changeId } = change
	const at = world.now()
	const payments = await lockPaymentsToRefund(tx, orderId)
	const areHeld = change.state === 'AWAITING_PAYMENT'
	await completeChange(tx, { change, payments, areHeld, isPaidApart: true, actor: 'provider', at, newId: world.newId })
	const payload = { orderId, changeId }
	await publishEvent(tx, { topic: 'change-paid', dedupeKey: `change-paid:${changeId}`, payload, at })
	return null
}
