import type { LocalDate } from '#app/domain/time/local-date.ts'

/** An earlier listing of the same store in the same category. */
export interface EarlierListing {
	titles: readonly string[]
	firstListedOn: LocalDate
}

/** Titles as alike as this are of the same product. */
const SAME_PRODUCT = 0.9

/**
 * The day since which a listing that goes on the shelf counts as listed: today, or that of the earliest of the store's earlier
 * listings of the category whose title is as good as the same, so that putting a product up anew makes no new product of it.
 */
export function firstListedOn(
	titles: readonly string[],
	earlier: readonly EarlierListing[],
	today: LocalDate,
): LocalDate {
	const same = earlier.filter((it) =>
		it.titles.some((title, at) => titleSimilarity(title, titles[at] ?? '') >= SAME_PRODUCT),
	)
	return same.reduce((first, it) => (it.firstListedOn < first ? it.firstListedOn : first), today)
}

/** How alike two titles are, 0-1: pairs of neighbouring letters in both over those in either (Dice 1945), marks and case left out. */
export function titleSimilarity(a: string, b: string): number {
	const [left, right] = [bare(a), bare(b)]
	if (left === '' || right === '') return 0
	if (left === right) return 1
	const [ofLeft, ofRight] = [pairsOf(left), pairsOf(right)]
	const all = ofLeft.length + ofRight.length
	const counts = new Map<string, number>()
	for (const pair of ofLeft) counts.set(pair, (counts.get(pair) ?? 0) + 1)
	let shared = 0
	for (const pair of ofRight) {
		const left = counts.get(pair) ?? 0
		if (left > 0) shared++
		counts.set(pair, left - 1)
	}
	return all === 0 ? 0 : (2 * shared) / all
}

const bare = (title: string) =>
	title
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '')

const pairsOf = (text: string) => {
	const letters = [...text]
	return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`)
}
