import { knowTotal } from '#app/domain/catalog/estimate-facets.ts'
import type { Facets } from '#app/domain/catalog/listing-card.ts'
import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import {
	askAlike,
	askAnyPart,
	askAnywhere,
	askTitle,
	type Hints,
	hintsWanted,
	type Question,
	readQuestion,
} from '#app/domain/search/question.ts'
import { PLAIN_TERMS } from '#app/domain/search/synonyms.ts'
import type { Db } from '#db/client.ts'
import { type Found, findListings } from '#db/queries/listing-search.ts'
import type { Asked } from '#db/queries/search-conditions.ts'
import { readFacets } from '#db/queries/search-facets.ts'
import { withKeptPlans } from '#db/transaction.ts'
import { findKnownTokens, findSpellings, isAnywhere } from '#db/queries/search-words.ts'

/** What a search finds in the market. */
export interface MarketAnswer {
	found: Found[]
	facets: Facets
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

async function answer(db: Db, language: Language, asked: Asked): Promise<Omit<MarketAnswer, 'isAlike'>> {
	const [found, facets] = await Promise.all([findListings(db, asked), readFacets(db, language, asked)])
	const { page, perPage } = asked.filters
	// A page that is not full is the last: now the total is known, however it was estimated.
	const isLast = found.length > 0 && found.length < perPage
	return {
		found,
		facets: isLast ? knowTotal(facets, asked.filters, (page - 1) * perPage + found.length) : facets,
	}
}

async function readHints(db: Db, question: Question): Promise<Hints> {
	const [spellings, known] = await Promise.all([
		findSpellings(db, question.words, PLAIN_TERMS),
		findKnownTokens(db, hintsWanted(question)),
	])
	return { spellings, known }
}

async function answerAlike(db: Db, language: Language, asked: Asked, question: Question): Promise<MarketAnswer | null> {
	const hints = await readHints(db, question)
	for (const alike of [askAlike(question, hints), askAnyPart(question, hints)]) {
		if (alike === null) continue
		const close = await answer(db, language, { ...asked, question: { ...alike, phrases: [] } })
		if (close.found.length > 0) return { ...close, isAlike: true }
	}
	return null
}

async function search(db: Db, language: Language, filters: SearchFilters, now: Date): Promise<MarketAnswer> {
	const plain: Asked = { filters, question: null, now }
	if (filters.q === '') return { ...(await answer(db, language, plain)), isAlike: false }
	const question = readQuestion(filters.q)
	if (question === null) return { found: [], facets: NOTHING, isAlike: false }
	const asked = { title: askTitle(question), anywhere: askAnywhere(question), phrases: question.phrases }
	const exact = await answer(db, language, { ...plain, question: asked })
	// What the filters alone leave out is no mistake of the question.
	const isThere =
		exact.found.length > 0 || exact.facets.total > 0 || (await isAnywhere(db, asked.anywhere, asked.phrases))
	if (isThere) return { ...exact, isAlike: false }
	return (await answerAlike(db, language, plain, question)) ?? { ...exact, isAlike: false }
}

/** Searches the listings; a question that finds nothing is asked once more as what it may have meant, then part by part. */
export function searchListings(db: Db, language: Language, filters: SearchFilters, now: Date): Promise<MarketAnswer> {
	return withKeptPlans(db, (tx) => search(tx, language, filters, now))
}
