import { MISSING } from '#app/domain/indicators/missing.ts'

/** Demand per period of an intermittent series, from the smoothed size z and interval p; `sba` is Syntetos and Boylan's less biased one. */
export type IntermittentForecast = Readonly<{ f: number; sba: number; z: number; p: number }>

/** Croston (1972) with one smoothing constant; starts from the first demand and the periods up to it. Nothing demanded, nothing forecast. */
export function croston(series: readonly number[], alpha: number): IntermittentForecast {
	let [z, p, since] = [MISSING, MISSING, 0]
	for (const demand of series) {
		since++
		if (demand === 0) continue
		const isFirst = Number.isNaN(z)
		z = isFirst ? demand : z + alpha * (demand - z)
		p = isFirst ? since : p + alpha * (since - p)
		since = 0
	}
	const f = Number.isNaN(z) ? 0 : z / p
	return { f, sba: f * (1 - alpha / 2), z, p }
}
