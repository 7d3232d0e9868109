/** What a method foresees for the periods 1, 2, … after its series. */
export interface Foreseen {
	points: number[]
	/** Of each point's error; null where the method has no formula for it. */
	variances: number[] | null
}

/** A method fitted to a series. */
export interface FittedMethod {
	/** One step ahead within the series, oldest first; the periods it started from have none. */
	errors: number[]
	foresee(periods: number): Foreseen
}

/** The places of the periods to come: 1, 2, …, `periods`. */
export const horizons = (periods: number): number[] => Array.from({ length: periods }, (_, i) => i + 1)
