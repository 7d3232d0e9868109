import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** Whose parcels come to the points of villages, by their own names; what is none of these is a parcel. */
export const HOUSEHOLD_CARRIERS = {
	ZTO: { zh: '中通', en: 'ZTO' },
	YTO: { zh: '圆通', en: 'YTO' },
	YUNDA: { zh: '韵达', en: 'Yunda' },
	STO: { zh: '申通', en: 'STO' },
	JT: { zh: '极兔', en: 'J&T' },
	SF: { zh: '顺丰', en: 'SF' },
	JD: { zh: '京东', en: 'JD' },
	POST: { zh: '邮政', en: 'China Post' },
	OTHER: { zh: '快递', en: 'courier' },
} as const satisfies Record<string, Bilingual>

/** One of them. */
export type HouseholdCarrier = keyof typeof HOUSEHOLD_CARRIERS

/** All of them, in the order in which they are offered. */
export const HOUSEHOLD_CARRIER_CODES = Object.keys(HOUSEHOLD_CARRIERS) as HouseholdCarrier[]
