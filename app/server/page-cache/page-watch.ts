import type { PageChanges } from '#db/queries/page-changes.ts'

/** Between two looks at what changed. */
const LOOK_EVERY_MS = 300
/** What is known is trusted for so long: with the time a look takes, well within two seconds of a change. */
const TRUSTED_MS = 1200
/** Without a visitor nobody needs to know. */
const IDLE_MS = 10_000
const FORGET_EVERY_MS = 60_000

export interface PageWatchParts {
	read: (since: string | null) => Promise<PageChanges>
	forget: () => Promise<void>
	/** Milliseconds that only grow. */
	clock?: () => number
}

/** Knows since when which pages may say something old. All instants are of its clock. */
export class PageWatch {
	readonly clock: () => number
	#parts: PageWatchParts
	#horizon: string | null = null
	#timer: NodeJS.Timeout | null = null
	#isRunning = false
	#wokenAt = -Infinity
	#knownAt = -Infinity
	#everythingAt = Infinity
	#anythingAt = -Infinity
	#forgottenAt = -Infinity
	#stockAt = new Map<string, number>()

	constructor(parts: PageWatchParts) {
		this.#parts = parts
		this.clock = parts.clock ?? (() => performance.now())
	}

	/** Somebody asks for pages: look, and go on looking while they do. */
	wake(): void {
		this.#wokenAt = this.clock()
		if (this.#isRunning) return
		this.#isRunning = true
		void this.#look()
	}

	stop(): void {
		this.#isRunning = false
		if (this.#timer) clearTimeout(this.#timer)
		this.#lose()
	}

	/** Whether a page whose making began then still says what is so. `slug`: it shows the stock of that listing alone. */
	holds(madeFrom: number, slug: string | null): boolean {
		if (this.clock() - this.#knownAt > TRUSTED_MS || madeFrom <= this.#everythingAt) return false
		return madeFrom > (slug === null ? this.#anythingAt : (this.#stockAt.get(slug) ?? -Infinity))
	}

	/** Nothing kept so far is to be trusted again. */
	#lose(): void {
		this.#horizon = null
		this.#knownAt = -Infinity
		this.#everythingAt = Infinity
	}

	async #look(): Promise<void> {
		const askedAt = this.clock()
		if (askedAt - this.#wokenAt > IDLE_MS) return this.stop()
		try {
			this.#learn(await this.#parts.read(this.#horizon), askedAt)
			await this.#forget()
		} catch {
			this.#lose()
		}
		if (!this.#isRunning) return this.#lose()
		this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY_MS)
		this.#timer.unref()
	}

	/** A page begun before the answer came may have read what was before: it is judged by when we knew, not by when we asked. */
	#learn(changes: PageChanges, askedAt: number): void {
		const now = this.clock()
		if (this.#horizon === null || changes.isEverything) this.#everythingAt = now
		for (const slug of changes.slugs) this.#stockAt.set(slug, now)
		if (changes.slugs.length > 0) this.#anythingAt = now
		this.#horizon = changes.horizon
		this.#knownAt = askedAt
	}

	async #forget(): Promise<void> {
		const now = this.clock()
		if (now - this.#forgottenAt < FORGET_EVERY_MS) return
		this.#forgottenAt = now
		for (const [slug, at] of this.#stockAt) if (now - at > FORGET_EVERY_MS * 2) this.#stockAt.delete(slug)
		await this.#parts.forget()
	}
}
