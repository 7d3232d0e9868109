/** How well dimensions go together (C), how far they are (T), and both in one (D), each 0-1. */
export type Coupling = Readonly<{ C: number; T: number; D: number }>

/** Names of the ten classes of D, each a tenth wide. */
export const COORDINATION_CLASSES = [
	'extreme-imbalance',
	'severe-imbalance',
	'moderate-imbalance',
	'mild-imbalance',
	'near-imbalance',
	'bare-coordination',
	'primary-coordination',
	'intermediate-coordination',
	'good-coordination',
	'quality-coordination',
] as const

/** One of them. */
export type CoordinationClass = (typeof COORDINATION_CLASSES)[number]

/** Coupling coordination of dimensions scored 0-1: C = n (product)^(1/n) / sum, T their weighted mean, D = sqrt(C T); one at 0 makes C and D 0. */
export function couplingCoordination(dimensions: readonly number[], weights?: readonly number[]): Coupling {
	const n = dimensions.length
	if (n === 0 || dimensions.some((value) => !(value >= 0 && value <= 1)))
		throw new RangeError('Coupling takes dimensions from 0 to 1')
	const T = dimensions.reduce((sum, value, i) => sum + value * (weights?.[i] ?? 1 / n), 0)
	if (dimensions.includes(0)) return { C: 0, T, D: 0 }
	const geometric = Math.exp(dimensions.reduce((sum, value) => sum + Math.log(value), 0) / n)
	const C = Math.min(1, (n * geometric) / dimensions.reduce((sum, value) => sum + value, 0))
	return { C, T, D: Math.sqrt(C * T) }
}

/** The class of a coordination degree; a bound belongs to the class above it. */
export function coordinationClass(D: number): CoordinationClass {
	const tenth = Math.floor(Math.round(D * 1e10) / 1e9)
	return COORDINATION_CLASSES[Math.max(0, Math.min(9, tenth))] ?? 'extreme-imbalance'
}
