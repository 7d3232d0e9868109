export interface LateCountsParts<Count> {
	/** Counts of one key are one count. */
	keyOf: (count: Count) => string
	/** Adds more to what is known of a key. */
	join: (known: Count, more: Count) => void
	write: (counts: Count[]) => Promise<void>
	warn: (error: Error) => void
}

const EVERY_MS = 5_000

/** Counts in memory and writes them every few seconds: no answer waits for it. What could not be written waits for the next time. */
export class LateCounts<Count extends object> {
	#parts: LateCountsParts<Count>
	#counts = new Map<string, Count>()
	#timer: NodeJS.Timeout
	#writing: Promise<void> = Promise.resolve()

	constructor(parts: LateCountsParts<Count>) {
		this.#parts = parts
		this.#timer = setInterval(() => void this.flush(), EVERY_MS)
		this.#timer.unref()
	}

	add(count: Count): void {
		const key = this.#parts.keyOf(count)
		const known = this.#counts.get(key)
		if (known) this.#parts.join(known, count)
		else this.#counts.set(key, { ...count })
	}

	async #write(): Promise<void> {
		const counts = [...this.#counts.values()]
		if (counts.length === 0) return
		this.#counts = new Map()
		try {
			await this.#parts.write(counts)
		} catch (error) {
			for (const count of counts) this.add(count)
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
