import { decodeBase45, encodeBase45 } from '#app/domain/vouchers/base45.ts'

/** What a voucher's QR code says: no personal data. Instants to the second; `siteId` is the enterprise that serves it. */
export type VoucherPayload = {
	kid: string
	voucherCode: string
	siteId: number
	sessionId: number | null
	validFrom: Date
	validTo: Date
	times: number
	codeVersion: number
}

const FORMAT = '1'
const SHAPE = /^1\|([\w-]{1,16})\|([0-9A-HJKMNP-TV-Z]{10})\|(\d+)\|(\d*)\|(\d+)\|(\d+)\|(\d+)\|(\d+)$/
const SIGNATURE_BYTES = 64
/** Longer than any payload of ours: what claims to be one and is not, is not read. */
const MOST_BYTES = 512

/** The text that is signed: v|kid|voucher|site|session|valid_from|valid_to|times|code_version, instants in Unix seconds. */
export function encodePayload(payload: VoucherPayload): string {
	const text = [
		FORMAT,
		payload.kid,
		payload.voucherCode,
		payload.siteId,
		payload.sessionId ?? '',
		seconds(payload.validFrom),
		seconds(payload.validTo),
		payload.times,
		payload.codeVersion,
	].join('|')
	if (!SHAPE.test(text)) throw new RangeError(`Not a voucher payload: ${text}`)
	return text
}

/** What a signed text says, or null when it is no voucher of a version we know; it says nothing about the signature. */
export function decodePayload(text: string): VoucherPayload | null {
	const found = SHAPE.exec(text)
	if (!found) return null
	const [, kid = '', voucherCode = '', siteId, sessionId, from, to, times, codeVersion] = found
	return {
		kid,
		voucherCode,
		siteId: Number(siteId),
		sessionId: sessionId ? Number(sessionId) : null,
		validFrom: new Date(Number(from) * 1000),
		validTo: new Date(Number(to) * 1000),
		times: Number(times),
		codeVersion: Number(codeVersion),
	}
}

/** The bytes that a signature is made over: the payload's text, which is ASCII. */
export function payloadBytes(text: string): Uint8Array {
	return Uint8Array.from(text, (symbol) => symbol.charCodeAt(0))
}

/** The text of a QR code: a 64-byte Ed25519 signature, then the payload, in base45. */
export function joinSigned(text: string, signature: Uint8Array): string {
	if (signature.length !== SIGNATURE_BYTES) throw new RangeError(`A signature has 64 bytes, not ${signature.length}`)
	return encodeBase45(Uint8Array.from([...signature, ...payloadBytes(text)]))
}

/**
 * The payload's text and the signature of a scanned QR code, or null when it is none of ours; nothing is verified yet. A space
 * is a symbol of base45: up to two at the beginning may have been trimmed on the way here, and are put back.
 */
export function splitSigned(scanned: string): { text: string; signature: Uint8Array } | null {
	const bare = scanned.trim()
	return splitExact(bare) ?? splitExact(` ${bare}`) ?? splitExact(`  ${bare}`)
}

function splitExact(scanned: string): { text: string; signature: Uint8Array } | null {
	const bytes = scanned.length > MOST_BYTES * 2 ? null : decodeBase45(scanned)
	if (!bytes || bytes.length <= SIGNATURE_BYTES) return null
	const text = String.fromCharCode(...bytes.subarray(SIGNATURE_BYTES))
	return SHAPE.test(text) ? { text, signature: bytes.slice(0, SIGNATURE_BYTES) } : null
}

function seconds(instant: Date): number {
	return Math.floor(instant.getTime() / 1000)
}
