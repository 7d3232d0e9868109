/** Crockford's 32 symbols: no I, L, O and U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How long the name of a lot in its address is: 80 bits. */
export const LOT_TOKEN_LENGTH = 16

/** The name of a lot in its address, from sixteen random bytes. */
export function lotToken(randomBytes: Uint8Array): string {
	if (randomBytes.length < LOT_TOKEN_LENGTH) throw new RangeError('Sixteen random bytes are needed')
	return Array.from(randomBytes.subarray(0, LOT_TOKEN_LENGTH), (byte) => SYMBOLS.charAt(byte & 31)).join('')
}

/** What stands in an address as the name of a lot, or null when it cannot be one. */
export function parseLotToken(text: string | undefined): string | null {
	return text !== undefined && /^[0-9A-HJKMNP-TV-Z]{16}$/.test(text) ? text : null
}
