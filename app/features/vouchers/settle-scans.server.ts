import type { GateDevice } from '#app/domain/accounts/roles.ts'
import { correctedTime } from '#app/domain/gate/corrected-time.ts'
import type { DeviceScan, ScanFate } from '#app/domain/gate/scan-fates.ts'
import { settleScan, type SettlingBatch } from '#app/features/vouchers/settle-scan.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { noteGateSync } from '#db/queries/gate-devices.ts'
import { confirmedUses, scansByIds } from '#db/queries/gate-scans.ts'
import { lockVouchers } from '#db/queries/vouchers.ts'
import { inTransaction } from '#db/transaction.ts'

/** What a device sends: its scans, how many it keeps beside them, and what it knows. */
export interface ScanBatch {
	scans: DeviceScan[]
	/** Scans the device still keeps unsent after these. */
	waiting: number
	/** The instant of the snapshot the device holds, by our clock; null when it has none. */
	snapshotAt: Date | null
	/** The device's clock as it sent this. */
	deviceNow: Date
}

async function readBatch(tx: Db, device: GateDevice, batch: ScanBatch): Promise<SettlingBatch> {
	const vouchers = await lockVouchers(tx, [...new Set(batch.scans.map(({ code }) => code))])
	const uses = await confirmedUses(
		tx,
		vouchers.map(({ id }) => id),
	)
	return {
		device,
		known: new Map(
			(
				await scansByIds(
					tx,
					batch.scans.map(({ scanId }) => scanId),
				)
			).map((it) => [it.scanId, it]),
		),
		vouchers: new Map(vouchers.map((it) => [it.code, it])),
		uses: new Map(vouchers.map(({ id }) => [id, uses.filter(({ voucherId }) => voucherId === id)])),
	}
}

/**
 * Gives each scan of a device its fate, once for ever: sent again, the answer is the same. Of two uses of one voucher the
 * first by corrected time stands; what a device let in and the books refuse opens a case.
 */
export async function settleScans(world: World, device: GateDevice, batch: ScanBatch): Promise<ScanFate[]> {
	const now = world.now()
	const offsetNowMs = now.getTime() - batch.deviceNow.getTime()
	const clock = { offsetNowMs, notBefore: device.scansSince, now }
	const timed = batch.scans.map((scan) => ({ scan, at: correctedTime(scan, clock) }))
	timed.sort((a, b) => a.at.getTime() - b.at.getTime())
	const fates = await inTransaction(world.db, async (tx) => {
		const settling = await readBatch(tx, device, batch)
		const settled = new Map<string, ScanFate>()
		for (const { scan, at } of timed) {
			if (!settled.has(scan.scanId)) settled.set(scan.scanId, await settleScan(tx, world, settling, { scan, at }))
		}
		const isComplete = batch.waiting === 0 && batch.snapshotAt !== null && batch.snapshotAt <= now
		const cleanAt = isComplete ? batch.snapshotAt : null
		await noteGateSync(tx, {
			deviceId: device.deviceId,
			waiting: batch.waiting,
			offsetMs: offsetNowMs,
			cleanAt,
			at: now,
		})
		return settled
	})
	return [...new Set(batch.scans.map(({ scanId }) => scanId))].flatMap((scanId) => fates.get(scanId) ?? [])
}
