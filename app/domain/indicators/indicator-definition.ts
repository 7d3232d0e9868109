/** a: computed from own rows; b: entered or imported; c: imported where fresh, else computed. */
export type IndicatorKind = 'a' | 'b' | 'c'

/** How often a new datum is expected. */
export type Cycle = 'daily' | 'monthly' | 'quarterly' | 'annual'

/** Fixed ends of the 0-100 scale, in raw units of the index form; value, min and max are transformed alike. */
export type Goalposts = Readonly<{ min: number; max: number; scale: Scale }>

/** lin: v; log10: log10 v, v > 0 only; log1p: ln(1 + v). */
export type Scale = 'lin' | 'log10' | 'log1p'

/** How places are pooled upward; scores and ratios are never averaged. */
export type SpaceRule = 'sum' | 'ratio-of-sums' | 'distinct-count' | 'ratio-of-distinct-counts' | 'pooled-counts'

/** How months are combined into the value that enters the index. */
export type TimeRule = 'last' | 'sum' | 'ratio-of-sums' | 'distinct'

/** The trailing window of the index value. */
export type TimeWindow = 'month' | 'T90D' | 'T6M' | 'T12M'

/** Bounds a value is held to; null where open or relative to another datum, which `text` then says. */
export type ValueRange = Readonly<{
	min: number | null
	max: number | null
	minExclusive: boolean
	integer: boolean
	text: string
}>

/** The least n a value needs; below it the value is missing, or only kept from the public. */
export type MinimumCount = Readonly<{ n: number; noun: string; below: 'missing' | 'suppress' }>

/** One indicator of the codebook. */
export type IndicatorDefinition = Readonly<{
	order: number
	code: string
	/** First-level code, e.g. `lead`. */
	level1: string
	/** Second-level code, e.g. `lead.model`. */
	level2: string
	/** The label as the source paper prints it. */
	sourceLabel: string
	slug: string
	termEn: string
	termZh: string
	/** What was misprinted or had to be read into the label; null where nothing. */
	slipNote: string | null
	definition: string
	formula: string
	unit: string
	/** 1: more is better, -1: less is better. */
	direction: 1 | -1
	/** The form that enters the index, as the codebook words it. */
	indexForm: string
	goalposts: Goalposts
	space: Readonly<{ rule: SpaceRule; text: string }>
	time: Readonly<{ rule: TimeRule; window: TimeWindow; text: string }>
	kind: IndicatorKind
	cycle: Cycle
	/** Days after the period's end by which the datum is expected. */
	dueDays: number
	/** Days after the period's end from which the datum may no longer be carried. */
	expiresDays: number
	/** Outside it a value is invalid. */
	hardRange: ValueRange
	/** Outside it a value is suspect. */
	softRange: ValueRange
	/** Null where the codebook asks for none. */
	minimum: MinimumCount | null
	reference: string | null
	/** Share of the index under equal weights, as the codebook prints it (10 decimals). */
	effectiveWeightShare: number
}>
