/** Runs something when its turn comes. */
export type InTurn = <T>(run: () => Promise<T>) => Promise<T>

/** Lets so many run at once; the others wait their turn, the first to come first. */
export function atMost(count: number): InTurn {
	let running = 0
	const waiting: (() => void)[] = []
	return async <T>(run: () => Promise<T>): Promise<T> => {
		if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve))
		else running++
		try {
			return await run()
		} finally {
			const next = waiting.shift()
			if (next) next()
			else running--
		}
	}
}
