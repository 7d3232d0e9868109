import type { GateDevice } from '#app/domain/accounts/roles.ts'
import type { GateCaseKind } from '#app/domain/gate/cases.ts'
import type { DeviceScan, ScanFate } from '#app/domain/gate/scan-fates.ts'
import { type ConfirmedUse, settleUse } from '#app/domain/gate/settle-use.ts'
import { scanRefusal, type ScanRefusal } from '#app/domain/vouchers/judge-scan.ts'
import { stateByUse } from '#app/domain/vouchers/states.ts'
import { writeUse } from '#app/features/vouchers/write-use.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { openGateCase } from '#db/queries/gate-cases.ts'
import { confirmedUses, type KnownScan, lowerUse, reverseUses } from '#db/queries/gate-scans.ts'
import { insertRedemption, type LockedVoucher } from '#db/queries/vouchers.ts'

/** A batch under way: its vouchers are locked, and kept as they are after each scan. */
export interface SettlingBatch {
	device: GateDevice
	known: Map<string, KnownScan>
	vouchers: Map<string, LockedVoucher>
	/** By the voucher's id. */
	uses: Map<number, ConfirmedUse[]>
}

interface TimedScan {
	scan: DeviceScan
	at: Date
}

type Rejection = { fate: 'REJECTED_DUPLICATE' | 'REJECTED_REVOKED' | 'REJECTED_INVALID'; kind: GateCaseKind }

function rejectionOf(reason: ScanRefusal): Rejection {
	if (reason === 'revoked') return { fate: 'REJECTED_REVOKED', kind: 'REVOKED' }
	return reason === 'used-up'
		? { fate: 'REJECTED_DUPLICATE', kind: 'DUPLICATE' }
		: { fate: 'REJECTED_INVALID', kind: 'INVALID' }
}

const scanRow = ({ device }: SettlingBatch, { scan, at }: TimedScan) => ({
	scanId: scan.scanId,
	qty: scan.qty,
	device: device.name,
	deviceId: device.deviceId,
	accountId: null,
	at,
	offsetMs: at.getTime() - scan.deviceAt.getTime(),
})

/** Later uses give way to an earlier one that came late; each is looked at. */
async function displace(tx: Db, world: World, voucher: LockedVoucher, displaced: readonly ConfirmedUse[]) {
	if (displaced.length === 0) return voucher
	const at = world.now()
	const ids = displaced.map(({ id }) => id)
	await reverseUses(tx, ids, { reason: 'earlier-scan', actor: 'system', at })
	const { siteId: enterpriseId, id: voucherId } = voucher
	for (const redemptionId of ids)
		await openGateCase(tx, { enterpriseId, voucherId, redemptionId, kind: 'DUPLICATE', at })
	const timesUsed = voucher.timesUsed - displaced.reduce((sum, { qty }) => sum + qty, 0)
	const state = stateByUse(timesUsed, voucher.timesTotal)
	await lowerUse(tx, { voucherId, timesUsed, state, lineId: voucher.lineId, reopensLine: false })
	return { ...voucher, timesUsed, state }
}

async function confirm(tx: Db, world: World, batch: SettlingBatch, it: TimedScan & { voucher: LockedVoucher }) {
	const { voucher, scan } = it
	const actor = `gate-device:${batch.device.deviceId}`
	const timesUsed = await writeUse(tx, world, { voucher, use: scanRow(batch, it), actor })
	const lineState = voucher.lineKind === 'STAY' ? ('CHECKED_IN' as const) : ('REDEEMED' as const)
	const isServed = voucher.lineState === 'CONFIRMED'
	const state = stateByUse(timesUsed, voucher.timesTotal)
	batch.vouchers.set(voucher.code, { ...voucher, timesUsed, state, ...(isServed && { lineState }) })
	batch.uses.set(
		voucher.id,
		(await confirmedUses(tx, [voucher.id])).map(({ id, at, qty }) => ({ id, at, qty })),
	)
	return { scanId: scan.scanId, fate: 'CONFIRMED' as const, reason: null }
}

async function reject(
	tx: Db,
	world: World,
	batch: SettlingBatch,
	it: TimedScan & { voucher: LockedVoucher; reason: ScanRefusal },
): Promise<ScanFate> {
	const { voucher, scan, reason } = it
	const { fate, kind } = rejectionOf(reason)
	const recordedAt = world.now()
	const kept = { ...scanRow(batch, it), voucherId: voucher.id, recordedAt, state: fate, reason }
	const redemptionId = await insertRedemption(tx, kept)
	await openGateCase(tx, {
		...{ enterpriseId: voucher.siteId, voucherId: voucher.id, redemptionId },
		...{ kind, at: recordedAt },
	})
	return { scanId: scan.scanId, fate, reason }
}

/** The fate of one scan, written in the caller's transaction; other sites' vouchers leave no trace and nothing is told of them. */
export async function settleScan(tx: Db, world: World, batch: SettlingBatch, it: TimedScan): Promise<ScanFate> {
	const { scan, at } = it
	const { scanId } = scan
	const voucher = batch.vouchers.get(scan.code)
	if (!voucher || voucher.siteId !== batch.device.enterpriseId)
		return { scanId, fate: 'REJECTED_INVALID', reason: 'unknown' }
	const known = batch.known.get(scanId)
	if (known?.voucherId === voucher.id) return { scanId, fate: known.state, reason: known.reason }
	if (known) return { scanId, fate: 'REJECTED_INVALID', reason: 'unknown' }
	const { timesTotal: totalQty, timesUsed: usedQty } = voucher
	const { fits, displaced } = settleUse(
		{ totalQty, usedQty, confirmed: batch.uses.get(voucher.id) ?? [] },
		{ ...scan, at },
	)
	const judged = { ...voucher, timesUsed: fits || scan.qty > totalQty ? 0 : totalQty }
	const reason = scanRefusal(judged, { ...scan, at, siteId: batch.device.enterpriseId })
	if (reason) return reject(tx, world, batch, { ...it, voucher, reason })
	return confirm(tx, world, batch, { ...it, voucher: await displace(tx, world, voucher, displaced) })
}
