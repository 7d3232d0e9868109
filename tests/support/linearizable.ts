import { isCommitUnknown, isConnectionLost } from '#db/transaction.ts'

/** One operation as a client saw it, on something whose state is S; times are places in one order of all that was seen. */
export interface Seen<S> {
	/** For the reader of a failure. */
	what: string
	invokedAt: number
	/** null: nothing was heard of it; it may have happened at any time after it was asked, or never. */
	returnedAt: number | null
	/** The state after it, had it happened in a state with the answer that was given; null when that cannot be. */
	apply: (state: S) => S | null
}

/**
 * Whether there is one order of the operations that each client's view fits: every operation takes effect at one instant between
 * being asked and answered, and each answer is right in the state it then meets. The search of Wing and Gong (1993), which
 * remembers where it has been (Lowe 2017); for some forty operations at a time.
 */
export function isLinearizable<S extends string>(operations: readonly Seen<S>[], start: S): boolean {
	const been = new Set<string>()
	const all = (1n << BigInt(operations.length)) - 1n
	const answered = operations.reduce((mask, { returnedAt }, at) => (returnedAt === null ? mask : mask | bit(at)), 0n)

	const search = (done: bigint, state: S): boolean => {
		if ((done & answered) === answered) return true
		const key = `${done} ${state}`
		if (been.has(key)) return false
		been.add(key)
		const left = indexesOf(all & ~done)
		const firstReturn = Math.min(...left.map((at) => operations[at]?.returnedAt ?? Infinity))
		return left.some((at) => {
			const operation = operations[at]
			// One that was asked after another had been answered comes after it.
			if (!operation || operation.invokedAt > firstReturn) return false
			const next = operation.apply(state)
			return next !== null && search(done | bit(at), next)
		})
	}
	return search(0n, start)
}

const bit = (at: number) => 1n << BigInt(at)

function indexesOf(mask: bigint): number[] {
	const indexes: number[] = []
	for (let at = 0, rest = mask; rest > 0n; at++, rest >>= 1n) if (rest & 1n) indexes.push(at)
	return indexes
}

/** A unit-night as a register: free, held by an order, or sold to it. */
export type NightState = 'free' | `held:${string}` | `sold:${string}`

/** What each operation on a night does to it, by what its client was told. */
export const NIGHT = {
	held: (by: string) => (state: NightState) => (state === 'free' ? (`held:${by}` as const) : null),
	soldOut: (state: NightState) => (state === 'free' ? null : state),
	paid: (by: string) => (state: NightState) => (state === `held:${by}` ? (`sold:${by}` as const) : null),
	letGo: (by: string) => (state: NightState) => (state === `held:${by}` ? 'free' : null),
	cancelled: (by: string) => (state: NightState) => (state === `sold:${by}` ? 'free' : null),
	read: (seen: 'free' | 'held' | 'sold') => (state: NightState) => (state.split(':')[0] === seen ? state : null),
}

/** Records operations of many clients as they are asked and answered. */
export function createHistory<S>() {
	let clock = 0
	const seen: Seen<S>[] = []
	return {
		seen,
		/** Runs an operation; `fits` says what its answer means. Of one that lost its connection nothing was heard: `unheard` is what it may have done. */
		async run<T>(
			what: string,
			operation: () => Promise<T>,
			means: { fits: (answer: T) => Seen<S>['apply'] | null; unheard: Seen<S>['apply'] },
		): Promise<T | undefined> {
			const invokedAt = ++clock
			try {
				const answer = await operation()
				const apply = means.fits(answer)
				// An answer that says nothing is none.
				seen.push({ what, invokedAt, returnedAt: apply && ++clock, apply: apply ?? means.unheard })
				return answer
			} catch (error) {
				if (!isConnectionLost(error) && !isCommitUnknown(error)) throw error
				seen.push({ what: `${what}?`, invokedAt, returnedAt: null, apply: means.unheard })
				return undefined
			}
		},
	}
}
