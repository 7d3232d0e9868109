/** Where somebody came from who opened a page: by its address, from another page of the market, or from elsewhere. */
export const VIEW_SOURCES = ['direct', 'market', 'outside'] as const
export type ViewSource = (typeof VIEW_SOURCES)[number]

const LISTING = /^\/(?:products|stays|experiences|packages)\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.data)?$/

/** The slug of the listing whose page an address is; null of any other address. */
export function openedListing(url: string): string | null {
	return LISTING.exec(url.split('?', 1)[0] ?? '')?.[1] ?? null
}

/** By what a browser says of the page before; only the host of it is looked at. */
export function viewSource(referer: string | undefined, host: string | undefined): ViewSource {
	const from = /^https?:\/\/([^/?#]+)/.exec(referer ?? '')?.[1]
	if (!from) return 'direct'
	return from === host ? 'market' : 'outside'
}

const ROBOT = /bot|crawl|spider|slurp|preview|monitor|headless|curl|wget|python|scrapy|http-?client/i

/** Whether a machine reads, by its own word: what says nothing of itself is none of ours to count either. */
export const isRobot = (userAgent: string | undefined): boolean => !userAgent || ROBOT.test(userAgent)
