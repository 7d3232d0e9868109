import { asMemory, isMissing, MISSING, type Numbers } from '#app/domain/indicators/missing.ts'

/** How many values are present, their mean (missing where there are none), and whether they are all the same. */
type Centre = { n: number; centre: number; isConstant: boolean }

function centreOf(values: Float64Array): Centre {
	let n = 0
	let sum = 0
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (isMissing(value)) continue
		sum += value
		n++
	}
	return { n, centre: n === 0 ? MISSING : sum / n, isConstant: isConstant(values) }
}

/** Whether all values present are the same: looks no further than the first that is not. */
function isConstant(values: Float64Array): boolean {
	let first = MISSING
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (isMissing(value)) continue
		if (isMissing(first)) first = value
		else if (value !== first) return false
	}
	return true
}

/** Mean of the values present; missing where there are none. */
export const mean = (values: Numbers): number => centreOf(asMemory(values)).centre

/** Mean and standard deviation with n - 1 of the values present; the deviation is missing below two of them. */
export function meanAndDeviation(values: Numbers): Spread {
	const column = asMemory(values)
	const centred = centreOf(column)
	return spreadOf(centred, squaresOf(column, centred))
}

/** Mean and standard deviation with n - 1. */
export type Spread = Readonly<{ mean: number; deviation: number }>

const spreadOf = ({ n, centre }: Centre, squares: number): Spread => ({
	mean: centre,
	deviation: n < 2 ? MISSING : Math.sqrt(squares / (n - 1)),
})

/** Standard deviation with n - 1; missing below two values. */
export const standardDeviation = (values: Numbers): number => meanAndDeviation(values).deviation

/** Sample-adjusted skewness (type 2); missing below three values or without spread. */
export const skewness = (values: Numbers): number => shapeOf(values).skewness

/** Sample-adjusted excess kurtosis (type 2); missing below four values or without spread. */
export const excessKurtosis = (values: Numbers): number => shapeOf(values).excessKurtosis

/** Both at once, with mean and deviation. */
export function shapeOf(values: Numbers): Spread & Readonly<{ skewness: number; excessKurtosis: number }> {
	const column = asMemory(values)
	const centred = centreOf(column)
	const { n } = centred
	const [s2, s3, s4] = deviationPowers(column, centred)
	const skew = n < 3 || s2 === 0 ? MISSING : ((Math.sqrt(n) * s3) / s2 ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2))
	const isShort = n < 4 || s2 === 0
	const kurtosis = isShort ? MISSING : (((n + 1) * ((n * s4) / s2 ** 2 - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3))
	return { skewness: skew, excessKurtosis: kurtosis, ...spreadOf(centred, s2) }
}

function squaresOf(values: Float64Array, { centre, isConstant }: Centre): number {
	if (isConstant) return 0
	let sum = 0
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (isMissing(value)) continue
		const deviation = value - centre
		sum += deviation * deviation
	}
	return sum
}

/** Sums of the 2nd, 3rd and 4th powers of the deviations; all 0 when every value is the same, whatever the rounding of the mean. */
function deviationPowers(values: Float64Array, { centre, isConstant }: Centre): [number, number, number] {
	if (isConstant) return [0, 0, 0]
	let s2 = 0
	let s3 = 0
	let s4 = 0
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? MISSING
		if (isMissing(value)) continue
		const deviation = value - centre
		const square = deviation * deviation
		s2 += square
		s3 += square * deviation
		s4 += square * square
	}
	return [s2, s3, s4]
}
