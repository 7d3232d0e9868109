import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { CancelDeed } from '#app/domain/cancellation/decide-line.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import type { Db } from '#db/client.ts'
import { calledOffLines } from '#db/queries/called-off-sessions.ts'
import { disruptedLines } from '#db/queries/disruptions.ts'

/** Who causes the end of each line: the seller who calls or called it off, a disruption that hits it while it is active, else the buyer. */
export async function causesOfLines(
	db: Db,
	asker: Asker,
	about: { deed: CancelDeed; orderId: number },
): Promise<(line: { id: number }) => CancelCause> {
	if (about.deed !== 'CANCEL') return () => 'BUYER'
	if (asker.by === 'seller') return () => 'SELLER'
	const [hit, off] = [
		new Set(await disruptedLines(db, about.orderId)),
		new Set(await calledOffLines(db, about.orderId)),
	]
	return ({ id }) => (off.has(id) ? 'SELLER' : hit.has(id) ? 'DISRUPTION' : 'BUYER')
}
