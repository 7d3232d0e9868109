/** The kinds of listing, in the order pages show them. */
export const LISTING_KINDS = ['product', 'stay', 'experience', 'package'] as const

/** What a listing is. */
export type ListingKind = (typeof LISTING_KINDS)[number]

/** Tells whether a text from outside names a kind of listing. */
export function isListingKind(text: unknown): text is ListingKind {
	return LISTING_KINDS.some((kind) => kind === text)
}

/** The first part of the addresses of a kind's pages. */
export const KIND_PATH: Readonly<Record<ListingKind, string>> = {
	product: '/products',
	stay: '/stays',
	experience: '/experiences',
	package: '/packages',
}

/** The address of a listing's page. */
export function listingPath({ kind, slug }: { kind: ListingKind; slug: string }): string {
	return `${KIND_PATH[kind]}/${slug}`
}

/** Tells whether a text can be a slug at all: lower-case words joined by hyphens, at most 120 characters. */
export function isSlug(text: string | undefined): text is string {
	return text !== undefined && text.length <= 120 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
