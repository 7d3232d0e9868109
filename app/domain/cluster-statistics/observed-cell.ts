import type { Month } from '#app/domain/indicators/month.ts'

/** Counted from our own rows, entered by an administrator, or imported from a source. */
export type ObservationKind = 'computed' | 'entered' | 'imported'

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
	status: ObservationStatus
	recordedAt: Date
}>
