import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import type { Db } from '#db/client.ts'
import { disruptedLines } from '#db/queries/disruptions.ts'

/** By whose doing lines are moved: the seller who moves them or called them off, a disruption that hits them, else the buyer. */
export async function causesOfChange(
	db: Db,
	asker: Asker,
	orderId: number,
): Promise<(line: { id: number; isCalledOff: boolean }) => CancelCause> {
	if (asker.by === 'seller') return () => 'SELLER'
	const hit = new Set(await disruptedLines(db, orderId))
	return ({ id, isCalledOff }) => (isCalledOff ? 'SELLER' : hit.has(id) ? 'DISRUPTION' : 'BUYER')
}
