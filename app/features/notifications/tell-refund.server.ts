import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import type { ToldRefund } from '#app/domain/notices/notice-facts.ts'
import { tellBuyer } from '#app/features/notifications/tell-people.server.ts'
import { tellSettlers } from '#app/features/notifications/tell-settlers.server.ts'
import type { Db } from '#db/client.ts'
import { type OrderToTell, orderToTell, refundToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

type RefundEvent = { refundId: string; orderId: number }
type Tell = (tx: Db, told: OrderToTell, refund: ToldRefund & { state: string }) => Promise<void>

async function withRefund(world: Teller, { refundId, orderId }: RefundEvent, tell: Tell): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const [told, refund] = [await orderToTell(tx, orderId), await refundToTell(tx, refundId)]
		if (refund) await tell(tx, told, { order: told.order, ...refund })
	})
}

const headOf = ({ id, order }: OrderToTell) => ({ id, number: order.number })

/** Tells the buyer that money is on its way back. What was lost by paying late has been told with the order itself. */
export function tellRefundCreated(world: Teller, event: RefundEvent): Promise<void> {
	return withRefund(world, event, async (tx, told, { state, ...params }) => {
		if (params.reason === 'paid-too-late' || state === 'DONE' || state === 'COVERED') return
		const fact = `refund-started:${event.refundId}`
		await tellBuyer(tx, world, headOf(told), { fact, kind: 'refund-started', params })
	})
}

/** Tells the buyer that money has gone back, and only when it has. */
export function tellRefundSettled(world: Teller, event: RefundEvent): Promise<void> {
	return withRefund(world, event, async (tx, told, { state, ...params }) => {
		if (state !== 'DONE') return
		const fact = `refund-done:${event.refundId}`
		await tellBuyer(tx, world, headOf(told), { fact, kind: 'refund-done', params })
	})
}

/** Tells the buyer that the bank has given the money back, so that none comes from here. */
export function tellRefundCovered(world: Teller, event: RefundEvent): Promise<void> {
	return withRefund(world, event, async (tx, told, { state, ...params }) => {
		if (state !== 'COVERED') return
		const fact = `refund-covered:${event.refundId}`
		await tellBuyer(tx, world, headOf(told), { fact, kind: 'refund-covered', params })
	})
}

/** Tells the buyer that it is held up and those who may pay it that it needs a person; one that went through after all is no news. */
export function tellRefundFailed(world: Teller, event: RefundEvent): Promise<void> {
	return withRefund(world, event, async (tx, told, { state, ...params }) => {
		if (state === 'DONE' || state === 'COVERED') return
		const fact = `refund-failed:${event.refundId}`
		await tellBuyer(tx, world, headOf(told), { fact, kind: 'refund-held-up', params })
		const link = '/admin/transfers#refunds'
		await tellSettlers(tx, world, { fact, kind: 'operator-refund-failed', params, link, orderId: told.id })
	})
}
