import { MISSING, presentValues } from '#app/domain/indicators/missing.ts'

/** Mean of the values present; missing where there are none. */
export function mean(values: readonly number[]): number {
	const present = presentValues(values)
	return present.length === 0 ? MISSING : present.reduce((sum, value) => sum + value, 0) / present.length
}

/** Standard deviation with n - 1; missing below two values. */
export function standardDeviation(values: readonly number[]): number {
	const present = presentValues(values)
	return present.length < 2 ? MISSING : Math.sqrt(deviationPowers(present)[0] / (present.length - 1))
}

/** Sample-adjusted skewness (type 2); missing below three values or without spread. */
export function skewness(values: readonly number[]): number {
	const present = presentValues(values)
	const n = present.length
	const [s2, s3] = deviationPowers(present)
	if (n < 3 || s2 === 0) return MISSING
	return ((Math.sqrt(n) * s3) / s2 ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2))
}

/** Sample-adjusted excess kurtosis (type 2); missing below four values or without spread. */
export function excessKurtosis(values: readonly number[]): number {
	const present = presentValues(values)
	const n = present.length
	const [s2, , s4] = deviationPowers(present)
	if (n < 4 || s2 === 0) return MISSING
	return (((n + 1) * ((n * s4) / s2 ** 2 - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3))
}

/** Sums of the 2nd, 3rd and 4th powers of the deviations; all 0 when every value is the same, whatever the rounding of the mean. */
function deviationPowers(present: readonly number[]): [number, number, number] {
	const [first] = present
	if (present.every((value) => value === first)) return [0, 0, 0]
	const centre = mean(present)
	let [s2, s3, s4] = [0, 0, 0]
	for (const value of present) {
		const square = (value - centre) ** 2
		s2 += square
		s3 += square * (value - centre)
		s4 += square * square
	}
	return [s2, s3, s4]
}
