import type { PlaceStat } from '#seeds/builders/place-stats.ts'
import type { Random } from '#seeds/random.ts'

/** How developed a place is, 0-1, and how late in the years a figure is, 0-1. */
export interface Mood {
	random: Random
	stat: PlaceStat
	level: number
	progress: number
	hasPoint: boolean
	isNearHub: boolean
	/** Stores registered in the village. */
	stores: number
}

export interface Estimate {
	num: number
	den: number
	n: number | null
	/** Head counts, where the value is made of more than two parts. */
	counts?: number[]
}

export type Cycle = 'monthly' | 'quarterly' | 'annual'

export interface Estimator {
	code: string
	cycle: Cycle
	/** Only where somebody sells online. */
	needsStores: boolean
	estimate: (mood: Mood) => Estimate
}

const share = (mood: Mood, low: number, high: number) => {
	const middle = low + (high - low) * (0.65 * mood.level + 0.35 * mood.progress)
	return Math.max(0, Math.min(1, middle + mood.random.between(-0.06, 0.06)))
}

const ofHouseholds = (mood: Mood, low: number, high: number): Estimate => {
	const den = mood.stat.households
	return { num: Math.round(den * share(mood, low, high)), den, n: den }
}

/** At least five merchants are asked, more where more sell. */
const ofMerchants = (mood: Mood, low: number, high: number): Estimate => {
	const den = mood.stores + 5
	return { num: Math.round(den * share(mood, low, high)), den, n: den }
}

const practitioners = (mood: Mood) => 10 + mood.stores * 3

function rolesDrawn(mood: Mood): Estimate {
	const weights = [5, 3, 1.6, 1.2 + 2 * mood.progress, 0.3 + 0.8 * mood.level, 5, 4, 2]
	const counts = weights.map((weight) => Math.round(weight * mood.random.between(0.6, 1.4) + mood.stores * 0.4))
	const total = counts.reduce((sum, count) => sum + count, 0)
	return { num: total, den: total, n: total, counts }
}

/** What administrators enter and others report: every figure here is an estimate of the demonstration, nobody's statistics. */
export const ESTIMATORS: readonly Estimator[] = [
	{
		code: 'G01',
		cycle: 'quarterly',
		needsStores: false,
		estimate: (mood) => {
			const den = Math.max(20, Math.round(mood.stat.households * 0.82))
			return { num: Math.round(den * (90 + 330 * share(mood, 0.05, 1))), den, n: den }
		},
	},
	{ code: 'G02', cycle: 'annual', needsStores: false, estimate: (mood) => ofHouseholds(mood, 0.6, 0.97) },
	{ code: 'G03', cycle: 'annual', needsStores: false, estimate: (mood) => ofHouseholds(mood, 0.24, 0.72) },
	{
		code: 'G04',
		cycle: 'quarterly',
		needsStores: false,
		estimate: (mood) => {
			const den = mood.stat.population
			return { num: Math.round(den * (0.62 + 0.5 * share(mood, 0, 1))), den, n: den }
		},
	},
	{
		code: 'G05',
		cycle: 'quarterly',
		needsStores: false,
		estimate: ({ stat, isNearHub }) => ({ num: isNearHub ? stat.households : 0, den: stat.households, n: 1 }),
	},
	{
		code: 'G06',
		cycle: 'monthly',
		needsStores: false,
		estimate: ({ stat, hasPoint }) => ({ num: hasPoint ? stat.households : 0, den: stat.households, n: 1 }),
	},
	{
		code: 'G07',
		cycle: 'annual',
		needsStores: false,
		estimate: (mood) => {
			const kmPerKm2 = 0.7 + 1.7 * share(mood, 0, 1)
			return { num: Math.round(mood.stat.areaKm2 * kmPerKm2 * 100) / 100, den: mood.stat.areaKm2, n: null }
		},
	},
	{ code: 'G08', cycle: 'quarterly', needsStores: true, estimate: (mood) => ofMerchants(mood, 0.05, 0.5) },
	{ code: 'G09', cycle: 'quarterly', needsStores: true, estimate: (mood) => ofMerchants(mood, 0.2, 0.75) },
	{ code: 'G10', cycle: 'monthly', needsStores: true, estimate: (mood) => ofMerchants(mood, 0.25, 0.85) },
	{
		code: 'L08',
		cycle: 'annual',
		needsStores: true,
		estimate: (mood) => {
			const den = 10 + mood.stores
			return { num: Math.round(den * (2.7 + 1.5 * share(mood, 0, 1)) * 10) / 10, den, n: den }
		},
	},
	{
		code: 'X01',
		cycle: 'quarterly',
		needsStores: true,
		estimate: (mood) => {
			const den = practitioners(mood)
			return { num: Math.round(den * (9.2 + 4.6 * share(mood, 0, 1))), den, n: den }
		},
	},
	{
		code: 'X02',
		cycle: 'quarterly',
		needsStores: true,
		estimate: (mood) => {
			const den = practitioners(mood)
			return { num: Math.round(den * (1.8 + 5.5 * share(mood, 0, 1)) * 10) / 10, den, n: den }
		},
	},
	{ code: 'X03', cycle: 'quarterly', needsStores: true, estimate: rolesDrawn },
	{ code: 'X05', cycle: 'annual', needsStores: true, estimate: (mood) => ofMerchants(mood, 0.12, 0.55) },
	// Of the pentagon; P05 and P09 are left for administrators to enter.
	{
		code: 'P02',
		cycle: 'annual',
		needsStores: true,
		estimate: (mood) => {
			const den = 20_000 + Math.round(mood.random.between(0, 200_000))
			return { num: Math.round(den * share(mood, 0.1, 0.7)), den, n: mood.stores + 5 }
		},
	},
	{
		code: 'P03',
		cycle: 'annual',
		needsStores: true,
		estimate: (mood) => {
			const den = mood.stat.households
			return { num: Math.round(den * (95 - 70 * share(mood, 0, 1))), den, n: den }
		},
	},
	{
		code: 'P04',
		cycle: 'annual',
		needsStores: true,
		estimate: (mood) => {
			const den = mood.stat.households
			return { num: Math.round(den * (8_000 + 40_000 * share(mood, 0, 1))), den, n: den }
		},
	},
	{ code: 'P07', cycle: 'annual', needsStores: true, estimate: (mood) => ofMerchants(mood, 0.3, 0.8) },
	{ code: 'P08', cycle: 'annual', needsStores: true, estimate: (mood) => ofMerchants(mood, 0.02, 0.15) },
	{ code: 'P10', cycle: 'annual', needsStores: true, estimate: (mood) => ofMerchants(mood, 0.2, 0.8) },
	{ code: 'P11', cycle: 'annual', needsStores: true, estimate: (mood) => ofMerchants(mood, 0.1, 0.6) },
]
