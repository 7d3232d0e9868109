import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import {
	allLines,
	partFacts,
	shippingOf,
	tellBuyer,
	tellSellers,
} from '#app/features/notifications/tell-people.server.ts'
import type { Db } from '#db/client.ts'
import { lateRefundMinor, type OrderToTell, orderToTell } from '#db/queries/told-orders.ts'
import { inTransaction } from '#db/transaction.ts'

/** Ended already, told as a request, or told once its group is complete. */
const TOLD_LATER: ReadonlySet<OrderLineState> = new Set(['CANCELLED', 'REQUESTED', 'WAITING'])

const isKept = ({ state }: { state: string }) => state !== 'CANCELLED'

async function tellTheBuyer(tx: Db, world: Teller, told: OrderToTell, backMinor: number): Promise<void> {
	const { id, order } = told
	const head = { id, number: order.number }
	const fact = `order-paid:${id}`
	const [lines, shippingMinor] = [allLines(told), shippingOf(told)]
	if (backMinor === 0) {
		return tellBuyer(tx, world, head, { fact, kind: 'order-paid', params: { order, lines, shippingMinor } })
	}
	const lost = lines.filter((line) => !isKept(line))
	const params = { order, lines: lines.filter(isKept), lost, shippingMinor, backMinor }
	await tellBuyer(tx, world, head, { fact, kind: 'order-paid-late', params })
}

/** Tells the buyer with a receipt, what was lost by paying late included, and each seller of its part. */
export async function tellOrderPaid(world: Teller, { orderId }: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await orderToTell(tx, orderId)
		await tellTheBuyer(tx, world, told, await lateRefundMinor(tx, orderId))
		for (const part of told.parts) {
			const lines = part.lines.filter(({ state }) => !TOLD_LATER.has(state))
			if (lines.length === 0) continue
			const isWhole = lines.length === part.lines.length
			const shippingMinor = isWhole ? part.shippingMinor : 0
			const facts = partFacts(told, part, lines)
			const totalMinor = isWhole ? part.totalMinor : sumMinor(lines.map((line) => line.paidMinor))
			const params = { ...facts, order: { ...facts.order, totalMinor }, shippingMinor, isPaid: told.paidAt !== null }
			await tellSellers(
				tx,
				world,
				{ orderId, ...part },
				{ fact: `order-placed:${orderId}`, kind: 'seller-order', params },
			)
		}
	})
}
