import type { Cumulative } from '#app/domain/cluster-statistics/cumulative-check.ts'

/** The figures of one region and month that are held against each other; null where there is none. */
export type CrossFigures = Readonly<{
	/** Our own count where there is one. */
	figureOf: (code: string) => number | null
	/** Paid orders' worth, CNY. */
	gmv: number | null
	/** CNY of orders that advertising brought. */
	adRevenue: number | null
	registeredStores: number | null
	population: number | null
	/** What was given for the region and for all right below it together, of figures that add up. */
	sums: (code: string) => Readonly<{ whole: number; parts: number }> | null
	/** Our own count and what was given, of shares and means that have both; of totals the gap is our coverage, no fault. */
	twoSources: (code: string) => Readonly<{ own: number; given: number }> | null
	/** The year up to the month as the source of the figure states it, and as its months come to. */
	cumulative: (code: string) => Cumulative | null
}>

/** A rule that figures keep between them. */
export type CrossRule =
	| 'sales-within-gmv'
	| 'active-within-registered'
	| 'parcels-to-orders'
	| 'trained-within-population'
	| 'ad-revenue-within-gmv'
	| 'adds-up'
	| 'sources-agree'
	| 'month-in-cumulative'

/** A rule that applies to a figure, and whether it is kept. */
export type RuleKept = Readonly<{ rule: CrossRule; isKept: boolean }>

const SUM_TOLERANCE = 0.005
const SOURCE_TOLERANCE = 0.05
const PARCELS_PER_ORDER = [0.3, 3] as const

const atMost = (rule: CrossRule, value: number | null, most: number | null): RuleKept[] =>
	value === null || most === null ? [] : [{ rule, isKept: value <= most }]

const within = (a: number, b: number, share: number) => Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b))

/** The cross rules that apply to an indicator's figure (Consistency, Con-I). */
export function crossRules(code: string, figures: CrossFigures): RuleKept[] {
	const sums = figures.sums(code)
	const two = figures.twoSources(code)
	const year = figures.cumulative(code)
	return [
		...ownRules(code, figures),
		...(sums ? [{ rule: 'adds-up' as const, isKept: within(sums.parts, sums.whole, SUM_TOLERANCE) }] : []),
		...(two ? [{ rule: 'sources-agree' as const, isKept: within(two.own, two.given, SOURCE_TOLERANCE) }] : []),
		...(year ? [{ rule: 'month-in-cumulative' as const, isKept: within(year.told, year.stated, SUM_TOLERANCE) }] : []),
	]
}

function ownRules(code: string, figures: CrossFigures): RuleKept[] {
	const value = figures.figureOf(code)
	switch (code) {
		case 'L02':
			return atMost('sales-within-gmv', value, figures.gmv)
		case 'L03':
			return parcelRule(value, figures.figureOf('L01'))
		case 'L04':
			return atMost('active-within-registered', value, figures.registeredStores)
		case 'L06':
			return atMost('ad-revenue-within-gmv', figures.adRevenue, figures.gmv)
		case 'G12':
			return atMost('trained-within-population', value, figures.population)
		default:
			return []
	}
}

function parcelRule(parcels: number | null, orders: number | null): RuleKept[] {
	if (parcels === null || orders === null || orders === 0) return []
	const [least, most] = PARCELS_PER_ORDER
	return [{ rule: 'parcels-to-orders', isKept: parcels >= least * orders && parcels <= most * orders }]
}

/** Share of the rules that are kept; where none applies nothing is inconsistent. */
export const keptShare = (rules: readonly RuleKept[]) =>
	rules.length === 0 ? 1 : rules.filter(({ isKept }) => isKept).length / rules.length
