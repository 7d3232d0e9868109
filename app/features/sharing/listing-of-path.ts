import { isSlug, KIND_PATH, LISTING_KINDS, type ListingKind } from '#app/domain/catalog/listing-kind.ts'

/** The listing whose page a path is; null for any other path. */
export function listingOfPath(path: string): { kind: ListingKind; slug: string } | null {
	const [, shelf = '', slug = ''] = /^(\/[a-z]+)\/([\w-]{1,120})$/.exec(path) ?? []
	const kind = LISTING_KINDS.find((it) => KIND_PATH[it] === shelf)
	return kind && isSlug(slug) ? { kind, slug } : null
}
