import type { IncomingMessage } from 'node:http'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
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

const EVERY_MS = 5_000
const LINK = '"/promoted/'

/** The promotion that a page shows, by the link of its card; null for a page without one. */
export function promotedIn(page: Buffer): number | null {
	const at = page.indexOf(LINK)
	if (at < 0) return null
	const campaign = /^[1-9]\d{0,14}(?=\.)/.exec(page.toString('latin1', at + LINK.length, at + LINK.length + 16))?.[0]
	return campaign ? Number(campaign) : null
}

/**
 * Counts in memory how often promotions are shown, on pages that are made and on those given out from the cache, and adds them to
 * the table every few seconds: no answer waits for it. What could not be written waits for the next time.
 */
export class Showings {
	#parts: ShowingsParts
	#counts = new Map<string, Showing>()
	#timer: NodeJS.Timeout
	#writing: Promise<void> = Promise.resolve()

	constructor(parts: ShowingsParts) {
		this.#parts = parts
		this.#timer = setInterval(() => void this.flush(), EVERY_MS)
		this.#timer.unref()
	}

	/** A page that shows a promotion goes out to somebody. */
	count(req: IncomingMessage, campaignId: number | null): void {
		if (campaignId === null || !isOpening(req)) return
		this.#add({ campaignId, day: localDateAt(this.#parts.now(), MARKET_ZONE), shown: 1 })
	}

	#add(showing: Showing): void {
		const key = `${showing.campaignId} ${showing.day}`
		const known = this.#counts.get(key)
		if (known) known.shown += showing.shown
		else this.#counts.set(key, { ...showing })
	}

	async #write(): Promise<void> {
		const counts = [...this.#counts.values()]
		if (counts.length === 0) return
		this.#counts = new Map()
		try {
			await this.#parts.write(counts)
		} catch (error) {
			for (const showing of counts) this.#add(showing)
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
