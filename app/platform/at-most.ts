/** Runs something when its turn comes. */
export type InTurn = <T>(run: () => Promise<T>) => Promise<T>

/**
 * Lets so many run at once; the others wait their turn, the first to come first. Who has waited `patienceMs` runs all the same:
 * where those before hang, all fail together and not one after the other.
 */
export function atMost(count: number, patienceMs?: number): InTurn {
	let running = 0
	const waiting = new Set<() => void>()
	const turn = () =>
		new Promise<void>((resolve) => {
			const go = () => {
				clearTimeout(timer)
				waiting.delete(go)
				running++
				resolve()
			}
			const timer = patienceMs === undefined ? undefined : setTimeout(go, patienceMs)
			waiting.add(go)
		})
	return async <T>(run: () => Promise<T>): Promise<T> => {
		if (running >= count) await turn()
		else running++
		try {
			return await run()
		} finally {
			running--
			const [next] = waiting
			if (next && running < count) next()
		}
	}
}
