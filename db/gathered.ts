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

interface Asking<Key, Row> {
	keys: readonly Key[]
	resolve: (rows: Row[]) => void
	reject: (error: unknown) => void
}

/**
 * Reads for many callers at once: what is asked for while a read is under way goes together into the next one, at most `most`
 * callers each, so that none is given what was read before it asked; a lone one waits for nobody. Each gets the rows of its own
 * keys, without those that are not there. `read` gives its rows by the name of their key.
 */
export function readTogether<Key, Row>(
	read: (keys: Key[]) => Promise<ReadonlyMap<string, Row>>,
	{ nameOf, most }: { nameOf: (key: Key) => string; most: number },
): (keys: readonly Key[]) => Promise<Row[]> {
	const waiting: Asking<Key, Row>[] = []
	let isReading = false
	const rowsOf = (keys: readonly Key[], found: ReadonlyMap<string, Row>) =>
		keys.flatMap((key) => {
			const row = found.get(nameOf(key))
			return row === undefined ? [] : [row]
		})
	const readNext = async (): Promise<void> => {
		const together = waiting.splice(0, most)
		const keys = new Map(together.flatMap((asking) => asking.keys.map((key) => [nameOf(key), key] as const)))
		try {
			const found = await read([...keys.values()])
			for (const asking of together) asking.resolve(rowsOf(asking.keys, found))
		} catch (error) {
			for (const asking of together) asking.reject(error)
		}
	}
	const readAll = async (): Promise<void> => {
		isReading = true
		while (waiting.length > 0) await readNext()
		isReading = false
	}
	return (keys) =>
		new Promise<Row[]>((resolve, reject) => {
			if (keys.length === 0) return resolve([])
			waiting.push({ keys, resolve, reject })
			if (!isReading) void readAll()
		})
}
