import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellSellers } from '#app/features/notifications/tell-people.server.ts'
import { tellSettlers } from '#app/features/notifications/tell-settlers.server.ts'
import { calledBackFor, partParcelsToCallBack } from '#db/queries/call-backs.ts'
import { warningToTell } from '#db/queries/fraud-warnings.ts'
import { orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

type Warned = { warningId: number; orderId: number }

/** Tells those who settle that a bank takes a payment for fraud, and the sellers of its order that it is held; the buyer is told nothing yet. */
export async function tellFraudWarned(world: Teller, { warningId, orderId }: Warned): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const found = await warningToTell(tx, warningId)
		if (found?.state !== 'OPEN') return
		const { order, parts } = await orderToTell(tx, orderId)
		const { fraudType, amountMinor } = found
		const fact = `fraud-warned:${warningId}`
		const warned = { order, fraudType, amountMinor }
		const link = '/admin/disputes#warnings'
		await tellSettlers(tx, world, { fact, kind: 'operator-fraud-warning', params: warned, link })
		for (const part of parts) {
			const gone = await partParcelsToCallBack(tx, part.sellerOrderId)
			const parcels = gone.map(({ number, carrier, carrierNumber }) => ({
				number,
				by: [carrier, carrierNumber].filter((it) => it !== null).join(' '),
			}))
			const params = { order, ...(parcels.length > 0 && { parcels }) }
			await tellSellers(tx, world, { orderId, ...part }, { fact, kind: 'seller-order-held', params })
		}
	})
}

/** Tells the sellers of an order that was held to go on with it; of one called off they are told by what was cancelled. */
export async function tellWarningDecided(world: Teller, { warningId, orderId }: Warned): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const found = await warningToTell(tx, warningId)
		if (found?.state !== 'LET_GO_ON') return
		const { order, parts } = await orderToTell(tx, orderId)
		const fact = `warning-decided:${warningId}`
		for (const part of parts) {
			const parcels = await calledBackFor(tx, { warningId, sellerOrderId: part.sellerOrderId })
			const params = { order, ...(parcels.length > 0 && { parcels }) }
			await tellSellers(tx, world, { orderId, ...part }, { fact, kind: 'seller-order-goes-on', params })
		}
	})
}
