import { checkDigit } from '#app/domain/orders/number.ts'
import { parseLocalDate, type LocalDate } from '#app/domain/time/local-date.ts'

/**
 * A parcel's number 'SPYYMMDDRRRRRRC': the date it was planned, six digits from a random number (0 to 999 999, given), and
 * Damm's check digit over both. On a clash the caller draws again.
 */
export function shipmentNumber(date: LocalDate, random: number): string {
	return numberOf('SP', date, random)
}

/** The number 'RTYYMMDDRRRRRRC' of a parcel that goes back, made like a parcel's. */
export function returnNumber(date: LocalDate, random: number): string {
	return numberOf('RT', date, random)
}

function numberOf(prefix: 'SP' | 'RT', date: LocalDate, random: number): string {
	if (parseLocalDate(date) === null) throw new RangeError(`Not a date: ${date}`)
	if (!Number.isInteger(random) || random < 0 || random > 999_999) throw new RangeError(`Not six digits: ${random}`)
	const digits = date.slice(2).replaceAll('-', '') + String(random).padStart(6, '0')
	return `${prefix}${digits}${checkDigit(digits)}`
}

/** The parcel number that someone typed or scanned (the letters may be missing), or null when it cannot be one of ours. */
export function parseShipmentNumber(text: string): string | null {
	const digits = text.toUpperCase().replace(/[\s-]/g, '').replace(/^SP/, '')
	return /^\d{13}$/.test(digits) && checkDigit(digits) === 0 ? `SP${digits}` : null
}

/** The number of a parcel that goes back, with its letters, or null when it cannot be one. */
export function parseReturnNumber(text: string): string | null {
	const number = text.toUpperCase().replace(/[\s-]/g, '')
	return /^RT\d{13}$/.test(number) && checkDigit(number.slice(2)) === 0 ? number : null
}
