import type { LocalDate } from '#app/domain/time/local-date.ts'

/**
 * The number of a digital fapiao (数电发票) issued on a day, or null for what is none: 20 digits, of which the first two are
 * the year's (State Taxation Administration, Announcement 2024 No. 11). Spaces and wide digits are forgiven.
 */
export function parseFapiaoNumber(text: string, issuedOn: LocalDate): string | null {
	const number = text.normalize('NFKC').replace(/\s/g, '')
	return /^\d{20}$/.test(number) && number.startsWith(issuedOn.slice(2, 4)) ? number : null
}
