/** Takes in items of many callers and writes them together. */
export interface BatchWriter<Item> {
	/** 'written' once they are durable; 'full' at once when too much waits: come again later. Fails when the writing does. */
	take: (items: readonly Item[]) => Promise<'written' | 'full'>
}

/**
 * Writes what waits in one call to `write`, one call at a time: while one is under way the next gathers, so that the batches
 * grow with the load and nobody waits for more than two.
 */
export function createBatchWriter<Item>(
	write: (items: Item[]) => Promise<void>,
	mostWaiting: number,
): BatchWriter<Item> {
	let waiting: Item[] = []
	let next: Promise<void> | null = null
	let current: Promise<unknown> = Promise.resolve()
	const gather = () => {
		const before = current.catch(() => {})
		const written = before.then(() => {
			const items = waiting
			waiting = []
			next = null
			return write(items)
		})
		current = written
		return written
	}
	return {
		take: async (items) => {
			if (items.length === 0) return 'written'
			if (waiting.length + items.length > mostWaiting) return 'full'
			waiting.push(...items)
			next ??= gather()
			await next
			return 'written'
		},
	}
}
