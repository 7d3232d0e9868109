import { knowTotal } from '#app/domain/catalog/estimate-facets.ts'
import type { Facets } from '#app/domain/catalog/listing-card.ts'
import { goesByDayPrices, type SearchFilters } from '#app/domain/catalog/search-filters.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import {
	askAlike,
	askAnyPart,
	askAnywhere,
	askTitle,
	hintsWanted,
	type Question,
	readQuestion,
} from '#app/domain/search/question.ts'
import { PLAIN_TERMS } from '#app/domain/search/synonyms.ts'
import type { Db } from '#db/client.ts'
import { type Found, findListings } from '#db/queries/listing-search.ts'
import type { Asked } from '#db/queries/search-conditions.ts'
import { readDayPrices } from '#db/queries/search-day-prices.ts'
import { readFacets } from '#db/queries/search-facets.ts'
import { withKeptPlans } from '#db/transaction.ts'
import { findKnownTokens, findSpellings, isAnywhere } from '#db/queries/search-words.ts'

/** What answers searches: the tables, or what a process has of them in its memory. */
export interface SearchEngine {
	/** A page of what is found, and the counts. */
	answer: (asked: Asked) => Promise<Omit<MarketAnswer, 'isAlike'>>
	/** Which of some tokens any listing has; sounds ('~') as beginnings. */
	findKnown: (tokens: readonly string[]) => Promise<Set<string>>
	/** Whether any listing answers a question and has all its phrases, whatever the filters leave out. */
	isAnywhere: (question: string, phrases: readonly string[]) => Promise<boolean>
}

/** What a search finds in the market. */
export interface MarketAnswer {
	found: Found[]
	facets: Facets
	/** What stays cost on the days asked was too much to ask: the list goes by their usual price. */
	isByUsualPrice: boolean
	/** Nothing was exactly that: these are close to what was typed. */
	isAlike: boolean
}

const NOTHING: Facets = {
	total: 0,
	isEstimate: false,
	kinds: [],
	categories: [],
	places: [],
	brands: [],
	marks: [],
	grades: [],
	prices: [],
}

/** A page that is not full is the last: now the total is known, however it was estimated. */
function known(answer: Omit<MarketAnswer, 'isAlike'>, { filters }: Asked): Omit<MarketAnswer, 'isAlike'> {
	const { found, facets } = answer
	const { page, perPage } = filters
	const isLast = found.length > 0 && found.length < perPage
	return isLast ? { ...answer, facets: knowTotal(facets, filters, (page - 1) * perPage + found.length) } : answer
}

interface Asking {
	db: Db
	engine: SearchEngine
}

async function answerAlike({ db, engine }: Asking, asked: Asked, question: Question): Promise<MarketAnswer | null> {
	const [spellings, found] = await Promise.all([
		findSpellings(db, question.words, PLAIN_TERMS),
		engine.findKnown(hintsWanted(question)),
	])
	const hints = { spellings, known: found }
	for (const alike of [askAlike(question, hints), askAnyPart(question, hints)]) {
		if (alike === null) continue
		const close = known(await engine.answer({ ...asked, question: { ...alike, phrases: [] } }), asked)
		if (close.found.length > 0) return { ...close, isAlike: true }
	}
	return null
}

/** Searches the listings; a question that finds nothing is asked once more as what it may have meant, then part by part. */
export async function searchWith(asking: Asking, filters: SearchFilters, now: Date): Promise<MarketAnswer> {
	const { engine } = asking
	const plain: Asked = { filters, question: null, now }
	if (filters.q === '') return { ...known(await engine.answer(plain), plain), isAlike: false }
	const question = readQuestion(filters.q)
	if (question === null) return { found: [], facets: NOTHING, isByUsualPrice: false, isAlike: false }
	const asked = { title: askTitle(question), anywhere: askAnywhere(question), phrases: question.phrases }
	const exact = known(await engine.answer({ ...plain, question: asked }), plain)
	// What the filters alone leave out is no mistake of the question.
	const isThere =
		exact.found.length > 0 || exact.facets.total > 0 || (await engine.isAnywhere(asked.anywhere, asked.phrases))
	if (isThere) return { ...exact, isAlike: false }
	return (await answerAlike(asking, plain, question)) ?? { ...exact, isAlike: false }
}

/** Searches by the tables alone. */
export function searchListings(db: Db, language: Language, filters: SearchFilters, now: Date): Promise<MarketAnswer> {
	return withKeptPlans(db, (tx) => {
		const engine: SearchEngine = {
			answer: async (asked) => {
				const dayPrices = asked.filters.from === null ? null : await readDayPrices(tx, asked)
				const priced = { ...asked, dayPrices }
				const [found, facets] = await Promise.all([findListings(tx, priced), readFacets(tx, language, priced)])
				return { found, facets, isByUsualPrice: dayPrices === null && goesByDayPrices(asked.filters) }
			},
			findKnown: (tokens) => findKnownTokens(tx, tokens),
			isAnywhere: (question, phrases) => isAnywhere(tx, question, phrases),
		}
		return searchWith({ db: tx, engine }, filters, now)
	})
}
