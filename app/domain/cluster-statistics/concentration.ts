import { MISSING } from '#app/domain/indicators/missing.ts'

/** How unevenly a whole is spread over its parts. */
export type Concentration = Readonly<{
	total: number
	parts: number
	/** Sum of squared shares, 0-1; times 10,000 it is the figure of competition law. */
	hhi: number
	/** (HHI - 1/n) / (1 - 1/n); missing for one part. */
	normalisedHhi: number
	/** 1 / HHI: as many equal parts would be as concentrated. */
	effectiveNumber: number
	/** Share of the four largest. */
	cr4: number
	gini: number
	theil: number
}>

/** Every measure of concentration of amounts of 0 or more; all missing where there is nothing to share. */
export function concentration(amounts: readonly number[]): Concentration {
	const hhi = herfindahl(amounts)
	const n = amounts.length
	return {
		total: sum(amounts),
		parts: n,
		hhi,
		normalisedHhi: n > 1 ? (hhi - 1 / n) / (1 - 1 / n) : MISSING,
		effectiveNumber: 1 / hhi,
		cr4: largestShare(amounts, 4),
		gini: gini(amounts),
		theil: theil(amounts),
	}
}

/** Herfindahl-Hirschman index: the sum of squared shares. */
export function herfindahl(amounts: readonly number[]): number {
	const total = sum(amounts)
	return total > 0 ? amounts.reduce((all, amount) => all + (amount / total) ** 2, 0) : MISSING
}

/** Share of the `count` largest in the whole. */
export function largestShare(amounts: readonly number[], count: number): number {
	const total = sum(amounts)
	const largest = [...amounts].sort((a, b) => b - a).slice(0, count)
	return total > 0 ? sum(largest) / total : MISSING
}

/** Gini coefficient: 2 sum of i x_(i) over n sum of x, less (n + 1) / n. */
export function gini(amounts: readonly number[]): number {
	const total = sum(amounts)
	const n = amounts.length
	const ascending = [...amounts].sort((a, b) => a - b)
	const weighted = ascending.reduce((all, amount, i) => all + (i + 1) * amount, 0)
	return total > 0 ? (2 * weighted) / (n * total) - (n + 1) / n : MISSING
}

/** Theil's T: the mean of (x / mean) ln (x / mean), where 0 ln 0 is 0. */
export function theil(amounts: readonly number[]): number {
	const mean = sum(amounts) / amounts.length
	return mean > 0 ? amounts.reduce((all, amount) => all + xLogX(amount / mean), 0) / amounts.length : MISSING
}

/** Theil's T split without residual into what lies between groups and what lies within them. */
export type TheilSplit = Readonly<{ total: number; between: number; within: number }>

/** The split of amounts by group: between, sum of s_g ln (s_g n / n_g); within, sum of s_g T_g. */
export function splitTheil(groups: readonly (readonly number[])[]): TheilSplit {
	const filled = groups.filter((group) => group.length > 0)
	const all = filled.flat()
	const whole = sum(all)
	if (!(whole > 0)) return { total: MISSING, between: MISSING, within: MISSING }
	let [between, within] = [0, 0]
	for (const group of filled) {
		const share = sum(group) / whole
		if (share === 0) continue
		between += share * Math.log((share * all.length) / group.length)
		within += share * theil(group)
	}
	return { total: theil(all), between, within }
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)

const xLogX = (x: number) => (x === 0 ? 0 : x * Math.log(x))
