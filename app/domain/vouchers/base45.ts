/** The alphabet of RFC 9285: what a QR code's alphanumeric mode holds in 5.5 bits a character. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Bytes as base45 text (RFC 9285): three characters for two bytes, two for a last one. */
export function encodeBase45(bytes: Uint8Array): string {
	let text = ''
	for (let at = 0; at < bytes.length; at += 2) {
		const [high = 0, low] = bytes.subarray(at, at + 2)
		text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3)
	}
	return text
}

/** The bytes of a base45 text, or null when it is none. */
export function decodeBase45(text: string): Uint8Array | null {
	const bytes: number[] = []
	for (let at = 0; at < text.length; at += 3) {
		const group = text.slice(at, at + 3)
		const value = valueOf(group)
		if (value === null || value > (group.length === 3 ? 0xffff : 0xff)) return null
		bytes.push(...(group.length === 3 ? [value >> 8, value & 0xff] : [value]))
	}
	return Uint8Array.from(bytes)
}

function digits(value: number, count: number): string {
	return Array.from({ length: count }, (_, place) => ALPHABET.charAt(Math.floor(value / 45 ** place) % 45)).join('')
}

function valueOf(group: string): number | null {
	const values = [...group].map((symbol) => ALPHABET.indexOf(symbol))
	if (values.length < 2 || values.includes(-1)) return null
	return values.reduce((sum, value, place) => sum + value * 45 ** place, 0)
}
