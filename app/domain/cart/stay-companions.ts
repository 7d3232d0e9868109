import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { ListingRelation } from '#app/domain/catalog/listing-card.ts'

/** Something that can be had during a stay and is bound to it, as a basket suggests it; texts in one language. */
export interface Companion {
	id: number
	slug: string
	kind: ListingKind
	title: string
	picture: string | null
	/** The lowest price in minor units. */
	fromMinor: number
	currency: string
	/** How it is bound to the stay; `isIncoming` when it points there itself. */
	relation: ListingRelation
	isIncoming: boolean
	/** From the stay; null where that is not what binds them. */
	distanceKm: number | null
	/** How many different buyers had both; null where a seller says so, or the map. */
	buyers: number | null
	/** Of an experience, when its first session during the stay begins; null for goods. */
	startsAt: Date | null
	timeZone: string
}

/** A basket is no shop window. */
export const MOST_COMPANIONS = 3
/** What the sellers themselves say comes first, then what is near, then what others took along. */
const weightOf = ({ relation, buyers }: Companion) => (buyers !== null ? 2 : relation === 'near_stay' ? 1 : 0)

/**
 * At most three of what fits a stay, each once: what binds closest first, but before a second of one kind (something to do,
 * something to take home) one of the other.
 */
export function chooseCompanions(candidates: readonly Companion[]): Companion[] {
	const ordered = [...candidates].sort((a, b) => {
		return weightOf(a) - weightOf(b) || (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || (b.buyers ?? 0) - (a.buyers ?? 0)
	})
	const once = ordered.filter((it, at) => ordered.findIndex(({ id }) => id === it.id) === at)
	const firsts = once.filter((it, at) => once.findIndex(({ kind }) => kind === it.kind) === at)
	const rest = once.filter((it) => !firsts.includes(it))
	return [...firsts, ...rest].slice(0, MOST_COMPANIONS)
}
