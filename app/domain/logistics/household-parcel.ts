import { parsePickUpCode } from '#app/domain/logistics/pick-up.ts'

/** Days after a parcel is gone for which its label's name and phone number are kept: so long a carrier asks after it. */
export const LABEL_KEPT_DAYS = 30

/** A carrier's number as it is kept, however it was typed: capital letters, digits and dashes; null when it cannot be one. */
export function parseCarrierNumber(text: string): string | null {
	const number = text.normalize('NFKC').toUpperCase().replace(/\s/g, '')
	return /^[0-9A-Z-]{6,40}$/.test(number) ? number : null
}

/** A phone number as it is kept: digits, with a plus before a country's; null when it cannot be one. */
export function parsePhone(text: string): string | null {
	const digits = text.replace(/[\s()-]/g, '')
	return /^\+?\d{7,19}$/.test(digits) ? digits : null
}

/**
 * What somebody says at the counter as a code to try. The receiver in person may say the last four digits of the phone number
 * on the label instead, since not everybody reads text messages; whoever comes for another needs the code.
 */
export function saidCode(
	parcel: { code: string; phone: string },
	said: { text: string; by: 'RECEIVER' | 'OTHER' },
): string | null {
	const digits = said.text.replace(/\D/g, '')
	const isReceiver = said.by === 'RECEIVER' && digits.length === 4 && parcel.phone.endsWith(digits)
	return isReceiver ? parcel.code : parsePickUpCode(said.text)
}

/** A name as a text message to whoever has the number may say it: its first character. */
export const firstOf = (name: string): string => [...name][0] ?? ''
