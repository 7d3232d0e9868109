// GB 32100-2015, 4 and Annex A: I, O, S, V and Z are not used; the weights are the powers of 3 modulo 31.
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/
const MODULUS = CHARACTERS.length

function checkCharacter(firstSeventeen: string): string {
	let sum = 0
	let weight = 1
	for (const character of firstSeventeen) {
		sum += CHARACTERS.indexOf(character) * weight
		weight = (weight * 3) % MODULUS
	}
	return CHARACTERS[(MODULUS - (sum % MODULUS)) % MODULUS] ?? ''
}

/**
 * A unified social credit code as it is written, or null for what is none: 18 characters, of which the last follows from the
 * others (GB 32100-2015). Spaces, small and wide letters are forgiven.
 */
export function parseSocialCreditCode(text: string): string | null {
	const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
	return SHAPE.test(code) && checkCharacter(code.slice(0, 17)) === code.slice(17) ? code : null
}
