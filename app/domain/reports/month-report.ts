import type { RegionLevel } from '#app/domain/clusters/region-code.ts'
import type { Month } from '#app/domain/indicators/month.ts'

/** Points of the index by cause. */
export type ChangeCauses = Readonly<{ behaviour: number; population: number; coverage: number }>

/** One indicator's part in a change, or what came and went in a node. */
export type ChangePart = Readonly<{
	code: string
	isComeAndGone: boolean
	before: number | null
	after: number | null
	points: number
	causes: ChangeCauses
}>

/** Why an index moved since the month before. */
export type ReportChange = Readonly<{
	before: number | null
	after: number | null
	points: number
	causes: ChangeCauses
	parts: ChangePart[]
}>

/** A place's index as a report tells it. */
export type ReportPlace = Readonly<{
	code: string
	nameZh: string
	nameEn: string
	score: number | null
	rank: number | null
	rankP5: number | null
	rankP95: number | null
	/** Share of the weight below that has data. */
	coverageShare: number
	/** Share of the weight that rests on data of grade A or B; null until the intervals are drawn. */
	gradedShare: number | null
	missingReason: string | null
	gov: number | null
	lead: number | null
	ext: number | null
}>

/** An indicator as a report tells it. */
export type ReportIndicator = Readonly<{
	code: string
	level1: string
	level2: string
	termZh: string
	termEn: string
	unit: string
	value: number | null
	/** What stood for the month, or the year, before. */
	before: number | null
	state: string
	reason: string | null
	/** The month the figure is of. */
	period: Month | null
	source: string | null
	kind: string | null
}>

/** What a monthly or annual report says, in figures: all else is written from them. */
export type MonthReport = Readonly<{
	version: 1
	/** The month, or the year of an annual report. */
	period: string
	region: Readonly<{ code: string; nameZh: string; nameEn: string; level: RegionLevel }>
	/** The region's own index; null where it has none (a city or province). */
	index: (ReportPlace & Readonly<{ peers: number }>) | null
	/** Null where there is nothing to compare. */
	change: ReportChange | null
	history: readonly Readonly<{ period: Month; value: number | null }>[]
	indicators: readonly ReportIndicator[]
	/** The places right below, best first. */
	places: readonly ReportPlace[]
	placeLevel: RegionLevel | null
	method: Readonly<{ version: string; engine: string; seed: number; snapshot: string | null }>
}>
