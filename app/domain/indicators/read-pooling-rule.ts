import type { SpaceRule, TimeRule, TimeWindow } from '#app/domain/indicators/indicator-definition.ts'

/** First words of the codebook's space column, longest first, and what they mean. */
const SPACE_RULES: readonly (readonly [string, SpaceRule])[] = [
	['ratio of distinct counts', 'ratio-of-distinct-counts'],
	['ratio of sums', 'ratio-of-sums'],
	['mean weighted by respondents (ratio of sums)', 'ratio-of-sums'],
	['recomputed from pooled counts', 'pooled-counts'],
	['distinct count', 'distinct-count'],
	['sum', 'sum'],
]

const TIME_RULES: readonly (readonly [string, TimeRule, TimeWindow])[] = [
	['ratio of sums over T12M', 'ratio-of-sums', 'T12M'],
	['ratio of sums over T6M', 'ratio-of-sums', 'T6M'],
	['ratio of sums over T90D', 'ratio-of-sums', 'T90D'],
	['distinct over window', 'distinct', 'T12M'],
	['last', 'last', 'month'],
	['sum', 'sum', 'T12M'],
]

/** Reads how places pool from the codebook's words; throws on words it does not know. */
export function readSpaceRule(text: string): SpaceRule {
	const found = SPACE_RULES.find(([words]) => text.startsWith(words))
	if (!found) throw new RangeError(`Unknown space aggregation: ${text}`)
	return found[1]
}

/** Reads how months combine from the codebook's words; flows enter the index over twelve months. */
export function readTimeRule(text: string): Readonly<{ rule: TimeRule; window: TimeWindow }> {
	const found = TIME_RULES.find(([words]) => text.startsWith(words))
	if (!found) throw new RangeError(`Unknown time aggregation: ${text}`)
	return { rule: found[1], window: found[2] }
}
