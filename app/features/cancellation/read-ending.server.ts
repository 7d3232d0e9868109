import { endingOptions } from '#app/domain/cancellation/ending-options.ts'
import type { CancelDeed } from '#app/domain/cancellation/decide-line.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { causesOfLines } from '#app/features/cancellation/causes-of-lines.server.ts'
import type { EndingPage } from '#app/features/cancellation/components/ending-view.ts'
import type { World } from '#app/platform/world.ts'
import { bankCaseOfOrder } from '#db/queries/bank-cases.ts'
import { readCancellationQuote } from '#db/queries/cancellation-quotes.ts'
import { findOrderToEnd, namesOfLines, readSoldLines, refundableOfOrder } from '#db/queries/order-endings.ts'
import { passWall } from '#db/wall/behind-wall.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function shownQuote(world: World, id: string | null, order: { orderId: number; enterpriseId: number | null }) {
	const row = id && UUID.test(id) ? await readCancellationQuote(world.db, id) : null
	if (!row || row.orderId !== order.orderId || row.enterpriseId !== order.enterpriseId) return null
	const { deed, feeMinor, refundMinor, validUntil, plan: lines, answer } = row
	return {
		id: row.id,
		deed,
		feeMinor,
		refundMinor,
		validUntil,
		isValid: isInTime(world.now(), validUntil),
		lines,
		answer,
	}
}

async function readWhole(world: World, asker: Asker, quoteId: string | null): Promise<EndingPage | null> {
	const { db } = world
	const order = await findOrderToEnd(db, asker)
	if (!order) return null
	const at = world.now()
	const lines = await readSoldLines(db, order.orderId)
	const offered = lines.filter((it) => order.sellerOrderId === null || it.sellerOrderId === order.sellerOrderId)
	const refundableMinor = await refundableOfOrder(db, order.orderId)
	const deeds: CancelDeed[] = asker.by === 'buyer' ? ['CANCEL'] : ['CANCEL', 'NO_SHOW', 'EARLY_DEPARTURE']
	const pages = await Promise.all(
		deeds.map(async (deed) => {
			const causeOf = await causesOfLines(db, asker, { deed, orderId: order.orderId })
			return endingOptions(lines, offered, { deeds: [deed], causeOf, refundableMinor }, at)
		}),
	)
	return {
		orderNumber: order.orderNumber,
		currency: order.currency,
		isPaid: order.isPaid,
		bankCase: await bankCaseOfOrder(db, order.orderId),
		options: pages.flatMap(({ options }) => options),
		refused: pages.flatMap(({ refused }) => refused),
		names: Object.fromEntries((await namesOfLines(db, order.orderId)).map((it) => [it.id, it])),
		quote: await shownQuote(world, quoteId, order),
	}
}

/** What an asker can end of an order now, with prices, and the quote named; null when the order is not theirs. */
export function readEnding(world: World, asker: Asker, quoteId: string | null): Promise<EndingPage | null> {
	return passWall(world.db, 'end-lines', (db) => readWhole({ ...world, db }, asker, quoteId))
}
