import type { OrderRefusal } from '#app/domain/checkout/order-refusal.ts'
import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { confirmOrder } from '#app/features/checkout/confirm-order.server.ts'
import { endCheckout } from '#app/features/checkout/end-checkout.server.ts'
import { lockOrder } from '#app/features/checkout/lock-order.server.ts'
import { openPayment } from '#app/features/checkout/open-payment.server.ts'
import { resumePayment } from '#app/features/checkout/resume-payment.server.ts'
import { priceOrder, type OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import { Refused } from '#app/features/checkout/refused.server.ts'
import { writeOrder, type WrittenOrder } from '#app/features/checkout/write-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { PlacedCheckout } from '#db/queries/checkouts.ts'
import { awaitReplicas, inTransaction, isCommitUnknown, isTaken } from '#db/transaction.ts'

export interface PlacedOrder {
	outcome: 'placed'
	checkoutId: string
	orderNumber: string
	/** Opens the order to whoever holds it. */
	orderToken: string
	holdUntil: Date
	totalMinor: number
	currency: string
	/** null when nothing is left to pay, or the payment page was out of reach: the order page offers it again. */
	paymentUrl: string | null
	isPaid: boolean
	method: PaymentMethod
}

export type PlaceOrderOutcome = PlacedOrder | OrderRefusal | { outcome: 'key-reused' }

const MOST_TRIES = 6

type Attempt = { written: WrittenOrder | PlacedCheckout } | { refused: Refused }

async function attempt(world: World, order: OrderToPlace): Promise<Attempt | 'again'> {
	try {
		const cart = await priceOrder(world, order)
		const written = await inTransaction(world.db, async (tx) => {
			const result = await writeOrder(tx, world, { order, cart })
			// What the same key finds, also of a submit before this one, may be here alone.
			if (!('orderId' in result)) await awaitReplicas(tx)
			world.faultPoint('order-written-before-commit')
			return result
		})
		return { written }
	} catch (error) {
		if (error instanceof Refused) return { refused: error }
		// Two orders of one day drew the same six digits, or two of one visitor the same place.
		if (isTaken(error, 'orders_number_key') || isTaken(error, 'checkouts_visitor_slot')) return 'again'
		// The answer to the commit was lost, or no replica may have it: the same key finds the order, or writes it now.
		if (isCommitUnknown(error)) return 'again'
		throw error
	}
}

/** Ends what is past its time on the rows that fell short; true when anything came free. */
async function freeOverdue(world: World, checkoutIds: string[]): Promise<boolean> {
	let freed = false
	for (const id of checkoutIds) {
		const ended = await endCheckout(world, id, 'EXPIRED').catch(() => 'kept' as const)
		freed ||= ended === 'ended'
	}
	return freed
}

async function takeOrder(world: World, order: OrderToPlace): Promise<WrittenOrder | PlacedCheckout | Refused> {
	let hasFreed = false
	for (let tries = 1; ; tries++) {
		const result = await attempt(world, order)
		if (result === 'again') {
			if (tries >= MOST_TRIES) throw new Error('no free order number was drawn')
			continue
		}
		if ('written' in result) return result.written
		const { overdue, isStale } = result.refused
		if (isStale && tries < MOST_TRIES) continue
		if (overdue.length === 0 || hasFreed || !(await freeOverdue(world, overdue))) return result.refused
		hasFreed = true
	}
}

interface NextStep {
	paymentUrl: string | null
	isPaid: boolean
}

async function answerWritten(world: World, written: WrittenOrder): Promise<NextStep> {
	if (written.payment) {
		const opened = await openPayment(world, written.payment)
		return { paymentUrl: opened.outcome === 'open' ? opened.url : null, isPaid: false }
	}
	if (written.totalMinor > 0) return { paymentUrl: null, isPaid: false }
	await inTransaction(world.db, async (tx) => {
		const locked = await lockOrder(tx, written.orderId)
		if (!locked.head.paidAt) await confirmOrder(tx, world, locked, null)
	})
	return { paymentUrl: null, isPaid: true }
}

/** A repeated submit: the payment page it had, opened now when the first submit died before it. */
async function answerEarlier(world: World, earlier: PlacedCheckout): Promise<NextStep> {
	if (earlier.paidAt || earlier.paymentUrl) return { paymentUrl: earlier.paymentUrl, isPaid: earlier.paidAt !== null }
	const resumed = await resumePayment(world, earlier.orderNumber)
	return { paymentUrl: resumed.outcome === 'open' ? resumed.url : null, isPaid: resumed.outcome === 'paid' }
}

/**
 * Takes a cart as an order: everything in it is held or nothing is, the price is what the buyer agreed to, and a payment page
 * is opened. The same key again gives the same order, also after a crash at any point.
 */
export async function placeOrder(world: World, order: OrderToPlace): Promise<PlaceOrderOutcome> {
	const taken = await takeOrder(world, order)
	if (taken instanceof Refused) return taken.refusal
	world.faultPoint('order-committed')
	const payment = 'orderId' in taken ? await answerWritten(world, taken) : await answerEarlier(world, taken)
	const { checkoutId, orderNumber, holdUntil, totalMinor, currency } = taken
	const orderToken = world.tokens.of(`order:${orderNumber}`)
	const method = order.method ?? 'ONLINE'
	return { outcome: 'placed', method, checkoutId, orderNumber, orderToken, holdUntil, totalMinor, currency, ...payment }
}
