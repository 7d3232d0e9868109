import type { World } from '#app/platform/world.ts'

/** A path of the site as an address for one who has neither account nor order: with the key of what it leads to. */
export function addressWithKey(world: World, keySubject: string): (path: string) => string {
	const token = world.tokens.of(keySubject)
	return (path) => `${world.origin}${path}?${new URLSearchParams({ token })}`
}

/**
 * A path of the site as an address for the buyer of an order. A guest's carries the order's own key, in the query, which no
 * request log keeps; everybody else logs in.
 */
export function addressFor(world: World, guestOf: string | null): (path: string) => string {
	if (guestOf === null) return (path) => world.origin + path
	const key = world.tokens.of(`order:${guestOf}`)
	return (path) => `${world.origin}/orders/${guestOf}/open?${new URLSearchParams({ key, to: path })}`
}
