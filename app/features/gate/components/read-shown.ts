import type { GateReading, SignatureFinding } from '#app/domain/gate/decide-scan.ts'
import type { GateKey } from '#app/domain/gate/snapshot.ts'
import { decodePayload, payloadBytes, splitSigned } from '#app/domain/vouchers/payload.ts'
import { parseShortCode } from '#app/domain/vouchers/short-code.ts'
import { verifySignature } from '#app/features/gate/components/verify-signature.ts'

/** What was scanned or typed: a short code, or a QR code with the finding about its signature; null when it is no voucher. */
export async function readShown(keys: readonly GateKey[], text: string): Promise<GateReading | null> {
	const code = parseShortCode(text)
	if (code) return { by: 'code', code }
	const signed = splitSigned(text)
	const payload = signed && decodePayload(signed.text)
	if (!signed || !payload) return null
	const key = keys.find(({ kid }) => kid === payload.kid)
	if (!key) return { by: 'qr', payload, signature: 'unknown-key' }
	const isOurs = await verifySignature(key.publicKey, payloadBytes(signed.text), signed.signature)
	const signature: SignatureFinding = isOurs ? 'ours' : 'forged'
	return { by: 'qr', payload, signature }
}
