import type { IncomingMessage } from 'node:http'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { LateCounts } from '#app/server/late-counts.ts'
import { isOpening } from '#app/server/listing-views.ts'

export interface Showing {
	campaignId: number
	day: string
	shown: number
}

export interface ShowingsParts {
	write: (counts: Showing[]) => Promise<void>
	now: () => Date
	warn: (error: Error) => void
}

const LINK = '"/promoted/'

/** The promotion that a page shows, by the link of its card; null for a page without one. */
export function promotedIn(page: Buffer): number | null {
	const at = page.indexOf(LINK)
	if (at < 0) return null
	const campaign = /^[1-9]\d{0,14}(?=\.)/.exec(page.toString('latin1', at + LINK.length, at + LINK.length + 16))?.[0]
	return campaign ? Number(campaign) : null
}

/** Counts how often promotions are shown, on pages that are made and on those given out from the cache. */
export class Showings {
	#now: () => Date
	#counts: LateCounts<Showing>

	constructor({ write, now, warn }: ShowingsParts) {
		this.#now = now
		this.#counts = new LateCounts({
			keyOf: ({ campaignId, day }) => `${campaignId} ${day}`,
			join: (known, { shown }) => (known.shown += shown),
			...{ write, warn },
		})
	}

	/** A page that shows a promotion goes out to somebody. */
	count(req: IncomingMessage, campaignId: number | null): void {
		if (campaignId === null || !isOpening(req)) return
		this.#counts.add({ campaignId, day: localDateAt(this.#now(), MARKET_ZONE), shown: 1 })
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
