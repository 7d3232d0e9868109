import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { isSlug, KIND_PATH, LISTING_KINDS, type ListingKind } from '#app/domain/catalog/listing-kind.ts'

/** What a page is of that may be passed on: a listing, or a group that buys together. */
export type SharedPath = { kind: ListingKind; slug: string } | { group: string }

/** The listing or group whose page a path is; null for any other path. */
export function sharedPath(path: string): SharedPath | null {
	const [, shelf = '', name = ''] = /^(\/[a-z]+)\/([\w-]{1,120})$/.exec(path) ?? []
	if (shelf === '/groups') return isLinkCode(name) ? { group: name } : null
	const kind = LISTING_KINDS.find((it) => KIND_PATH[it] === shelf)
	return kind && isSlug(name) ? { kind, slug: name } : null
}
