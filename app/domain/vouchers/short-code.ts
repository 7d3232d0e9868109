/** Crockford's 32 symbols: no I, L, O and U, so that a code can be read out and typed. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** A voucher's code of ten symbols (50 bits) from ten random bytes; each byte gives one symbol without bias. */
export function shortCode(randomBytes: Uint8Array): string {
	if (randomBytes.length < LENGTH) throw new RangeError(`Ten random bytes are needed, not ${randomBytes.length}`)
	return Array.from(randomBytes.subarray(0, LENGTH), (byte) => SYMBOLS.charAt(byte & 31)).join('')
}

/** The code that someone typed, in its usual form (O is read as 0, I and L as 1), or null when it cannot be one. */
export function parseShortCode(text: string): string | null {
	const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
	return code.length === LENGTH && [...code].every((symbol) => SYMBOLS.includes(symbol)) ? code : null
}
