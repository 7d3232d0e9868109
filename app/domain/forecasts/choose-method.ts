import { METHODS, type MethodName } from '#app/domain/forecasts/methods.ts'

/** What must be won over the benchmark, and how near to the best the simpler is preferred. */
const LEAST_GAIN = 0.02
const AS_GOOD_AS = 0.01

/** A method and its loss over the trial; the less the better. */
export interface Trial {
	method: MethodName
	loss: number
}

/** The method to use: the simplest within 1 % of the best, if that wins 2 % over the benchmark; else the benchmark. */
export function chooseMethod(trials: readonly Trial[], benchmark: MethodName): MethodName {
	const told = trials.filter(({ loss }) => !Number.isNaN(loss))
	const known = told.find(({ method }) => method === benchmark)
	const better = told.filter(({ loss }) => !known || loss <= known.loss * (1 - LEAST_GAIN))
	if (better.length === 0) return benchmark
	const best = Math.min(...better.map(({ loss }) => loss))
	const near = better.filter(({ loss }) => loss <= best * (1 + AS_GOOD_AS))
	return near.reduce((simplest, trial) =>
		METHODS.indexOf(trial.method) < METHODS.indexOf(simplest.method) ? trial : simplest,
	).method
}
