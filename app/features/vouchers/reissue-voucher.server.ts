import { decodePayload, splitSigned } from '#app/domain/vouchers/payload.ts'
import { timesOf, voucherValidity } from '#app/domain/vouchers/validity.ts'
import { signVoucher } from '#app/features/vouchers/sign-voucher.ts'
import type { World } from '#app/platform/world.ts'
import { lockVoucherOfLine, updateVoucherTimes, type VoucherOfLine } from '#db/queries/reissued-vouchers.ts'
import { inTransaction } from '#db/transaction.ts'

/** Whether a voucher says what its line is booked for. */
function isTrue(voucher: VoucherOfLine): boolean {
	const { from, to } = voucherValidity(voucher)
	const times = [from.getTime() - voucher.validFrom.getTime(), to.getTime() - voucher.validTo.getTime()]
	const printed = decodePayload(splitSigned(voucher.signedPayload)?.text ?? '')?.times
	return times.every((it) => it === 0) && voucher.sessionId === voucher.printedSessionId && printed === timesOf(voucher)
}

/** Signs the voucher of a changed line anew under its code, one version up: the old drawing is taken no more. Again, it changes nothing. */
export async function reissueVoucher(world: World, { lineId }: { lineId: number }): Promise<void> {
	const signer = await world.vouchers.signer()
	await inTransaction(world.db, async (tx) => {
		const voucher = await lockVoucherOfLine(tx, lineId)
		if (!voucher || isTrue(voucher)) return
		const codeVersion = voucher.codeVersion + 1
		const signed = signVoucher(signer, voucher, { code: voucher.code, version: codeVersion })
		await updateVoucherTimes(tx, {
			id: voucher.id,
			sessionId: voucher.sessionId,
			codeVersion,
			at: world.now(),
			...signed,
		})
	})
}
