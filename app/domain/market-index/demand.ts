/** What a question demands of a listing: a token, in its title or anywhere, all of some demands or any of them. */
export type Demand =
	| { token: string; isTitle: boolean; isBeginning: boolean }
	| { all: readonly Demand[] }
	| { any: readonly Demand[] }

const PART = /'([^']*)'(:\*)?|[()&|]/g
const TITLE = '^'

function tokenOf(quoted: string, isBeginning: boolean): Demand {
	const isTitle = quoted.startsWith(TITLE)
	return { token: isTitle ? quoted.slice(TITLE.length) : quoted, isTitle, isBeginning }
}

/**
 * Reads a question in PostgreSQL's tsquery language as `question.ts` writes it: quoted tokens, ':*', '&', '|' and brackets.
 * Both engines are asked by the same text, so neither can be asked something else.
 */
export function readDemand(query: string): Demand {
	const parts = [...query.matchAll(PART)]
	let at = 0
	const single = (): Demand => {
		const part = parts[at++]
		if (part?.[1] !== undefined) return tokenOf(part[1], part[2] !== undefined)
		if (part?.[0] !== '(') throw new Error(`not a question: ${query}`)
		const inner = any()
		if (parts[at++]?.[0] !== ')') throw new Error(`an open bracket: ${query}`)
		return inner
	}
	const joined = (sign: string, next: () => Demand): Demand[] => {
		const found = [next()]
		while (parts[at]?.[0] === sign) {
			at++
			found.push(next())
		}
		return found
	}
	const all = (): Demand => {
		const found = joined('&', single)
		return found.length === 1 ? (found[0] as Demand) : { all: found }
	}
	const any = (): Demand => {
		const found = joined('|', all)
		return found.length === 1 ? (found[0] as Demand) : { any: found }
	}
	const demand = any()
	if (at < parts.length) throw new Error(`more than a question: ${query}`)
	return demand
}
