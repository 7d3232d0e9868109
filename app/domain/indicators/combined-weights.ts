import { normaliseWeights } from '#app/domain/indicators/normalise-weights.ts'

/** Expert and data weights in one: w in proportion to w_expert^mu w_data^(1 - mu). */
export const combinedWeights = (expert: readonly number[], data: readonly number[], mu = 0.5) =>
	normaliseWeights(expert.map((weight, i) => weight ** mu * (data[i] ?? 0) ** (1 - mu)))
