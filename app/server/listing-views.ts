import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRobot, openedListing, viewSource } from '#app/domain/insights/view-source.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { LateCounts } from '#app/server/late-counts.ts'
import type { ViewCount } from '#db/queries/listing-views.ts'

export interface ListingViewsParts {
	write: (counts: ViewCount[]) => Promise<void>
	now: () => Date
	warn: (error: Error) => void
}

/** Whether somebody opens a page, and no browser fetches it beforehand. */
export function isOpening({ method, headers }: IncomingMessage): boolean {
	const early = headers['sec-purpose'] ?? headers['purpose'] ?? ''
	return method === 'GET' && !String(early).includes('prefetch') && !isRobot(headers['user-agent'])
}

/** Counts openings of listing pages by day and source. */
export class ListingViews {
	#now: () => Date
	#counts: LateCounts<ViewCount>

	constructor({ write, now, warn }: ListingViewsParts) {
		this.#now = now
		this.#counts = new LateCounts({
			keyOf: ({ slug, day, source }) => `${slug} ${day} ${source}`,
			join: (known, { views }) => (known.views += views),
			...{ write, warn },
		})
	}

	/** Counts what is answered to a request, if it opens the page of a listing that is there. */
	watch(req: IncomingMessage, res: ServerResponse): void {
		const slug = openedListing(req.url ?? '')
		if (slug === null || !isOpening(req)) return
		const source = viewSource(req.headers.referer, req.headers.host)
		res.once('finish', () => {
			if (res.statusCode !== 200) return
			this.#counts.add({ slug, source, day: localDateAt(this.#now(), MARKET_ZONE), views: 1 })
		})
	}

	/** Writes what was counted so far. */
	flush(): Promise<void> {
		return this.#counts.flush()
	}

	/** Writes the last ones; nothing is counted later. */
	stop(): Promise<void> {
		return this.#counts.stop()
	}
}
