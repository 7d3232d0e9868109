/** Pieces of a line in a parcel. */
export type ParcelPieces = Readonly<{ lineId: number; qty: number }>

/** What stays in a parcel and what goes into a second one, or why it cannot be split so. */
export type ParcelSplit =
	| { outcome: 'split'; kept: ParcelPieces[]; moved: ParcelPieces[] }
	| { outcome: 'nothing-moved' | 'nothing-left' | 'not-so-many' }

/** Splits a parcel: some pieces of its lines go into a second one, and something stays in the first. */
export function splitParcel(lines: readonly ParcelPieces[], wanted: ReadonlyMap<number, number>): ParcelSplit {
	const counts = [...wanted.values()]
	if (counts.some((count) => !Number.isInteger(count) || count < 0)) return { outcome: 'not-so-many' }
	const known = new Map(lines.map(({ lineId, qty }) => [lineId, qty]))
	if ([...wanted].some(([lineId, count]) => count > (known.get(lineId) ?? 0))) return { outcome: 'not-so-many' }
	const pieces = lines.map(({ lineId, qty }) => ({ lineId, qty, moved: wanted.get(lineId) ?? 0 }))
	const moved = pieces.flatMap(({ lineId, moved: qty }) => (qty > 0 ? [{ lineId, qty }] : []))
	const kept = pieces.flatMap(({ lineId, qty, moved: gone }) => (qty > gone ? [{ lineId, qty: qty - gone }] : []))
	if (moved.length === 0) return { outcome: 'nothing-moved' }
	return kept.length === 0 ? { outcome: 'nothing-left' } : { outcome: 'split', kept, moved }
}
