import { sumDemand, type CapacityRow } from '#app/domain/capacity/demand.ts'
import type { LineToConfirm } from '#app/domain/checkout/late-payment.ts'
import type { Db } from '#db/client.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { lockOrderHead, readLinesToConfirm, type OrderHead } from '#db/queries/paid-orders.ts'

/** An order with everything that settling it may change, locked: its rows of the ledger first, then itself. */
export interface LockedOrder {
	head: OrderHead
	lines: LineToConfirm[]
	rows: CapacityRow[]
}

/**
 * Locks an order in the one global order: ledger rows by ascending id (those of its lines, and others that a change of them
 * takes), then the order. A payment is locked after it.
 */
export async function lockOrder(tx: Db, orderId: number, others: readonly number[] = []): Promise<LockedOrder> {
	const lines = await readLinesToConfirm(tx, orderId)
	const demand = sumDemand(lines.flatMap((line) => line.demand))
	const ids = new Set([...demand.map((it) => it.capacityId), ...others])
	const rows = await lockCapacity(tx, [...ids])
	return { head: await lockOrderHead(tx, orderId), lines, rows }
}
