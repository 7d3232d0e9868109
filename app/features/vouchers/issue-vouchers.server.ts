import { encodePayload, joinSigned, payloadBytes } from '#app/domain/vouchers/payload.ts'
import { shortCode } from '#app/domain/vouchers/short-code.ts'
import { timesOf, voucherValidity } from '#app/domain/vouchers/validity.ts'
import type { World } from '#app/platform/world.ts'
import { insertVoucher, linesToVouch, type LineToVouch, type VoucherToIssue } from '#db/queries/vouchers.ts'
import { inTransaction } from '#db/transaction.ts'

const FIRST_VERSION = 1
const CODE_BYTES = 10

/** Gives each stay and session of a paid order its signed voucher; a line that has one keeps it. */
export async function issueVouchers(world: World, event: { orderId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		for (const line of await linesToVouch(tx, event.orderId)) await insertVoucher(tx, voucherFor(world, line))
	})
}

function voucherFor(world: World, line: LineToVouch): VoucherToIssue {
	const code = shortCode(world.randomBytes(CODE_BYTES))
	const { from, to } = voucherValidity(line)
	const times = timesOf(line)
	const text = encodePayload({
		kid: world.vouchers.kid,
		voucherCode: code,
		siteId: line.enterpriseId,
		sessionId: line.sessionId,
		validFrom: from,
		validTo: to,
		times,
		codeVersion: FIRST_VERSION,
	})
	return {
		code,
		lineId: line.lineId,
		enterpriseId: line.enterpriseId,
		sessionId: line.sessionId,
		validFrom: from,
		validTo: to,
		timesTotal: times,
		codeVersion: FIRST_VERSION,
		signedPayload: joinSigned(text, world.vouchers.sign(payloadBytes(text))),
		at: world.now(),
	}
}
