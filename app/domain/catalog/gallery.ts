/** Pictures one listing shows at most. */
export const MOST_PICTURES = 12

/** What is done to a picture of a gallery. */
export type GalleryMove = 'earlier' | 'later' | 'first' | 'remove'

/** A gallery after a move, its order from the first on; one that is not in it, or cannot go further, changes nothing. */
export function arrangeGallery<P extends { name: string }>(
	pictures: readonly P[],
	name: string,
	move: GalleryMove,
): P[] {
	const at = pictures.findIndex((picture) => picture.name === name)
	const picture = pictures[at]
	const others = pictures.filter((_, position) => position !== at)
	if (!picture || move === 'remove') return others
	const to = { first: 0, earlier: Math.max(0, at - 1), later: at + 1 }[move]
	return [...others.slice(0, to), picture, ...others.slice(to)]
}
