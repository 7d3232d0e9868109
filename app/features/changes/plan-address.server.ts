import { addressQuote } from '#app/domain/changes/address-quote.ts'
import type { AddressWish } from '#app/domain/changes/booked-line.ts'
import type { ChangePlan, ChangeQuote } from '#app/domain/changes/change-plan.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import type { Db } from '#db/client.ts'
import { readBookedLines } from '#db/queries/booked-lines.ts'
import { isPlaceKnown, readCarriedGoods, reserveLineIds } from '#db/queries/carried-goods.ts'
import { isGift } from '#db/queries/gift-receivers.ts'
import { refundableOfOrder, type OrderToEnd } from '#db/queries/order-endings.ts'

/** The goods of an order that an asker may send elsewhere: a seller's own, or all; where a gift goes its receiver says alone. */
export async function ownGoods(db: Db, { orderId, sellerOrderId }: OrderToEnd) {
	if (await isGift(db, orderId)) return []
	const goods = await readCarriedGoods(db, orderId)
	return goods.filter((it) => sellerOrderId === null || it.sellerOrderId === sellerOrderId)
}

/** Works out another address for the goods of an order as it is now; the caller may hold its rows. */
export async function planAddress(
	tx: Db,
	about: { order: OrderToEnd; asker: Asker; wish: AddressWish; isPaidLater: boolean },
): Promise<ChangeQuote> {
	const { order, asker, wish, isPaidLater } = about
	if (!(await isPlaceKnown(tx, wish.shipTo.regionCode))) return { outcome: 'refused', reason: 'unknown_place' }
	const lines = await readBookedLines(tx, order.orderId)
	const refundableMinor = await refundableOfOrder(tx, order.orderId)
	const goods = await ownGoods(tx, order)
	return addressQuote({ goods, lines, wish, by: asker.by, isPaidLater, refundableMinor })
}

/** A plan whose new lines have ids of their own, to be kept. */
export async function withLineIds(tx: Db, plan: ChangePlan): Promise<ChangePlan> {
	const isNew = plan.lines.map(({ newIn }) => newIn !== undefined)
	const ids = await reserveLineIds(tx, isNew.filter(Boolean).length)
	const lines = plan.lines.map((line) => (line.newIn === undefined ? line : { ...line, lineId: ids.shift() ?? 0 }))
	return { ...plan, lines }
}
