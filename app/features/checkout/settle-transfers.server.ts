import { LET_GO, PAID_TWICE, SURPLUS, TOO_LITTLE } from '#app/domain/payments/extra-payment.ts'
import { decideTransfers, type TransferDecision } from '#app/domain/payments/transfers.ts'
import { confirmOrder } from '#app/features/checkout/confirm-order.server.ts'
import type { LockedOrder } from '#app/features/checkout/lock-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { isLetGo } from '#db/queries/checkouts.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { endHeldTransfers, insertReceivedPayment, readHeldTransfers } from '#db/queries/transfers.ts'

const RETURNED = { 'paid-before': PAID_TWICE, 'too-little': TOO_LITTLE, 'let-go': LET_GO } as const

interface Money {
	orderId: number
	amountMinor: number
	currency: string
}

async function receive(tx: Db, world: World, money: Money): Promise<string> {
	const id = world.newId()
	await insertReceivedPayment(tx, { id, provider: 'bank_transfer', at: world.now(), ...money })
	return id
}

/** Money that pays for nothing: a payment of its own, and a refund of it that a person makes. */
async function giveBack(tx: Db, world: World, money: Money, reason: string): Promise<string> {
	const paymentId = await receive(tx, world, money)
	const { orderId, amountMinor } = money
	const id = world.newId()
	await insertRefund(tx, {
		id,
		paymentId,
		orderId,
		amountMinor,
		reason,
		lines: [],
		at: world.now(),
		route: 'EXTERNAL',
	})
	return paymentId
}

/** Decides what is held of transfers for a locked order: it is paid, waits for the rest, or the money goes back. */
export async function settleTransfers(
	tx: Db,
	world: World,
	order: LockedOrder,
	due: { totalMinor: number; currency: string },
): Promise<TransferDecision> {
	const { id: orderId, checkoutId, paidAt, closedAt } = order.head
	const { currency, totalMinor } = due
	const isPaid = paidAt !== null
	const decision = decideTransfers(
		{ totalMinor, isPaid, isClosed: closedAt !== null, isLetGo: await isLetGo(tx, checkoutId) },
		(await readHeldTransfers(tx, orderId)).amountMinor,
	)
	switch (decision.outcome) {
		case 'short':
			return decision
		case 'paid': {
			const paymentId = await receive(tx, world, { orderId, amountMinor: decision.paidMinor, currency })
			await endHeldTransfers(tx, orderId, { state: 'APPLIED', paymentId })
			await confirmOrder(tx, world, order, paymentId)
			if (decision.surplusMinor === 0) return decision
			await giveBack(tx, world, { orderId, amountMinor: decision.surplusMinor, currency }, SURPLUS)
			return decision
		}
		case 'paid-before':
		case 'too-little':
		case 'let-go': {
			const reason = RETURNED[decision.outcome]
			if (decision.returnedMinor === 0) return decision
			const paymentId = await giveBack(tx, world, { orderId, amountMinor: decision.returnedMinor, currency }, reason)
			await endHeldTransfers(tx, orderId, { state: 'RETURNED', paymentId })
			return decision
		}
	}
}

/** Gives back what was held for an order that has lapsed, for it never sufficed, or that its buyer lets go. */
export async function returnHeldTransfers(
	tx: Db,
	world: World,
	orderId: number,
	reason: typeof LET_GO | typeof TOO_LITTLE,
): Promise<void> {
	const held = await readHeldTransfers(tx, orderId)
	if (held.amountMinor === 0) return
	const paymentId = await giveBack(tx, world, { orderId, ...held }, reason)
	await endHeldTransfers(tx, orderId, { state: 'RETURNED', paymentId })
}
