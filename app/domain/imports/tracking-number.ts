import { parseCarrierNumber } from '#app/domain/logistics/household-parcel.ts'

/** A number that a spreadsheet shows by its first digits: '1.23457E+12'. */
const SHORTENED = /^\d(\.\d+)?E\+?\d{1,3}$/i
/** Spreadsheets keep fifteen digits of a number and put noughts for the rest. */
const ROUNDED = /^\d{15}0{3,}$/

/**
 * A carrier's number as a cell of a file has it, noughts before it kept; 'rounded' where a spreadsheet took it for an amount and
 * lost its last digits, 'malformed' where it cannot be a carrier's number.
 */
export function trackingNumber(
	cell: string,
): { outcome: 'read'; number: string } | { outcome: 'rounded' | 'malformed' } {
	const text = cell.trim().replace(/^['‘’]/, '')
	if (SHORTENED.test(text) || ROUNDED.test(text)) return { outcome: 'rounded' }
	const number = parseCarrierNumber(text)
	return number === null ? { outcome: 'malformed' } : { outcome: 'read', number }
}
