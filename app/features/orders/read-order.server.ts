import { parseOrderNumber } from '#app/domain/orders/number.ts'
import { orderStatus, type OrderStatus } from '#app/domain/orders/order-status.ts'
import { orderTimeline, type OrderEvent, type OrderView } from '#app/domain/orders/order-view.ts'
import { isPaymentOpen } from '#app/domain/payments/states.ts'
import { mayOpen, type OrderKey } from '#app/features/orders/open-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { ShownDisruption } from '#app/domain/cancellation/shown-disruption.ts'
import { disruptionsOfOrder } from '#db/queries/disruptions.ts'
import { findOrderHead, listOrderParts, listOrderRefunds, listOrderShipments } from '#db/queries/order-views.ts'

export interface OrderPageFacts {
	order: OrderView
	status: OrderStatus
	timeline: OrderEvent[]
	/** True while the things are kept and no money has come. */
	isPayable: boolean
	/** True while money may be under way. */
	isPaymentOpen: boolean
	now: Date
	/** What hits things of this order: they are cancelled free of charge. */
	disruptions: ShownDisruption[]
}

/** An order with all its parts for the account or the holder of the token it belongs to; null for anyone else. */
export async function readOrder(world: World, text: string, key: OrderKey): Promise<OrderPageFacts | null> {
	const { db } = world
	const number = parseOrderNumber(text)
	const found = number === null ? undefined : await findOrderHead(db, number)
	if (!found || !mayOpen(world, found, key)) return null
	const { id, head } = found
	const [parts, shipments, refunds, disruptions] = await Promise.all([
		listOrderParts(db, id),
		listOrderShipments(db, id),
		listOrderRefunds(db, id),
		disruptionsOfOrder(db, id),
	])
	const withShipments = parts.map((part) => {
		const own = shipments.filter((it) => it.sellerOrderId === part.sellerOrderId)
		return { ...part, shipments: own }
	})
	const order = { ...head, parts: withShipments, refunds }
	const now = world.now()
	const isUnpaid = head.paidAt === null && head.closedAt === null
	return {
		order,
		status: orderStatus(parts.flatMap((part) => part.lines)),
		timeline: orderTimeline(order),
		isPayable: isUnpaid && head.isHeld && head.holdUntil >= now,
		isPaymentOpen: isUnpaid && head.payment !== null && isPaymentOpen(head.payment.state),
		now,
		disruptions,
	}
}
