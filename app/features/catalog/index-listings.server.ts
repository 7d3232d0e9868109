import { listingPhrases, listingTokens, type ListingWords, spellingWords } from '#app/domain/search/listing-tokens.ts'
import type { Db } from '#db/client.ts'
import {
	countSearchWords,
	countShownListings,
	rankListings,
	saveListingTokens,
	saveNameTokens,
	type StaleListing,
	takeStaleListings,
	takeStaleNames,
	tidySearchIndexes,
} from '#db/queries/search-index.ts'
import { keepOwnDays, keepPackageDays, moveFirstDay } from '#db/queries/search-days.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 500
/** Ranking so few takes less than asking whether they changed. */
const RANKED_AT_ONCE = 5_000

function wordsOf({ titles, names, places, texts, ...listing }: StaleListing): ListingWords {
	const { kind, category, regions, brand, marks, grade } = listing
	const facets = [
		'all',
		`k:${kind}`,
		`c:${category}`,
		...regions.map((code) => `r:${code}`),
		...(brand === null ? [] : [`b:${brand}`]),
		...marks.map((mark) => `m:${mark}`),
		...(grade === null ? [] : [`g:${grade}`]),
	]
	return { titles, names, places, texts, facets }
}

function countWords(words: readonly Pick<ListingWords, 'titles' | 'names'>[]): Map<string, number> {
	const counts = new Map<string, number>()
	for (const listing of words) for (const word of spellingWords(listing)) counts.set(word, (counts.get(word) ?? 0) + 1)
	return counts
}

async function indexSome(db: Db): Promise<number> {
	const stale = await takeStaleListings(db, AT_ONCE)
	if (stale.length === 0) return 0
	const words = stale.map(wordsOf)
	const indexed = stale.map(({ id, regions, marks }, at) => {
		const own = words[at] ?? { titles: [], names: [], texts: [], facets: [] }
		return { id, regions, marks, tokens: listingTokens(own), phrases: listingPhrases(own) }
	})
	await saveListingTokens(db, indexed)
	await countSearchWords(db, countWords(words))
	return stale.length
}

async function nameSome(db: Db): Promise<number> {
	const stale = await takeStaleNames(db, AT_ONCE)
	if (stale.length === 0) return 0
	const named = stale.map(({ subject, key, names }) => {
		return { subject, key, tokens: listingTokens({ titles: names, names: [], texts: [], facets: [] }) }
	})
	await saveNameTokens(db, named)
	await countSearchWords(db, countWords(stale.map(({ names }) => ({ titles: names, names: [] }))))
	return stale.length
}

async function keepDays(db: Db): Promise<number> {
	let done = 0
	for (const some of [keepOwnDays, keepPackageDays])
		for (let last = AT_ONCE; last === AT_ONCE; done += last) last = await inTransaction(db, (tx) => some(tx, AT_ONCE))
	return done
}

/** Makes what was written or changed findable; in a market of some thousands it is ranked at once as well. Returns how many it was. */
export async function indexMarket(db: Db): Promise<number> {
	let done = 0
	for (const some of [nameSome, indexSome])
		for (let last = AT_ONCE; last === AT_ONCE; done += last) last = await inTransaction(db, some)
	if (done > 0 && (await countShownListings(db)) <= RANKED_AT_ONCE) await inTransaction(db, rankListings)
	if (done > 0) await tidySearchIndexes(db)
	return done + (await keepDays(db))
}

/** Sorts the market anew by how popular its listings are: what the first pages are read from. */
export async function rankMarket(db: Db): Promise<void> {
	await inTransaction(db, rankListings)
	await inTransaction(db, moveFirstDay)
	await tidySearchIndexes(db)
}
