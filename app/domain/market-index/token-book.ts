/** Tokens in the order of their UTF-16 units, packed one behind the other: a million strings would weigh several times as much. */
export interface TokenBook {
	units: Uint16Array<ArrayBuffer>
	/** Where each token begins, and at last where the last one ends. */
	starts: Uint32Array<ArrayBuffer>
}

/** Packs tokens that are sorted already. */
export function packTokens(sorted: readonly string[]): TokenBook {
	const starts = new Uint32Array(sorted.length + 1)
	sorted.forEach((token, at) => (starts[at + 1] = (starts[at] as number) + token.length))
	const units = new Uint16Array(starts[sorted.length] as number)
	sorted.forEach((token, at) => {
		for (let unit = 0, to = starts[at] as number; unit < token.length; unit++) units[to++] = token.charCodeAt(unit)
	})
	return { units, starts }
}

/** Below zero when token `at` comes before a text, above when behind; with `isBeginning` zero for all that begin with it. */
function compareAt({ units, starts }: TokenBook, at: number, text: string, isBeginning: boolean): number {
	const from = starts[at] as number
	const length = (starts[at + 1] as number) - from
	const common = Math.min(length, text.length)
	for (let unit = 0; unit < common; unit++) {
		const difference = (units[from + unit] as number) - text.charCodeAt(unit)
		if (difference !== 0) return difference
	}
	return isBeginning && length > text.length ? 0 : length - text.length
}

/** The first token that a test does not put before what is looked for. */
function firstFrom(count: number, isBefore: (at: number) => boolean): number {
	let [low, high] = [0, count]
	while (low < high) {
		const middle = (low + high) >>> 1
		if (isBefore(middle)) low = middle + 1
		else high = middle
	}
	return low
}

/** The places of a token, or of all that begin with it: from, and the first behind them. */
export function findTokens(book: TokenBook, text: string, isBeginning: boolean): [from: number, to: number] {
	const count = book.starts.length - 1
	const from = firstFrom(count, (at) => compareAt(book, at, text, isBeginning) < 0)
	if (!isBeginning) return [from, from < count && compareAt(book, from, text, false) === 0 ? from + 1 : from]
	return [from, firstFrom(count, (at) => compareAt(book, at, text, true) <= 0)]
}
