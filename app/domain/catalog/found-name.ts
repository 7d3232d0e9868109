/** What has a name and a page beside listings. */
export type NameSubject = 'brand' | 'park' | 'enterprise' | 'place'

/** A brand, a park, a seller or a place that a search finds by its name. */
export interface FoundName {
	subject: NameSubject
	/** The last part of its page's address. */
	key: string
	name: string
	/** Of a place: the one it lies in. */
	within: string | null
}

const PATH: Record<NameSubject, string> = {
	brand: '/brands',
	park: '/parks',
	enterprise: '/enterprises',
	place: '/places',
}

/** The address of the page of a name. */
export function namePath({ subject, key }: Pick<FoundName, 'subject' | 'key'>): string {
	return `${PATH[subject]}/${key}`
}
