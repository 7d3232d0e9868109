/** Fewest characters of a password (Unicode code points); length, not symbols, makes it hard to guess (NIST SP 800-63B). */
export const PASSWORD_MIN = 12

/** Most characters of a password: a longer one would only cost us time. */
export const PASSWORD_MAX = 128

/** What speaks against a password. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'too-personal'

/** Parts of which the most often leaked passwords are made; a password that is little else is refused. */
const COMMON = [
	...['password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'passwort', 'contrasena', 'mima', 'woaini', 'aini', 'wodemima'],
	...[
		'qwertyuiop',
		'qwertyui',
		'qwerty',
		'asdfghjkl',
		'asdfgh',
		'zxcvbnm',
		'zxcvbn',
		'1qaz2wsx3edc',
		'1qaz2wsx',
		'qazwsx',
	],
	...['1q2w3e4r5t6y', '1q2w3e4r', 'q1w2e3r4', 'abcdefghijklmnopqrstuvwxyz', 'abcdefgh', 'abcdef', 'abcd', 'abc'],
	...['iloveyou', 'letmein', 'welcome', 'monkey', 'dragon', 'sunshine', 'princess', 'football', 'baseball', 'superman'],
	...['batman', 'trustno1', 'master', 'shadow', 'michael', 'jordan', 'pokemon', 'computer', 'internet', 'whatever'],
	...['secret', 'login', 'admin', 'administrator', 'root', 'user', 'guest', 'test', 'demo', 'changeme', 'default'],
	...[
		'hello',
		'freedom',
		'starwars',
		'charlie',
		'donald',
		'nothing',
		'forever',
		'zhongguo',
		'beijing',
		'taobao',
		'alipay',
	],
]

/** Words of this site, which a guesser tries first. */
const OURS = ['shanhai', '山海', 'mountainandsea']

/** Runs of the keyboard's digits, up or down. */
const DIGITS_UP = '01234567890'
const DIGIT_RUN_LEAST = 3

/** Fewest different characters that must be left of a password once common words and runs are out of it. */
const LEAST_OWN = 5

/** Shortest word of a person, in letters, that is looked for in a password; two of Chinese are a name. */
const LEAST_WORD = 3

/**
 * What speaks against a password, or null. `personal` are the words a guesser knows: the address, the name. Any characters
 * are welcome and none is asked for.
 */
export function passwordFault(password: string, personal: readonly string[]): PasswordFault | null {
	const length = [...password].length
	if (length < PASSWORD_MIN) return 'too-short'
	if (length > PASSWORD_MAX) return 'too-long'
	const text = password.normalize('NFKC').toLowerCase()
	const own = withoutRuns(withoutWords(text, [...COMMON, ...OURS]))
	if (new Set(own).size < LEAST_OWN) return 'too-common'
	return new Set(withoutWords(own, wordsOf(personal))).size < LEAST_OWN ? 'too-personal' : null
}

function wordsOf(personal: readonly string[]): string[] {
	const words = personal.flatMap((text) =>
		text
			.normalize('NFKC')
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u),
	)
	return words.filter((word) => word.length >= LEAST_WORD || /\p{Script=Han}{2}/u.test(word))
}

function withoutWords(text: string, words: readonly string[]): string {
	const longestFirst = [...words].sort((a, b) => b.length - a.length)
	return longestFirst.reduce((left, word) => left.replaceAll(word, ''), text)
}

function withoutRuns(text: string): string {
	return text.replace(/\d+/g, (digits) => (isRun(digits) ? '' : digits))
}

function isRun(digits: string): boolean {
	if (digits.length < DIGIT_RUN_LEAST) return false
	return DIGITS_UP.includes(digits) || DIGITS_UP.includes([...digits].reverse().join(''))
}
