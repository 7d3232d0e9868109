/** Takes in items on the way of an answer, which waits for nothing, and writes them together a moment later. */
export interface LateWriter<Item> {
	/** False when too much waits: the item is not taken. */
	put: (item: Item) => boolean
	/** Writes what waits so far; what cannot be written waits for the next time. */
	flush: () => Promise<void>
	/** Writes what is left, trying for a while; nothing is taken after. */
	stop: () => Promise<void>
}

export interface LateWriterParts<Item> {
	write: (items: Item[]) => Promise<void>
	/** Told of each writing that failed, and of what a stop had to leave. */
	warn: (error: unknown, waiting: number) => void
	mostWaiting: number
	/** How long items gather. */
	everyMs?: number
	/** So many are written in one call. */
	atOnce?: number
}

const LAST_TRIES = 5
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Keeps items in order; one writing at a time, none lost while the process ends by its own will. */
export function createLateWriter<Item>(parts: LateWriterParts<Item>): LateWriter<Item> {
	const { write, warn, mostWaiting, everyMs = 100, atOnce = 1_000 } = parts
	let waiting: Item[] = []
	let isOver = false
	let timer: NodeJS.Timeout | null = null
	let writing: Promise<void> = Promise.resolve()

	const writeAll = async () => {
		while (waiting.length > 0) {
			const items = waiting.slice(0, atOnce)
			try {
				await write(items)
			} catch (error) {
				warn(error, waiting.length)
				return
			}
			waiting = waiting.slice(items.length)
		}
	}
	const flush = () => {
		if (timer) clearTimeout(timer)
		timer = null
		writing = writing.then(writeAll).then(() => wake())
		return writing
	}
	const wake = () => {
		if (timer || isOver || waiting.length === 0) return
		timer = setTimeout(() => void flush(), everyMs)
		timer.unref()
	}
	return {
		put: (item) => {
			if (isOver || waiting.length >= mostWaiting) return false
			waiting.push(item)
			wake()
			return true
		},
		flush,
		stop: async () => {
			isOver = true
			for (let tries = 0; tries < LAST_TRIES; tries++) {
				if (tries > 0) await pause(everyMs * 2 ** tries)
				await flush()
				if (waiting.length === 0) return
			}
			warn(new Error('written to nobody'), waiting.length)
		},
	}
}
