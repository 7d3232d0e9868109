import type { Counted, Facets } from '#app/domain/catalog/listing-card.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Grade, Mark } from '#app/domain/catalog/search-filters.ts'
import { type Bilingual, inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { PRICE_STEPS } from '#app/domain/market-index/choice-counter.ts'
import type { Tallies } from '#app/domain/market-index/tallies.ts'

/** What choices are called. */
export interface MarketNames {
	/** In the order of the market's own list. */
	categories: readonly { code: string; name: Bilingual }[]
	brands: readonly { id: number; slug: string; name: Bilingual }[]
	places: ReadonlyMap<string, Bilingual>
}

type Choice = [choice: string, count: number]
interface Named {
	code: string
	name: Bilingual
}

/** Those with most first; `named` is in the order of those with as many. What has no name is no choice. */
function counted(
	choices: readonly Choice[],
	named: readonly (Named & { key: string })[],
	language: Language,
): Counted[] {
	const counts = new Map(choices)
	return named
		.flatMap(({ key, code, name }) => {
			const count = counts.get(key) ?? 0
			return count > 0 ? [{ code, name: inLanguage(name, language), count }] : []
		})
		.sort((one, other) => other.count - one.count)
}

function plain<Code extends string>(choices: readonly Choice[]): { code: Code; count: number }[] {
	return choices
		.map(([code, count]) => ({ code: code as Code, count }))
		.sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1))
}

/** The choices as they are shown, in a language. */
export function nameChoices(tallies: Tallies, names: MarketNames, language: Language): Omit<Facets, 'isEstimate'> {
	const places = tallies.of('places')
	const codes = places.map(([code]) => code).sort()
	return {
		total: tallies.total,
		kinds: plain<ListingKind>(tallies.of('kinds')),
		categories: counted(
			tallies.of('categories'),
			names.categories.map((it) => ({ ...it, key: it.code })),
			language,
		),
		places: counted(
			places,
			codes.flatMap((code) => {
				const name = names.places.get(code)
				return name ? [{ key: code, code, name }] : []
			}),
			language,
		),
		brands: counted(
			tallies.of('brands'),
			names.brands.map(({ id, slug, name }) => ({ key: String(id), code: slug, name })),
			language,
		),
		marks: plain<Mark>(tallies.of('marks')),
		grades: plain<Grade>(tallies.of('grades')),
		prices: tallies
			.of('prices')
			.sort()
			.map(([step, count]) => {
				const at = Number(step)
				return { minMinor: PRICE_STEPS[at - 1] ?? null, maxMinor: PRICE_STEPS[at] ?? null, count }
			}),
	}
}
