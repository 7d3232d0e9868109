/** Equal weights that sum to 1. */
export const equalWeights = (count: number): number[] => Array.from({ length: count }, () => 1 / count)
