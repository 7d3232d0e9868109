import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import type { CancellationCause } from '#app/domain/notices/cancellation-cause.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { allLines, partFacts, tellBuyer, tellSellers } from '#app/features/notifications/tell-people.server.ts'
import type { Db } from '#db/client.ts'
import { declinedRequests, lostToLatePayment, orderToTell } from '#db/queries/told-orders.ts'
import { uncollectedLines } from '#db/queries/uncollected-parcels.ts'
import { inTransaction } from '#db/transaction.ts'

/** What another notice tells: a request that its host declined, what was lost by paying late, what nobody fetched. */
async function toldOtherwise(tx: Db, { cause, lineIds }: { cause: CancellationCause; lineIds: number[] }) {
	if (cause === 'SELLER') return declinedRequests(tx, lineIds)
	if (cause === 'BUYER') return uncollectedLines(tx, lineIds)
	return cause === 'PLATFORM' ? lostToLatePayment(tx, lineIds) : []
}

/** Tells buyer and sellers which lines ended and whose doing it was, but for what another notice tells. */
export async function tellLinesCancelled(
	world: Teller,
	event: { orderId: number; lineIds: number[]; cause: CancellationCause },
): Promise<void> {
	const { orderId, cause } = event
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		const known = await toldOtherwise(tx, event)
		const isMeant = ({ id }: { id: number }) => event.lineIds.includes(id) && !known.includes(id)
		const lines = allLines(told).filter(isMeant)
		if (lines.length === 0) return
		const fact = `lines-cancelled:${lines.map(({ id }) => id).join(',')}`
		const { order } = told
		const params = { order, lines, cause, backMinor: sumMinor(lines.map((line) => line.refundedMinor)) }
		await tellBuyer(tx, world, { id: orderId, number: order.number }, { fact, kind: 'lines-cancelled', params })
		for (const part of told.parts) {
			const own = part.lines.filter(isMeant)
			if (own.length === 0) continue
			const facts = { ...partFacts(told, part, own), cause }
			await tellSellers(tx, world, { orderId, ...part }, { fact, kind: 'seller-lines-cancelled', params: facts })
		}
	})
}
