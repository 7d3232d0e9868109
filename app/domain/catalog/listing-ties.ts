import type { LinkedListing } from '#app/domain/catalog/listing-card.ts'

/** So many are shown beside a listing of each: what is near, what guests took home. */
export const MOST_TIES = 4
/** Further away is no longer near. */
export const NEAR_KM = 20
/** What cannot be done within so many days is not told as near. */
export const AHEAD_DAYS = 60
/** Fewer different buyers than this say nothing about taste, and too much about each of them. */
export const LEAST_BUYERS = 5
/** Purchases are counted for so long. */
export const TASTE_DAYS = 365
/** Who bought more different things than this in that time buys for others. */
export const MOST_BOUGHT = 100

/** What a listing is bound to, as its page shows it: each listing once, in the first of these it belongs to. */
export interface GroupedLinks {
	/** Said by the sellers: served at, grown at, made by, picked in, and what to take home. */
	said: LinkedListing[]
	/** With its distance; the nearest first. */
	near: LinkedListing[]
	/** With how many bought both. */
	takenHome: LinkedListing[]
}

const isNear = ({ relation }: LinkedListing) => relation === 'near_stay'
const isTakenHome = ({ buyers }: LinkedListing) => buyers !== null

/** Sorts links into their groups and leaves out what a group before has shown. */
export function groupLinks(links: readonly LinkedListing[]): GroupedLinks {
	const shown = new Set<number>()
	const take = (group: readonly LinkedListing[], most: number) => {
		const taken = group.filter((link, at) => {
			return !shown.has(link.id) && group.findIndex(({ id }) => id === link.id) === at
		})
		for (const { id } of taken.slice(0, most)) shown.add(id)
		return taken.slice(0, most)
	}
	const byDistance = (a: LinkedListing, b: LinkedListing) => (a.distanceKm ?? NEAR_KM) - (b.distanceKm ?? NEAR_KM)
	return {
		said: take(
			links.filter((link) => !isNear(link) && !isTakenHome(link)),
			12,
		),
		takenHome: take(links.filter(isTakenHome), MOST_TIES),
		near: take(links.filter(isNear).sort(byDistance), MOST_TIES),
	}
}

/** Those of some links that a page shows: grouped again they are the same groups. */
export function shownLinks(links: readonly LinkedListing[]): LinkedListing[] {
	const { said, takenHome, near } = groupLinks(links)
	return [...said, ...takenHome, ...near]
}
