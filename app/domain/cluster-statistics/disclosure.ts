/** A cell that might be published: how many stores are behind it and what part of it the largest has. */
export type DisclosureCell = Readonly<{
	key: string
	value: number | null
	stores: number
	/** 0-1; null where it has no meaning. */
	topShare: number | null
}>

/** Why a cell is kept back. */
export type Suppression = 'too-few-stores' | 'one-store-dominates' | 'protects-another'

const LEAST_STORES = 5
const MOST_TOP_SHARE = 0.8

/** Whether a cell says too much of single stores; a cell of no store says nothing of any. */
export function primarySuppression({ stores, topShare }: DisclosureCell): Suppression | null {
	if (stores === 0) return null
	if (stores < LEAST_STORES) return 'too-few-stores'
	return topShare !== null && topShare > MOST_TOP_SHARE ? 'one-store-dominates' : null
}

/**
 * What is kept back among the parts of one whole that is published. Where exactly one part would be, it could be had by
 * subtraction: then the smallest other one that has stores is kept back too.
 */
export function suppressParts(parts: readonly DisclosureCell[]): Map<string, Suppression> {
	const kept = new Map<string, Suppression>()
	for (const part of parts) {
		const reason = primarySuppression(part)
		if (reason) kept.set(part.key, reason)
	}
	if (kept.size !== 1) return kept
	const open = parts.filter((part) => !kept.has(part.key) && part.stores > 0)
	const smallest = [...open].sort((a, b) => (a.value ?? 0) - (b.value ?? 0) || (a.key < b.key ? -1 : 1))[0]
	return smallest ? kept.set(smallest.key, 'protects-another') : kept
}
