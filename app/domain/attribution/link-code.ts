/** Letters of codes that are printed and typed: without those that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 10

/** A code of random bytes, of which one outside the whole rounds of the letters is passed over; as many bytes as there are. */
export function linkCode(bytes: Uint8Array): string {
	const most = 256 - (256 % LETTERS.length)
	const code = [...bytes].flatMap((byte) => (byte < most ? [LETTERS.charAt(byte % LETTERS.length)] : []))
	return code.slice(0, LENGTH).join('')
}

/** Bytes enough for a code, but for one time in 10^20. */
export const CODE_BYTES = 40

/** Whether a text is written like a code. */
export const isLinkCode = (text: string | undefined): text is string => /^[a-z0-9]{4,40}$/.test(text ?? '')
