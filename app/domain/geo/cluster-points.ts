/** Something drawn at a point, with how many it stands for. */
export interface DrawnPlace {
	code: string
	name: string
	count: number
	x: number
	y: number
}

const join = (a: DrawnPlace, b: DrawnPlace): DrawnPlace => {
	const count = a.count + b.count
	const middle = (axis: 'x' | 'y') => Math.round((a[axis] * a.count + b[axis] * b.count) / count)
	return { ...a, count, x: middle('x'), y: middle('y') }
}

/**
 * Joins what would be drawn over one another: the largest take in those nearer than a distance, at the middle of their
 * weight and under the name of the largest. All counts together stay what they were.
 */
export function clusterPoints(places: readonly DrawnPlace[], distance: number): DrawnPlace[] {
	const clusters: DrawnPlace[] = []
	for (const place of [...places].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))) {
		const near = clusters.findIndex((it) => Math.hypot(it.x - place.x, it.y - place.y) < distance)
		const cluster = clusters[near]
		if (cluster) clusters[near] = join(cluster, place)
		else clusters.push(place)
	}
	// What moved to the middle of its weight may have come near another.
	return clusters.length === places.length ? clusters : clusterPoints(clusters, distance)
}
