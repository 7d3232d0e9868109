import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import { type Demand, readDemand } from '#app/domain/market-index/demand.ts'
import { pairsOf } from '#app/domain/search/fold-text.ts'

/** A search as the index is asked: its filters, and its question as demands; null when nothing was typed. */
export interface Sought {
	filters: SearchFilters
	question: {
		/** All of it in the title; null when no title can hold it. */
		title: Demand | null
		anywhere: Demand
		/** Texts that must stand in the listing's as they are, each with the demand for its pairs. */
		phrases: readonly { text: string; pairs: Demand }[]
	} | null
}

/** A search as PostgreSQL is asked, for the index. */
export function readSought(
	filters: SearchFilters,
	question: { title: string | null; anywhere: string; phrases: readonly string[] } | null,
): Sought {
	if (question === null) return { filters, question }
	const pairs = (text: string): Demand => ({
		all: pairsOf(text).map((token) => ({ token, isTitle: false, isBeginning: false })),
	})
	return {
		filters,
		question: {
			title: question.title === null ? null : readDemand(question.title),
			anywhere: readDemand(question.anywhere),
			phrases: question.phrases.map((text) => ({ text, pairs: pairs(text) })),
		},
	}
}
