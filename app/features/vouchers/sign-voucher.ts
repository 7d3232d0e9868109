import { encodePayload, joinSigned, payloadBytes } from '#app/domain/vouchers/payload.ts'
import { timesOf, voucherValidity } from '#app/domain/vouchers/validity.ts'
import type { VoucherSigner } from '#app/platform/voucher-signer.ts'
import type { LineToVouch } from '#db/queries/vouchers.ts'

/** What a voucher says of its line, signed: when and how often it is taken. */
export function signVoucher(
	signer: VoucherSigner,
	line: LineToVouch,
	{ code, version }: { code: string; version: number },
) {
	const { from, to } = voucherValidity(line)
	const times = timesOf(line)
	const text = encodePayload({
		kid: signer.kid,
		voucherCode: code,
		siteId: line.enterpriseId,
		sessionId: line.sessionId,
		validFrom: from,
		validTo: to,
		times,
		codeVersion: version,
	})
	return {
		validFrom: from,
		validTo: to,
		timesTotal: times,
		signedPayload: joinSigned(text, signer.sign(payloadBytes(text))),
		kid: signer.kid,
	}
}
