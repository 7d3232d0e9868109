import { paymentSessionTimes } from '#app/domain/capacity/hold.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { sumDemand } from '#app/domain/capacity/demand.ts'
import { parcelsStand } from '#app/domain/changes/carried-parcels.ts'
import { standsStill, type ChangePlan } from '#app/domain/changes/change-plan.ts'
import { actorOf, type Asker } from '#app/domain/orders/asker.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { changePayment } from '#app/features/changes/change-payment.ts'
import { lockChangedOrder, type ChangedOrder } from '#app/features/changes/lock-changed-order.server.ts'
import { planChange } from '#app/features/changes/quote-change.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { completeChange } from '#db/queries/changed-lines.ts'
import {
	acquiredBy,
	findWaitingChange,
	holdForChange,
	moveChange,
	readChange,
	type ChangeRow,
} from '#db/queries/order-changes.ts'
import { readCarriedGoods } from '#db/queries/carried-goods.ts'
import { buyerToPay } from '#db/queries/change-facts.ts'
import { findOrderToEnd, type OrderToEnd } from '#db/queries/order-endings.ts'
import { insertPayment } from '#db/queries/payments.ts'
import { awaitReplicas, inKeyedTransaction } from '#db/transaction.ts'

export type ChangeOutcome =
	/** The new is booked; what it made cheaper is on its way back. */
	| { outcome: 'changed'; change: ChangeRow }
	/** The new is held beside the old until its difference is paid. */
	| { outcome: 'to-pay'; change: ChangeRow }
	/** Nothing was changed: the quote's time is over, the order has moved on, another change waits for its payment. */
	| { outcome: 'expired' | 'moved-on' | 'other-waiting' | 'not-found' }
	| { outcome: 'unavailable'; reasons: UnavailableReason[] }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function answered(change: ChangeRow): ChangeOutcome | null {
	switch (change.state) {
		case 'QUOTED':
			return null
		case 'AWAITING_PAYMENT':
			return { outcome: 'to-pay', change }
		case 'DONE':
			return { outcome: 'changed', change }
		case 'LAPSED':
			return { outcome: 'expired' }
	}
}

interface Use {
	asker: Asker
	order: OrderToEnd
	locked: ChangedOrder
	change: ChangeRow
	at: Date
}

/** Whether what was shown can still be had; its price holds as shown. */
async function stillFree(tx: Db, { asker, order, change, at }: Use): Promise<ChangeOutcome | null> {
	const now = await planChange(tx, { order, asker, wish: change.plan.wish, at })
	switch (now.outcome) {
		case 'planned': {
			const rows = (plan: ChangePlan) => JSON.stringify(sumDemand(acquiredBy(plan)))
			return rows(now.plan) === rows(change.plan) ? null : { outcome: 'moved-on' }
		}
		case 'unavailable':
			return now
		case 'refused':
			return { outcome: 'moved-on' }
		case 'not-found':
			return { outcome: 'not-found' }
	}
}

async function awaitPayment(tx: Db, world: World, { change, at, asker }: Use): Promise<ChangeOutcome> {
	const { sessionEndsAt, holdUntil } = paymentSessionTimes(at)
	const { orderId, quoteId, plan, dueMinor: amountMinor } = change
	const [checkoutId, id] = [world.newId(), world.newId()]
	await holdForChange(tx, { checkoutId, quoteId, demand: sumDemand(acquiredBy(plan)), holdUntil, at })
	const payment = changePayment(await buyerToPay(tx, orderId), {
		change,
		paymentId: id,
		sessionEndsAt,
		origin: world.origin,
	})
	await insertPayment(tx, {
		...{
			id,
			orderId,
			provider: world.payments.provider,
			amountMinor,
			currency: payment.currency,
			at,
			changeId: change.id,
		},
		...{ idempotencyKey: `pay:${id}:create`, request: payment },
	})
	await moveChange(tx, change, { state: 'AWAITING_PAYMENT', actor: actorOf(asker), at, checkoutId })
	return { outcome: 'to-pay', change: { ...change, state: 'AWAITING_PAYMENT', checkoutId } }
}

async function use(
	tx: Db,
	world: World,
	{ asker, order, quote }: { asker: Asker; order: OrderToEnd; quote: ChangeRow },
) {
	const locked = await lockChangedOrder(tx, order.orderId, quote.plan)
	// Whoever uses a quote of this order holds its row: what the change says now stays so.
	const change = (await readChange(tx, quote.quoteId)) ?? quote
	const answer = answered(change)
	if (answer) {
		// It may be here alone: told as done only once a replica has it.
		await awaitReplicas(tx)
		return answer
	}
	const at = world.now()
	if (!isInTime(at, change.validUntil)) return { outcome: 'expired' } as const
	if (await findWaitingChange(tx, order.orderId)) return { outcome: 'other-waiting' } as const
	if (!standsStill(change.plan, locked.lines)) return { outcome: 'moved-on' } as const
	const { parcels } = change.plan
	if (parcels && !parcelsStand(parcels, await readCarriedGoods(tx, order.orderId)))
		return { outcome: 'moved-on' } as const
	const step = { asker, order, locked, change, at }
	const gone = await stillFree(tx, step)
	if (gone) return gone
	if (change.dueMinor > 0) return awaitPayment(tx, world, step)
	const { newId } = world
	await completeChange(tx, {
		...{ change, payments: locked.payments, areHeld: false, isPaidApart: false, actor: actorOf(asker), at, newId },
	})
	world.faultPoint('change-done-before-commit')
	return { outcome: 'changed', change: { ...change, state: 'DONE' as const } } as const
}

/**
 * Changes what was booked exactly as a quote said, in time and once: what is new is taken and what is given up comes back in
 * one transaction, what stays is held throughout. What costs more is held until its difference is paid, beside the old.
 * The same quote again is answered the same.
 */
export async function changeByQuote(world: World, asker: Asker, quoteId: string): Promise<ChangeOutcome> {
	if (!UUID.test(quoteId)) return { outcome: 'not-found' }
	const result = await inKeyedTransaction(world.db, async (tx): Promise<ChangeOutcome> => {
		const order = await findOrderToEnd(tx, asker)
		const quote = await readChange(tx, quoteId)
		const isOwn = quote?.orderId === order?.orderId && quote?.enterpriseId === order?.enterpriseId
		return order && quote && isOwn ? use(tx, world, { asker, order, quote }) : { outcome: 'not-found' }
	})
	world.faultPoint('changed-by-quote')
	return result
}
