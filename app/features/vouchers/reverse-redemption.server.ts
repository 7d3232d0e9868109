import type { GateKeeper } from '#app/domain/accounts/roles.ts'
import { mayMoveLine } from '#app/domain/orders/line-states.ts'
import { addMinutes, isInTime } from '#app/domain/time/instant.ts'
import { REVERSIBLE_MINUTES, stateByUse } from '#app/domain/vouchers/states.ts'
import type { World } from '#app/platform/world.ts'
import { lowerUse, reverseUses } from '#db/queries/gate-scans.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { codeOfScan, lockVoucher, redemptionOfScan } from '#db/queries/vouchers.ts'
import { inTransaction } from '#db/transaction.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export type ReverseOutcome = { outcome: 'reversed' | 'too-late' | 'not-found' }

/** Takes back guests that were let in by mistake, within an hour of its being written; the voucher can be used again. */
export async function reverseRedemption(world: World, keeper: GateKeeper, scanId: string): Promise<ReverseOutcome> {
	if (!UUID.test(scanId)) return { outcome: 'not-found' }
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<ReverseOutcome> => {
		const code = await codeOfScan(tx, { scanId, enterpriseId: keeper.enterpriseId })
		const voucher = code === null ? null : await lockVoucher(tx, code)
		const scan = await redemptionOfScan(tx, scanId)
		if (!voucher || !scan) return { outcome: 'not-found' }
		if (scan.state !== 'CONFIRMED') return { outcome: scan.state === 'REVERSED' ? 'reversed' : 'not-found' }
		if (!isInTime(at, addMinutes(scan.recordedAt, REVERSIBLE_MINUTES))) return { outcome: 'too-late' }
		const actor = `account:${keeper.account.accountId}`
		await reverseUses(tx, [scan.id], { reason: 'undone', actor, at })
		const timesUsed = voucher.timesUsed - scan.qty
		const state = voucher.state === 'REVOKED' ? voucher.state : stateByUse(timesUsed, voucher.timesTotal)
		const reopensLine = timesUsed === 0 && mayMoveLine(voucher.lineKind, voucher.lineState, 'CONFIRMED')
		await lowerUse(tx, { voucherId: voucher.id, timesUsed, state, lineId: voucher.lineId, reopensLine })
		const how = { actor, reason: 'undone', at }
		await recordStateChanges(tx, [
			{ entity: 'voucher', entityId: voucher.id, from: voucher.state, to: state, ...how },
			...(reopensLine
				? [
						{
							entity: 'order-line' as const,
							entityId: voucher.lineId,
							from: voucher.lineState,
							to: 'CONFIRMED',
							...how,
						},
					]
				: []),
		])
		const payload = { orderId: voucher.orderId }
		await publishEvent(tx, { topic: 'redemption-reversed', dedupeKey: `redemption-reversed:${scanId}`, payload, at })
		return { outcome: 'reversed' }
	})
}
