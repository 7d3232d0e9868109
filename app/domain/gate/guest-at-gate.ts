/**
 * A guest's name as far as the gate needs it to tell guests apart: the family name with stars for the rest in Chinese, else
 * the first word with the initial of the last.
 */
export function guestAtGate(name: string): string {
	const words = name.trim().split(/\s+/).filter(Boolean)
	const [first = '', ...rest] = words
	if (/\p{Script=Han}/u.test(name)) {
		const letters = [...words.join('')]
		return `${letters[0] ?? ''}${'*'.repeat(Math.min(3, letters.length - 1))}`
	}
	const last = rest.at(-1)
	return last ? `${first} ${[...last][0]}.` : first
}
