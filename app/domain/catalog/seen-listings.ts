import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import { isListingKind, isSlug } from '#app/domain/catalog/listing-kind.ts'

/** What is kept of a listing that was looked at: a card, without what soon is no longer true. */
export type SeenListing = Pick<ListingCard, 'id' | 'slug' | 'kind' | 'title' | 'place' | 'picture'>

const MOST = 8

function isSeen(value: unknown): value is SeenListing {
	if (typeof value !== 'object' || value === null) return false
	const { id, slug, kind, title, place, picture } = value as Record<string, unknown>
	const isNamed = typeof title === 'string' && typeof place === 'string' && isSlug(slug as string)
	return isNamed && Number.isInteger(id) && isListingKind(kind as string) && (picture === null || isName(picture))
}

const isName = (picture: unknown) => typeof picture === 'string' && /^[\w/-]{1,120}$/.test(picture)

/** What was kept, the last first; whatever else a browser's text holds is left out. */
export function readSeen(text: string | null): SeenListing[] {
	try {
		const value: unknown = JSON.parse(text ?? '[]')
		return Array.isArray(value) ? value.filter(isSeen).slice(0, MOST) : []
	} catch {
		return []
	}
}

/** The same with one more, which moves to the front when it was there already. */
export function rememberSeen(
	seen: readonly SeenListing[],
	{ id, slug, kind, title, place, picture }: SeenListing,
): SeenListing[] {
	return [{ id, slug, kind, title, place, picture }, ...seen.filter((it) => it.id !== id)].slice(0, MOST)
}
