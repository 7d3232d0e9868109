import type { GateKeeper } from '#app/domain/accounts/roles.ts'
import { scanRefusal, type ScanRefusal } from '#app/domain/vouchers/judge-scan.ts'
import { readScan } from '#app/features/vouchers/read-scan.ts'
import { writeUse } from '#app/features/vouchers/write-use.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertRedemption, isVoucher, lockVoucher, type LockedVoucher, redemptionOfScan } from '#db/queries/vouchers.ts'
import { inTransaction } from '#db/transaction.ts'
import { passWall } from '#db/wall/behind-wall.ts'

export interface ScanToRedeem {
	/** The short code or the QR code's text. */
	text: string
	qty: number
	/** Made on the device, a UUID: a scan sent twice is one scan. */
	scanId: string
	device: string
}

/** Who comes for what, for the gate's screen. */
export interface GuestFacts {
	code: string
	guest: string
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	timesUsed: number
	timesTotal: number
	validFrom: Date
	validTo: Date
}

export type RedeemOutcome =
	| { outcome: 'let-in'; guest: GuestFacts }
	| { outcome: 'refused'; reason: ScanRefusal; guest: GuestFacts | null }
	| { outcome: 'unreadable' | 'bad-signature' | 'unknown' }

const WRONG_SITE = { outcome: 'refused', reason: 'wrong-site', guest: null } as const

const isOfOtherGate = (tx: Db, code: string) => passWall(tx, 'other-gate', (all) => isVoucher(all, code))

/** Lets guests in on a voucher: whole or in part, each use once, whatever is sent twice. */
export async function redeemVoucher(world: World, keeper: GateKeeper, scan: ScanToRedeem): Promise<RedeemOutcome> {
	const reading = await readScan(world.vouchers, scan.text)
	if (!reading.ok) return { outcome: reading.reason }
	return inTransaction(world.db, async (tx) => {
		const voucher = await lockVoucher(tx, reading.code)
		if (!voucher) return (await isOfOtherGate(tx, reading.code)) ? WRONG_SITE : { outcome: 'unknown' }
		const earlier = await redemptionOfScan(tx, scan.scanId)
		if (earlier) return replayed(voucher, keeper, earlier)
		const gate = { siteId: keeper.enterpriseId, at: world.now(), qty: scan.qty, codeVersion: reading.codeVersion }
		const reason = scanRefusal(voucher, gate)
		if (reason) return refuse(world, tx, { voucher, keeper, scan, reason })
		return letIn(world, tx, { voucher, keeper, scan })
	})
}

interface Case {
	voucher: LockedVoucher
	keeper: GateKeeper
	scan: ScanToRedeem
}

const scanRow = (world: World, { keeper, scan }: Case) => ({
	scanId: scan.scanId,
	qty: scan.qty,
	device: scan.device,
	deviceId: null,
	accountId: keeper.account.accountId,
	at: world.now(),
	offsetMs: 0,
})

async function letIn(world: World, tx: Db, it: Case): Promise<RedeemOutcome> {
	const { voucher, keeper, scan } = it
	const actor = `account:${keeper.account.accountId}`
	const timesUsed = await writeUse(tx, world, { voucher, use: scanRow(world, it), actor })
	return { outcome: 'let-in', guest: guestOf(voucher, scan.qty, timesUsed) }
}

/** What was tried on a voucher of ours is kept, since it may be a dispute; strangers' vouchers leave no trace here. */
async function refuse(world: World, tx: Db, it: Case & { reason: ScanRefusal }): Promise<RedeemOutcome> {
	const { voucher, scan, reason } = it
	if (reason === 'wrong-site') return WRONG_SITE
	if (reason === 'used-up' || reason === 'revoked') {
		const state = reason === 'revoked' ? 'REJECTED_REVOKED' : 'REJECTED_DUPLICATE'
		const use = scanRow(world, it)
		await insertRedemption(tx, { ...use, voucherId: voucher.id, recordedAt: use.at, state, reason: null })
	}
	return { outcome: 'refused', reason, guest: guestOf(voucher, scan.qty, voucher.timesUsed) }
}

function replayed(
	voucher: LockedVoucher,
	keeper: GateKeeper,
	earlier: { voucherId: number; qty: number; state: string },
): RedeemOutcome {
	if (voucher.siteId !== keeper.enterpriseId) return { outcome: 'refused', reason: 'wrong-site', guest: null }
	if (earlier.voucherId !== voucher.id) return { outcome: 'unknown' }
	const guest = guestOf(voucher, earlier.qty, voucher.timesUsed)
	if (earlier.state === 'CONFIRMED') return { outcome: 'let-in', guest }
	return { outcome: 'refused', reason: earlier.state === 'REJECTED_REVOKED' ? 'revoked' : 'used-up', guest }
}

function guestOf(voucher: LockedVoucher, qty: number, timesUsed: number): GuestFacts {
	const { code, titleZh, titleEn, optionZh, optionEn, timesTotal, validFrom, validTo } = voucher
	const guest = voucher.buyerName
	return { code, guest, titleZh, titleEn, optionZh, optionEn, qty, timesUsed, timesTotal, validFrom, validTo }
}
