import type { PreparedLine } from '#app/domain/offers/prepared.ts'
import type { ShipChoices } from '#app/domain/pricing/ship-quote.ts'

/** The stay of a cart where its parcels may wait: the one that begins first; null when nobody stays. */
export function collectingStay(lines: readonly PreparedLine[]): PreparedLine | null {
	const stays = lines.filter((line) => line.toPrice.kind === 'STAY')
	const startOf = (line: PreparedLine) => line.service?.startsAt.getTime() ?? 0
	return [...stays].sort((a, b) => startOf(a) - startOf(b))[0] ?? null
}

/** The choices that can be kept, without those that cannot: no stay in the cart to wait at, no delivery point near the address. */
export function possibleChoices(
	ship: ShipChoices,
	lines: readonly PreparedLine[],
	points: ReadonlySet<number>,
): ShipChoices {
	const hasStay = collectingStay(lines) !== null
	const kept = Object.entries(ship).filter(([, choice]) => {
		if (choice.method === 'COLLECT_AT_STAY') return hasStay
		return choice.method === 'PARCEL' || points.has(choice.nodeId)
	})
	return Object.fromEntries(kept)
}
