/** The check digit of the digits before it: weights 3 and 1 from the right (GS1 General Specifications, 7.9). */
export function gtinCheckDigit(digits: string): number {
	const total = [...digits].reverse().reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
	return (10 - (total % 10)) % 10
}

/** GTIN-8, -12, -13 or -14 as fourteen digits, or null when its length or check digit is wrong. */
export function parseGtin(text: string): string | null {
	const digits = text.replace(/[\s-]/g, '')
	if (!/^(?:\d{8}|\d{12,14})$/.test(digits)) return null
	if (gtinCheckDigit(digits.slice(0, -1)) !== Number(digits.at(-1))) return null
	const padded = digits.padStart(14, '0')
	return /^0+$/.test(padded) ? null : padded
}

/**
 * The address in a lot's QR code: a GS1 Digital Link (01 the trade item, 10 the lot, 17 the day it expires) where the goods have
 * a GTIN, else the lot's own page. A GTIN is never made up.
 */
export function lotAddress(
	origin: string,
	lot: { token: string; lotCode: string; expiresOn: string | null },
	gtin: string | null,
): string {
	if (!gtin) return `${origin}/trace/${lot.token}`
	const expiry = lot.expiresOn ? `?17=${lot.expiresOn.slice(2).replaceAll('-', '')}` : ''
	return `${origin}/01/${gtin}/10/${encodeURIComponent(lot.lotCode)}${expiry}`
}
