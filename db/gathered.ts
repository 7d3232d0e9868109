interface Waiting<Item> {
	item: Item
	settle: (outcome: Promise<void>) => void
}

/**
 * Writes items together: what comes within `windowMs` of the first goes to one call of `write`, at most `most` at once. Each
 * caller waits for the write of its own item, and fails when that fails.
 */
export function gathered<Item>(
	write: (items: Item[]) => Promise<void>,
	{ windowMs, most }: { windowMs: number; most: number },
): (item: Item) => Promise<void> {
	let waiting: Waiting<Item>[] = []
	const flush = () => {
		const together = waiting
		waiting = []
		if (together.length === 0) return
		const written = write(together.map(({ item }) => item))
		for (const { settle } of together) settle(written)
	}
	return (item) =>
		new Promise<void>((resolve) => {
			waiting.push({ item, settle: resolve })
			if (waiting.length === 1) setTimeout(flush, windowMs)
			if (waiting.length >= most) flush()
		})
}
