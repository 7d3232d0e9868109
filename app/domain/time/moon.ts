import type { LocalDate } from '#app/domain/time/local-date.ts'

/*
 * New moons and the sun's longitude after Meeus, J. (1998), Astronomical Algorithms, 2nd ed., chapters 49 and 25: to some
 * seconds and to a hundredth of a degree. The calendars of ICU are some minutes off, which moved New Year's Day of 2027.
 */

const RADIANS = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * RADIANS)

const DAY_MS = 86_400_000
/** The Julian day on which Unix time begins. */
const UNIX_DAY = 2_440_587.5
/** Dynamical less universal time in this century's first half, in days: about 75 s. */
const DELTA_T = 75 / 86_400
/** The calendar is reckoned in Beijing. */
const BEIJING = 8 / 24

/** Terms of a new moon: days, and how often M (the sun), M' (the moon), F and the node go in; E to the power of |M|. */
const TERMS: readonly [days: number, m: number, moon: number, f: number][] = [
	[-0.4072, 0, 1, 0],
	[0.17241, 1, 0, 0],
	[0.01608, 0, 2, 0],
	[0.01039, 0, 0, 2],
	[0.00739, -1, 1, 0],
	[-0.00514, 1, 1, 0],
	[0.00208, 2, 0, 0],
	[-0.00111, 0, 1, -2],
	[-0.00057, 0, 1, 2],
	[0.00056, 1, 2, 0],
	[-0.00042, 0, 3, 0],
	[0.00042, 1, 0, 2],
	[0.00038, 1, 0, -2],
	[-0.00024, -1, 2, 0],
	[-0.00007, 2, 1, 0],
	[0.00004, 0, 2, -2],
	[0.00004, 3, 0, 0],
	[0.00003, 1, 1, -2],
	[0.00003, 0, 2, 2],
	[-0.00003, 1, 1, 2],
	[0.00003, -1, 1, 2],
	[-0.00002, -1, 1, -2],
	[-0.00002, 1, 3, 0],
	[0.00002, 0, 4, 0],
]

/** Planets: days, degrees at k = 0 and for each k. */
const PLANETS: readonly [days: number, start: number, each: number][] = [
	[0.000325, 299.77, 0.107408],
	[0.000165, 251.88, 0.016321],
	[0.000164, 251.83, 26.651886],
	[0.000126, 349.42, 36.412478],
	[0.00011, 84.66, 18.206239],
	[0.000062, 141.74, 53.303771],
	[0.00006, 207.14, 2.453732],
	[0.000056, 154.84, 7.30686],
	[0.000047, 34.52, 27.261239],
	[0.000042, 207.19, 0.121824],
	[0.00004, 291.34, 1.844379],
	[0.000037, 161.72, 24.198154],
	[0.000035, 239.56, 25.513099],
	[0.000023, 331.55, 3.592518],
]

/** The k-th new moon after that of 6 January 2000, as a Julian day of dynamical time. */
function newMoon(k: number): number {
	const t = k / 1236.85
	const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t
	const e = 1 - 0.002516 * t - 0.0000074 * t * t
	const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
	const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
	const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
	const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
	const periodic = TERMS.reduce(
		(sum, [days, a, b, c]) => {
			return sum + days * e ** Math.min(2, Math.abs(a)) * sin(a * sun + b * moon + c * f)
		},
		-0.00017 * sin(node),
	)
	return PLANETS.reduce((sum, [days, start, each]) => sum + days * sin(start + each * k), mean + periodic)
}

/** The day in Beijing on which the k-th new moon falls, as days since the Unix epoch: a lunar month begins with it. */
export function monthStart(k: number): number {
	return Math.floor(newMoon(k) - DELTA_T - UNIX_DAY + BEIJING)
}

/** The last new moon at or before the end of a day, given as days since the Unix epoch. */
export function moonOfDay(day: number): number {
	const near = Math.round((day - 10_962) / 29.530588861)
	return [near + 1, near, near - 1].find((k) => monthStart(k) <= day) ?? near - 2
}

/** The apparent longitude of the sun in degrees at the beginning of a day in Beijing. */
export function sunLongitude(day: number): number {
	const t = (day - BEIJING + DELTA_T + UNIX_DAY - 2_451_545) / 36_525
	const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
	const m = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
	const centre = (1.914602 - 0.004817 * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.000289 * sin(3 * m)
	const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
	return ((apparent % 360) + 360) % 360
}

/** Whole days since the Unix epoch of a date. */
export const dayOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS
