import type { ToldCredit } from '#app/domain/attribution/told-credit.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { acceptUntil, type GiftState, giftState } from '#app/domain/gifts/gift.ts'
import { parseOrderNumber } from '#app/domain/orders/number.ts'
import { loggedEvents } from '#app/domain/orders/logged-events.ts'
import { orderStatus, type OrderStatus } from '#app/domain/orders/order-status.ts'
import { orderTimeline, type OrderEvent, type OrderHeadView, type OrderView } from '#app/domain/orders/order-view.ts'
import { withStandingPromise } from '#app/domain/tracking/standing-promise.ts'
import { isPaymentOpen } from '#app/domain/payments/states.ts'
import { mayOpen, type OrderKey } from '#app/features/orders/open-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { ShownDisruption } from '#app/domain/cancellation/shown-disruption.ts'
import type { BankCase } from '#app/domain/payments/disputes.ts'
import { creditsOfOrder } from '#db/queries/attributions.ts'
import { giftOfOrder } from '#db/queries/gifts.ts'
import { bankCaseOfOrder } from '#db/queries/bank-cases.ts'
import { disruptionsOfOrder } from '#db/queries/disruptions.ts'
import { readHeldTransfers, readTransferAccount, type TransferAccount } from '#db/queries/transfers.ts'
import { openOffersOfOrder } from '#db/queries/substitutions.ts'
import { unreadLettersOfOrder } from '#db/queries/letters.ts'
import type { Db } from '#db/client.ts'
import {
	findOrderHead,
	listOrderChanges,
	listOrderLog,
	listOrderParts,
	listOrderRefunds,
	listOrderShipments,
} from '#db/queries/order-views.ts'

export interface OrderPageFacts {
	order: OrderView
	status: OrderStatus
	timeline: OrderEvent[]
	/** True while the things are kept and no money has come. */
	isPayable: boolean
	/** True when the time to pay is over and it is not known yet that no money came. */
	isOverdue: boolean
	/** True while money may be under way. */
	isPaymentOpen: boolean
	/** While a transfer is awaited: the account to transfer to, and what came so far, in minor units. */
	awaited: { to: TransferAccount | null; heldMinor: number } | null
	now: Date
	/** What hits things of this order: they are cancelled free of charge. */
	disruptions: ShownDisruption[]
	/** The buyer's bank decides about the money, or has given it back. */
	bankCase: BankCase | null
	/** Something else that a seller offers for what it cannot send, waiting for the buyer's answer. */
	/** Letters that were not opened, by the seller's part. */
	unreadLetters: { sellerOrderId: number; count: number }[]
	/** What was recorded of how the buyer came, as it was frozen. */
	credits: ToldCredit[]
	offers: { id: number; answerUntil: Date; title: Bilingual }[]
	/** The gift that it is, for its giver to hand on. */
	gift: OrderGift | null
}

/** A paid gift as its giver sees it. */
export type OrderGift = { url: string; words: string; state: GiftState; acceptedAt: Date | null; until: Date }

/** An order with all its parts for the account or the holder of the token it belongs to; null for anyone else. */
export async function readOrder(world: World, text: string, key: OrderKey): Promise<OrderPageFacts | null> {
	const { db } = world
	const number = parseOrderNumber(text)
	const found = number === null ? undefined : await findOrderHead(db, number)
	if (!found || !mayOpen(world, found, key)) return null
	const { id, head } = found
	const [parts, shipments, refunds, disruptions, changedAt, log, bankCase, offers, unreadLetters, credits, gift] =
		await Promise.all([
			listOrderParts(db, id, world.now()),
			listOrderShipments(db, id),
			listOrderRefunds(db, id, world.now()),
			disruptionsOfOrder(db, id),
			listOrderChanges(db, id),
			listOrderLog(db, id),
			bankCaseOfOrder(db, id),
			openOffersOfOrder(db, id),
			unreadLettersOfOrder(db, id),
			creditsOfOrder(db, id),
			readGift(world, id, head),
		])
	const withShipments = parts.map((part) => {
		const own = shipments.filter((it) => it.sellerOrderId === part.sellerOrderId).map(withStandingPromise)
		return { ...part, shipments: own }
	})
	const order = { ...head, parts: withShipments, refunds, changedAt }
	const now = world.now()
	return {
		order,
		status: orderStatus(parts.flatMap((part) => part.lines)),
		timeline: orderTimeline(order, loggedEvents(log)),
		...(await moneyToCome(db, found, now)),
		now,
		disruptions,
		bankCase,
		offers,
		unreadLetters,
		gift,
		// Names are those of advertisers and hosts, and none of the buyer's business.
		credits: credits.map((credit) => ({ ...credit, name: null })),
	}
}

async function readGift(world: World, orderId: number, { paidAt }: OrderHeadView): Promise<OrderGift | null> {
	const gift = paidAt === null ? undefined : await giftOfOrder(world.db, orderId)
	if (!gift || paidAt === null) return null
	const { code, words, acceptedAt } = gift
	const state = giftState({ ...gift, paidAt }, world.now())
	return { url: `${world.origin}/s/${code}`, words, state, acceptedAt, until: acceptUntil(paidAt) }
}

async function awaitedMoney(db: Db, orderId: number, currency: string) {
	const [to, held] = await Promise.all([readTransferAccount(db, currency), readHeldTransfers(db, orderId)])
	return { to: to ?? null, heldMinor: held.amountMinor }
}

/** How the money of an order that waits for it may still come. */
async function moneyToCome(db: Db, { id, head }: { id: number; head: OrderHeadView }, now: Date) {
	const isUnpaid = [head.paidAt, head.closedAt, head.confirmedAt].every((at) => at === null)
	const { paymentMethod, payment } = head
	const isAwaited = isUnpaid && paymentMethod === 'BANK_TRANSFER'
	const isOnline = isUnpaid && paymentMethod === 'ONLINE'
	const isPayable = isOnline && head.isHeld && head.holdUntil >= now
	return {
		awaited: isAwaited ? await awaitedMoney(db, id, head.currency) : null,
		isPayable,
		isOverdue: isOnline && !isPayable,
		isPaymentOpen: isUnpaid && payment !== null && isPaymentOpen(payment.state),
	}
}
