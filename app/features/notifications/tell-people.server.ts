import { rolesThatMay } from '#app/domain/accounts/member-rights.ts'
import type { NoticeFacts, NoticeKind, ToldLine, ToldPart } from '#app/domain/notices/notice-facts.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import type { Db } from '#db/client.ts'
import { buyerToTell, membersToTell } from '#db/queries/notice-people.ts'
import type { OrderToTell, PartToTell } from '#db/queries/told-orders.ts'

/** Those of a shop who see to its orders. */
export const ORDER_ROLES = rolesThatMay('handle-orders')

export const allLines = (told: OrderToTell): ToldLine[] => told.parts.flatMap(({ lines }) => lines)
export const shippingOf = (told: OrderToTell): number => told.parts.reduce((sum, part) => sum + part.shippingMinor, 0)

/** What a seller is told of its own part. */
export const partFacts = (told: OrderToTell, part: PartToTell, lines: ToldLine[]): ToldPart => ({
	order: { ...told.order, totalMinor: part.totalMinor },
	sellerOrderId: part.sellerOrderId,
	lines,
})

interface OrderTelling<K extends NoticeKind> {
	fact: string
	kind: K
	params: NoticeFacts[K]
	link?: string
}

/** Tells the buyer of an order; it leads to the order's page unless another is named. */
export async function tellBuyer<K extends NoticeKind>(
	tx: Db,
	world: Teller,
	order: { id: number; number: string },
	telling: OrderTelling<K>,
): Promise<void> {
	const people = [await buyerToTell(tx, order.id)]
	const link = telling.link ?? `/orders/${order.number}`
	await postNotices(tx, world, { ...telling, link, audience: 'BUYER', orderId: order.id, people })
}

/** Tells those who see to a seller's orders; it leads to the seller's part unless another page is named. */
export async function tellSellers<K extends NoticeKind>(
	tx: Db,
	world: Teller,
	part: { orderId: number; enterpriseId: number; sellerOrderId: number },
	telling: OrderTelling<K>,
): Promise<void> {
	const { orderId, enterpriseId, sellerOrderId } = part
	const people = await membersToTell(tx, enterpriseId, ORDER_ROLES)
	// Who sells for several shops comes out in the right one.
	const link = `${telling.link ?? `/seller/orders/${sellerOrderId}`}?enterprise=${enterpriseId}`
	const fact = `${telling.fact}:${enterpriseId}`
	await postNotices(tx, world, { ...telling, fact, link, audience: 'SELLER', orderId, enterpriseId, people })
}
