/** A mobile number of the mainland: eleven digits. */
const MOBILE = /^1[3-9]\d{9}$/
/** A landline of the mainland: area code with its zero, then seven or eight digits. */
const LANDLINE = /^0\d{9,11}$/
/** A number with its country, at most fifteen digits (ITU-T E.164). */
const INTERNATIONAL = /^\+[1-9]\d{7,14}$/
/** Service numbers of the mainland, as shops have them. */
const SERVICE = /^[48]00\d{7}$/

/** Whether a text can be a phone number that rings: signs between digits do not count, a digit too few does. */
export function isPhone(text: string): boolean {
	const digits = text.trim().replace(/[\s()./-]/g, '')
	if (digits.startsWith('+86')) return isPhone(digits.slice(3)) || LANDLINE.test(`0${digits.slice(3)}`)
	return [MOBILE, LANDLINE, INTERNATIONAL, SERVICE].some((form) => form.test(digits))
}
