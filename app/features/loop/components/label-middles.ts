/**
 * Where each label of a column stands, in the order given, the highest first: at its bar's middle, further down where the
 * one above would be covered, and further up where the lowest would leave the drawing.
 */
export function labelMiddles(bars: readonly number[], apart: number, room: { top: number; bottom: number }): number[] {
	const middles: number[] = []
	let free = room.top
	for (const middle of bars) {
		middles.push(Math.max(free, middle))
		free = Math.max(free, middle) + apart
	}
	let lowest = room.bottom
	return middles
		.toReversed()
		.map((middle) => {
			const at = Math.min(lowest, middle)
			lowest = at - apart
			return at
		})
		.toReversed()
}
