import { parseLocalDate, type LocalDate } from '#app/domain/time/local-date.ts'

/** Damm's quasigroup of order 10 (H. M. Damm, 2004): its check digit finds every single wrong digit and every swap of neighbours. */
const DAMM = [
	'0317598642',
	'7092154863',
	'4206871359',
	'1750983426',
	'6123045978',
	'3674209581',
	'5869720134',
	'8945362017',
	'9438617205',
	'2581436790',
]

/**
 * A human order number 'YYMMDD-RRRRRR-C': the date in the cluster, six digits from a random number (0 to 999 999, given),
 * and a check digit over both. It names an order and is no secret; on a clash the caller draws again.
 */
export function orderNumber(date: LocalDate, random: number): string {
	if (parseLocalDate(date) === null) throw new RangeError(`Not a date: ${date}`)
	if (!Number.isInteger(random) || random < 0 || random > 999_999) throw new RangeError(`Not six digits: ${random}`)
	const day = date.slice(2).replaceAll('-', '')
	const drawn = String(random).padStart(6, '0')
	return `${day}-${drawn}-${checkDigit(day + drawn)}`
}

/** The order number that someone typed or read out, in its usual form, or null when the check digit says it is not one. */
export function parseOrderNumber(text: string): string | null {
	const digits = text.replace(/[\s-]/g, '')
	if (!/^\d{13}$/.test(digits) || checkDigit(digits) !== 0) return null
	return `${digits.slice(0, 6)}-${digits.slice(6, 12)}-${digits.slice(12)}`
}

/** The Damm check digit of digits, 0 when they already end with it. */
export function checkDigit(digits: string): number {
	return [...digits].reduce((row, digit) => Number(DAMM[row]?.[Number(digit)]), 0)
}
