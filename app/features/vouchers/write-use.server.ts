import { mayMoveLine, type OrderLineState } from '#app/domain/orders/line-states.ts'
import { stateByUse } from '#app/domain/vouchers/states.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordOnsiteVisit } from '#db/queries/onsite-visits.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { insertRedemption, type LockedVoucher, type RedemptionToKeep, updateUse } from '#db/queries/vouchers.ts'

export interface UseToWrite {
	/** Locked, with its uses as they are now. */
	voucher: LockedVoucher
	use: Omit<RedemptionToKeep, 'voucherId' | 'state' | 'reason' | 'recordedAt'>
	actor: string
}

/** Writes guests as let in, in the caller's transaction: use, line, log, on-site visit and news. Gives the uses so far. */
export async function writeUse(tx: Db, world: World, { voucher, use, actor }: UseToWrite): Promise<number> {
	const { at } = use
	const timesUsed = voucher.timesUsed + use.qty
	const state = stateByUse(timesUsed, voucher.timesTotal)
	const served: OrderLineState = voucher.lineKind === 'STAY' ? 'CHECKED_IN' : 'REDEEMED'
	const moves = mayMoveLine(voucher.lineKind, voucher.lineState, served)
	const lineState = moves ? served : voucher.lineState
	const recordedAt = world.now()
	await insertRedemption(tx, { ...use, voucherId: voucher.id, recordedAt, state: 'CONFIRMED', reason: null })
	await updateUse(tx, { voucherId: voucher.id, timesUsed, state, lineId: voucher.lineId, lineState, at })
	await recordStateChanges(tx, [
		{ entity: 'voucher', entityId: voucher.id, from: voucher.state, to: state, actor, at: recordedAt },
		...(moves
			? [
					{
						entity: 'order-line' as const,
						entityId: voucher.lineId,
						from: voucher.lineState,
						to: served,
						actor,
						at: recordedAt,
					},
				]
			: []),
	])
	if (voucher.visitorId) {
		await recordOnsiteVisit(tx, { visitorId: voucher.visitorId, enterpriseId: voucher.siteId, at })
	}
	const payload = { voucherId: voucher.id, orderId: voucher.orderId }
	const dedupeKey = `voucher-redeemed:${use.scanId}`
	await publishEvent(tx, { topic: 'voucher-redeemed', dedupeKey, payload, at: recordedAt })
	return timesUsed
}
