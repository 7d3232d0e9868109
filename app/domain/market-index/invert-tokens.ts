import type { Interned } from '#app/domain/market-index/interned.ts'
import { packTokens, type TokenBook } from '#app/domain/market-index/token-book.ts'

/** From the tokens of each listing the listings of each token, the tokens sorted. `held` and `until` as the builder keeps them. */
export function invertTokens(
	tokens: Interned,
	held: Uint32Array<ArrayBuffer>,
	until: readonly number[],
): { tokens: TokenBook; postingStarts: Uint32Array<ArrayBuffer>; postings: Uint32Array<ArrayBuffer> } {
	const texts = tokens.all()
	const sorted = Uint32Array.from(texts.keys()).sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1))
	const counts = new Uint32Array(texts.length)
	for (const it of held) counts[it >>> 1] = (counts[it >>> 1] as number) + 1
	const postingStarts = new Uint32Array(texts.length + 1)
	/** Where the next posting of each token goes. */
	const next = new Uint32Array(texts.length)
	sorted.forEach((token, at) => {
		next[token] = postingStarts[at] as number
		postingStarts[at + 1] = (postingStarts[at] as number) + (counts[token] as number)
	})
	const postings = new Uint32Array(held.length)
	for (let listing = 0, at = 0; listing < until.length; listing++)
		for (; at < (until[listing] as number); at++) {
			const it = held[at] as number
			const to = next[it >>> 1] as number
			postings[to] = listing * 2 + (it & 1)
			next[it >>> 1] = to + 1
		}
	return { tokens: packTokens([...sorted].map((at) => texts[at] as string)), postingStarts, postings }
}
