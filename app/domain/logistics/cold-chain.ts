import { MINUTE_MS } from '#app/domain/time/instant.ts'

/** A class of temperature that has limits. */
export type ColdClass = 'chilled' | 'frozen'

/** Between which degrees goods of a class are kept (GB 31605-2020: chilled 0 to 8 °C, frozen at -18 °C, up to -15 °C while moved). */
export const COLD_LIMITS: Readonly<Record<ColdClass, { leastC: number; mostC: number }>> = {
	chilled: { leastC: 0, mostC: 8 },
	frozen: { leastC: -60, mostC: -15 },
}

/** Outside for so long it is a breach. */
export const BREACH_MINUTES = 30
/** Between readings further apart nobody knows how warm it was. */
export const MOST_GAP_MINUTES = 60

/** How warm it was at a moment. */
export type ColdReading = Readonly<{ at: Date; celsius: number }>

/** A stretch outside the limits: when it began and ended as far as is known, and the degrees furthest outside. */
export type ColdStretch = Readonly<{ from: Date; to: Date; worstC: number }>

/** Whether a class of temperature has limits. */
export const isColdClass = (name: string): name is ColdClass => Object.hasOwn(COLD_LIMITS, name)

/** The class of a crate that a ride for goods of other classes does not keep; null where it is kept, or need not be. */
export const unkeptOn = (rideClasses: readonly string[], crateClass: string): ColdClass | null =>
	isColdClass(crateClass) && !rideClasses.includes(crateClass) ? crateClass : null

/** Degrees outside the limits; 0 within and exactly at them. */
const outsideC = (celsius: number, { leastC, mostC }: { leastC: number; mostC: number }) =>
	Math.max(0, celsius - mostC, leastC - celsius)

/** When, between two readings, the temperature crossed a limit: in a straight line from one to the other. */
function crossing(a: ColdReading, b: ColdReading, limitC: number): Date {
	const share = (limitC - a.celsius) / (b.celsius - a.celsius)
	return new Date(Math.round(a.at.getTime() + share * (b.at.getTime() - a.at.getTime())))
}

interface OpenStretch {
	from: Date
	to: Date
	worstC: number
}

/** Readings in runs that hang together: none further apart than an hour. */
function runsOf(readings: readonly ColdReading[]): ColdReading[][] {
	const runs: ColdReading[][] = []
	for (const reading of readings) {
		const run = runs.at(-1)
		const last = run?.at(-1)
		const isNear = last && reading.at.getTime() - last.at.getTime() <= MOST_GAP_MINUTES * MINUTE_MS
		if (run && isNear) run.push(reading)
		else runs.push([reading])
	}
	return runs
}

function stretchesOf(run: readonly ColdReading[], limits: { leastC: number; mostC: number }): OpenStretch[] {
	const limitOf = (celsius: number) => (celsius > limits.mostC ? limits.mostC : limits.leastC)
	const stretches: OpenStretch[] = []
	let open: OpenStretch | null = null
	for (const [at, reading] of run.entries()) {
		const before = run[at - 1]
		const outside = outsideC(reading.celsius, limits)
		if (outside === 0) {
			if (open && before) open.to = crossing(before, reading, limitOf(before.celsius))
			open = null
			continue
		}
		if (!open) {
			const from = before ? crossing(before, reading, limitOf(reading.celsius)) : reading.at
			open = { from, to: reading.at, worstC: reading.celsius }
			stretches.push(open)
		}
		open.to = reading.at
		if (outside > outsideC(open.worstC, limits)) open.worstC = reading.celsius
	}
	return stretches
}

/**
 * The breaches in readings of one crate, in order of time: stretches of half an hour or more outside the limits. Between two
 * readings the temperature is taken to go in a straight line; a gap of more than an hour ends a stretch.
 */
export function coldBreaches(readings: readonly ColdReading[], name: ColdClass): ColdStretch[] {
	return runsOf(readings)
		.flatMap((run) => stretchesOf(run, COLD_LIMITS[name]))
		.filter(({ from, to }) => to.getTime() - from.getTime() >= BREACH_MINUTES * MINUTE_MS)
}
