import { decodePayload, payloadBytes, splitSigned } from '#app/domain/vouchers/payload.ts'
import { parseShortCode } from '#app/domain/vouchers/short-code.ts'
import type { VoucherKeys } from '#app/platform/voucher-keys.ts'

export type ScanReading =
	| { ok: true; code: string; codeVersion: number | null; siteId: number | null }
	| { ok: false; reason: 'unreadable' | 'bad-signature' }

/** What was typed or scanned at the gate: a short code, or the signed text of a QR code, which must be of our hand. */
export async function readScan(keys: Pick<VoucherKeys, 'verifies'>, text: string): Promise<ScanReading> {
	const code = parseShortCode(text)
	if (code) return { ok: true, code, codeVersion: null, siteId: null }
	const signed = splitSigned(text)
	const payload = signed && decodePayload(signed.text)
	if (!signed || !payload) return { ok: false, reason: 'unreadable' }
	if (!(await keys.verifies(payload.kid, payloadBytes(signed.text), signed.signature))) {
		return { ok: false, reason: 'bad-signature' }
	}
	return { ok: true, code: payload.voucherCode, codeVersion: payload.codeVersion, siteId: payload.siteId }
}
