import type { Facets } from '#app/domain/catalog/listing-card.ts'
import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'

/** Counts as they were counted, over all listings shown or over those of a sample. */
export type CountedFacets = Omit<Facets, 'isEstimate'> & { shown: number; looked: number }

/** Two digits tell what a sample can know. */
export function roundEstimate(count: number): number {
	const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1)
	return Math.round(count / unit) * unit
}

/** Counts that tell about so many times as much as they counted, as what they are: estimates. What is less than half of one is none. */
export function estimate(counted: Omit<Facets, 'isEstimate'>, times: number): Facets {
	const grow = <Counted extends { count: number }>(counts: readonly Counted[]) =>
		counts.map((it) => ({ ...it, count: roundEstimate(it.count * times) })).filter(({ count }) => count > 0)
	return {
		total: roundEstimate(counted.total * times),
		isEstimate: true,
		kinds: grow(counted.kinds),
		categories: grow(counted.categories),
		places: grow(counted.places),
		brands: grow(counted.brands),
		marks: grow(counted.marks),
		grades: grow(counted.grades),
		prices: grow(counted.prices),
	}
}

/** Nothing is counted but the list itself. */
export const totalAlone = ({ total, isEstimate }: Pick<Facets, 'total' | 'isEstimate'>): Facets => ({
	...{ total, isEstimate, kinds: [], categories: [], places: [], brands: [], marks: [], grades: [], prices: [] },
})

/** What counts over a sample say of all; counts over all stay as they are. */
export function estimateFacets({ shown, looked, ...facets }: CountedFacets): Facets {
	return looked >= shown || looked === 0 ? { ...facets, isEstimate: false } : estimate(facets, shown / looked)
}

/** For a search that a sample says too little of: `narrow` was counted over more, `sampled` tells of other choices. */
export function joinFacets(sampled: Facets, narrow: Facets): Facets {
	const own = <Counted extends { code: string }>(exact: readonly Counted[], others: readonly Counted[]) => {
		return [...exact, ...others.filter(({ code }) => !exact.some((it) => it.code === code))]
	}
	return {
		...narrow,
		kinds: own(narrow.kinds, sampled.kinds),
		categories: own(narrow.categories, sampled.categories),
		places: narrow.places,
		brands: own(narrow.brands, sampled.brands),
		marks: own(narrow.marks, sampled.marks),
		grades: own(narrow.grades, sampled.grades),
	}
}

/** Counts of a search whose total is known after all: what was chosen in a filter has it too. */
export function knowTotal(
	facets: Facets,
	chosen: Pick<SearchFilters, 'kind' | 'category' | 'brand' | 'mark' | 'grade'>,
	total: number,
): Facets {
	const know = <Counted extends { code: string; count: number }>(counts: readonly Counted[], code: string | null) =>
		counts.map((it) => (it.code === code ? { ...it, count: total } : it))
	return {
		...facets,
		total,
		isEstimate: false,
		kinds: know(facets.kinds, chosen.kind),
		categories: know(facets.categories, chosen.category),
		brands: know(facets.brands, chosen.brand),
		marks: know(facets.marks, chosen.mark),
		grades: know(facets.grades, chosen.grade),
	}
}
