import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRobot, openedListing, viewSource } from '#app/domain/insights/view-source.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { ViewCount } from '#db/queries/listing-views.ts'

export interface ListingViewsParts {
	write: (counts: ViewCount[]) => Promise<void>
	now: () => Date
	warn: (error: Error) => void
}

const EVERY_MS = 5_000

/** Whether somebody opens a page, and no browser fetches it beforehand. */
export function isOpening({ method, headers }: IncomingMessage): boolean {
	const early = headers['sec-purpose'] ?? headers['purpose'] ?? ''
	return method === 'GET' && !String(early).includes('prefetch') && !isRobot(headers['user-agent'])
}

/**
 * Counts openings of listing pages in memory, by day and source, and adds them to the table every few seconds: no answer waits
 * for it. What could not be written waits for the next time; `stop` writes what is left.
 */
export class ListingViews {
	#parts: ListingViewsParts
	#counts = new Map<string, ViewCount>()
	#timer: NodeJS.Timeout
	#writing: Promise<void> = Promise.resolve()

	constructor(parts: ListingViewsParts) {
		this.#parts = parts
		this.#timer = setInterval(() => void this.flush(), EVERY_MS)
		this.#timer.unref()
	}

	/** Counts what is answered to a request, if it opens the page of a listing that is there. */
	watch(req: IncomingMessage, res: ServerResponse): void {
		const slug = openedListing(req.url ?? '')
		if (slug === null || !isOpening(req)) return
		const source = viewSource(req.headers.referer, req.headers.host)
		res.once('finish', () => {
			if (res.statusCode === 200)
				this.#add({ slug, source, day: localDateAt(this.#parts.now(), MARKET_ZONE), views: 1 })
		})
	}

	#add(count: ViewCount): void {
		const key = `${count.slug} ${count.day} ${count.source}`
		const known = this.#counts.get(key)
		if (known) known.views += count.views
		else this.#counts.set(key, { ...count })
	}

	async #write(): Promise<void> {
		const counts = [...this.#counts.values()]
		if (counts.length === 0) return
		this.#counts = new Map()
		try {
			await this.#parts.write(counts)
		} catch (error) {
			for (const count of counts) this.#add(count)
			this.#parts.warn(error as Error)
		}
	}

	/** Writes what was counted so far, one writing at a time. */
	flush(): Promise<void> {
		this.#writing = this.#writing.then(() => this.#write())
		return this.#writing
	}

	/** Writes the last ones; nothing is counted later. */
	stop(): Promise<void> {
		clearInterval(this.#timer)
		return this.flush()
	}
}
