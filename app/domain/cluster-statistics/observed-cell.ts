import type { FigureDoubt } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { GivenSource } from '#app/domain/data-quality/credibility.ts'
import type { Month } from '#app/domain/indicators/month.ts'

/** Counted from our own rows, entered by an administrator, imported from a source, or pooled from what was given for the places right below. */
export type ObservationKind = 'computed' | 'entered' | 'imported' | 'pooled'

/** preliminary while the month runs and 45 days after; closed is a correction to a month already final. */
export type ObservationStatus = 'preliminary' | 'final' | 'closed'

/** One cell as it is believed: an indicator's figure of a region for a month. */
export type ObservedCell = Readonly<{
	indicatorCode: string
	regionCode: string
	period: Month
	kind: ObservationKind
	/** In the indicator's unit; null with a reason. */
	value: number | null
	num: number | null
	den: number | null
	n: number | null
	missingReason: string | null
	companions: Readonly<Record<string, number | null>>
	source: string
	/** How it was counted; absent where nobody said. */
	method?: string
	/** Of what somebody gave: how far its source is to be believed, where that was said. */
	sourceKind?: GivenSource | null
	/** What it rests on. */
	note?: string
	/** Taken although it looked wrong. */
	doubt?: FigureDoubt | null
	status: ObservationStatus
	recordedAt: Date
}>
