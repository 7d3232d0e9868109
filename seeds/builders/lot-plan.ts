import type { Random } from '#seeds/random.ts'
import { chinaInstant } from '#seeds/builders/seeding.ts'

/** How the lots of one product are told: from which plot, how they are made, in how many groups its parcels were packed. */
export interface LotPlan {
	listing: string
	/** The address of its newest lot, where a test must know it. */
	token?: string
	groups: number
	/** Months of harvest. */
	months: number[]
	keepDays: number
	/** Which of its lots, counted from 0, was called back and is done with. */
	recalled?: number
	plot: { code: string; kind: string; zh: string; en: string; areaM2: number; altitudeM: number }
	raw?: { zh: string; en: string; yieldShare: number }
	step?: { kind: string; zh: string; en: string }
	inputs: { kind: string; name: string; dose: string; daysBefore: number; safetyDays: number }[]
	test: { zh: string; en: string }
	/** Degrees Celsius at which it lies. */
	storing: number
}

export interface PackedLine {
	id: number
	orderId: number
	packedAt: Date
	grams: number
}

export interface PlannedListing {
	id: number
	enterpriseId: number
	regionCode: string
	titleZh: string
	titleEn: string
	nameZh: string
	nameEn: string
	phone: string | null
	lon: number | null
	lat: number | null
}

/** A lot as it will be told; grams. */
export interface ToldLot {
	harvestedOn: string
	lines: PackedLine[]
	amountG: number
	token: string
	isLast: boolean
}

/** All that is told of the lots of one product. */
export interface Telling {
	plan: LotPlan
	listing: PlannedListing
	lots: ToldLot[]
	random: Random
	now: Date
}

export const ACTOR = 'system'
export const codeOf = (plan: LotPlan, day: string, part: string) =>
	`${plan.plot.code.replace('-', '')}${part}${day.slice(2).replaceAll('-', '')}`
export const at = (day: string, time: string) => chinaInstant(day, time).toISOString()
