import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** What can set a listing apart from its like; each is a key of alikeText.traits. */
export const TRAITS = ['grade', 'brand', 'season', 'pictures', 'story', 'packages'] as const
export type Trait = (typeof TRAITS)[number]

/** A listing as far as it is compared with those of its category. */
export interface ComparedListing {
	title: Bilingual
	fromMinor: number
	traits: readonly Trait[]
}

export interface NearListing<Row> {
	row: Row
	/** 0 to 1: 1 is the same title at the same price. */
	similarityShare: number
}

/** From here on two listings are nearly the same. */
const NEARLY_SAME = 0.7
/** The rest of the score says how near their prices are. */
const TITLE_WEIGHT = 0.8
/** What fewer than this share of a category has is rare there. */
const RARE_SHARE = 0.2
/** Fewer listings than these tell nothing of what is rare. */
const LEAST_LISTINGS = 5
const MOST_SHOWN = 5

/** A title's tokens: pairs of neighbouring Han characters, a lone one by itself, and Latin words of two letters at least. */
export function titleTokens({ zh, en }: Bilingual): Set<string> {
	const runs = zh.match(/\p{Script=Han}+/gu) ?? []
	const pairs = runs.flatMap((run) => {
		const characters = [...run]
		return characters.length === 1 ? characters : characters.slice(1).map((it, at) => `${characters[at]}${it}`)
	})
	return new Set([...pairs, ...(`${zh} ${en}`.toLowerCase().match(/[a-z][a-z']+/g) ?? [])])
}

/** The cosine of two sets of tokens, 0 to 1. */
function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size === 0 || b.size === 0) return 0
	return [...a].filter((token) => b.has(token)).length / Math.sqrt(a.size * b.size)
}

/**
 * How alike two listings of a category are: four fifths the cosine of their titles' tokens, one fifth the lower of their prices by
 * the higher. It follows indicator P13 (homogenisation of stores by the cosine of their category sales), one level down.
 */
export function similarityShare(a: ComparedListing, b: ComparedListing): number {
	const higher = Math.max(a.fromMinor, b.fromMinor)
	const price = higher === 0 ? 0 : Math.min(a.fromMinor, b.fromMinor) / higher
	return TITLE_WEIGHT * cosine(titleTokens(a.title), titleTokens(b.title)) + (1 - TITLE_WEIGHT) * price
}

/** How many of a category around a listing are nearly the same, the nearest of them, and what of it would be rare there. */
export function compareWithOthers<Row extends ComparedListing>(
	own: ComparedListing,
	others: readonly Row[],
): { count: number; nearest: NearListing<Row>[]; rare: Trait[] } {
	const near = others
		.map((row) => ({ row, similarityShare: similarityShare(own, row) }))
		.filter((it) => it.similarityShare >= NEARLY_SAME)
		.sort((a, b) => b.similarityShare - a.similarityShare)
	const having = (trait: Trait) => others.filter(({ traits }) => traits.includes(trait)).length
	const isRare = (trait: Trait) =>
		others.length >= LEAST_LISTINGS && having(trait) / others.length < RARE_SHARE && !own.traits.includes(trait)
	return { count: near.length, nearest: near.slice(0, MOST_SHOWN), rare: TRAITS.filter(isRare) }
}
