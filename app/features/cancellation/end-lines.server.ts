import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { LineDecision } from '#app/domain/cancellation/decide-line.ts'
import { planRefunds } from '#app/domain/payments/plan-refunds.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { SoldOrder } from '#app/features/cancellation/lock-sold-order.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { endLines, freeUnits, giveClaimsBack } from '#db/queries/order-endings.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { insertRefund } from '#db/queries/refunds.ts'

export interface Ending {
	order: SoldOrder
	decisions: LineDecision[]
	by: 'buyer' | 'seller' | 'platform'
	actor: string
	/** In a word, for the log and the refund. */
	reason: string
	/** The instant by which it was decided. */
	decidedAt: Date
}

const CAUSES: CancelCause[] = ['BUYER', 'SELLER', 'DISRUPTION', 'GROUP', 'GIFT', 'FRAUD']

async function giveBack(tx: Db, { order, decisions, decidedAt }: Ending): Promise<void> {
	await giveClaimsBack(
		tx,
		decisions.map(({ lineId, giveBack: demand }) => ({ lineId, demand })),
	)
	for (const { lineId, to } of decisions) {
		const line = order.lines.find(({ id }) => id === lineId)
		if (line?.kind === 'STAY')
			await freeUnits(tx, [lineId], to === 'CANCELLED' ? null : localDateAt(decidedAt, line.zone))
	}
}

/** Writes refunds for what goes back of lines; gives their ids. */
export async function refundLines(
	tx: Db,
	world: World,
	due: { order: SoldOrder; lines: { id: number; amountMinor: number }[]; reason: string },
): Promise<string[]> {
	const at = world.now()
	const ids: string[] = []
	for (const refund of planRefunds(due.lines, due.order.payments, at)) {
		const id = world.newId()
		await insertRefund(tx, { id, orderId: due.order.orderId, reason: due.reason, at, ...refund })
		ids.push(id)
	}
	return ids
}

async function publishCancelled(tx: Db, world: World, { order, decisions }: Ending): Promise<void> {
	const { orderId } = order
	for (const cause of CAUSES) {
		const lineIds = decisions.filter((it) => it.to === 'CANCELLED' && it.cause === cause).map(({ lineId }) => lineId)
		if (lineIds.length === 0) continue
		const dedupeKey = `lines-cancelled:${orderId}:${lineIds.join('.')}`
		await publishEvent(tx, {
			topic: 'lines-cancelled',
			dedupeKey,
			payload: { orderId, lineIds, cause },
			at: world.now(),
		})
	}
}

/** Guests who never came, and those who left early, are told so: their lines are no cancelled ones. */
async function publishGuestsEnded(tx: Db, world: World, { order: { orderId }, decisions }: Ending): Promise<void> {
	for (const end of ['NO_SHOW', 'CHECKED_OUT'] as const) {
		const lineIds = decisions.filter(({ to }) => to === end).map(({ lineId }) => lineId)
		if (lineIds.length === 0) continue
		const payload = { orderId, lineIds, isNoShow: end === 'NO_SHOW' }
		const dedupeKey = `guests-ended:${lineIds.join('.')}`
		await publishEvent(tx, { topic: 'guests-ended', dedupeKey, payload, at: world.now() })
	}
}

/** Ends lines of a locked order as decided, in the caller's transaction: ledger, states, money and news. Gives the refunds. */
export async function endOrderLines(tx: Db, world: World, ending: Ending): Promise<string[]> {
	const { order, decisions, by, actor, reason } = ending
	await giveBack(tx, ending)
	await endLines(tx, decisions, { by, actor, reason, at: world.now() })
	const lines = decisions.map(({ lineId: id, refundMinor: amountMinor }) => ({ id, amountMinor }))
	const refundIds = await refundLines(tx, world, { order, lines, reason })
	await publishCancelled(tx, world, ending)
	await publishGuestsEnded(tx, world, ending)
	world.faultPoint('lines-ended-before-commit')
	return refundIds
}
