export type Random = {
	/** A share in [0, 1). */
	next(): number
	/** A real number in [low, high). */
	between(low: number, high: number): number
	/** A whole number from low to high, both included. */
	int(low: number, high: number): number
	/** True with the given share. */
	chance(share: number): boolean
	/** One of the items, each as likely. */
	pick<Item>(items: readonly Item[]): Item
	/** A shuffled copy. */
	shuffle<Item>(items: readonly Item[]): Item[]
}

/** FNV-1a over UTF-16 code units, finished by an avalanche, as an unsigned 32-bit number. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
	return (hash ^ (hash >>> 16)) >>> 0
}

/** Mulberry32 (Tommy Ettinger, public domain): the same seed gives the same sequence on every machine. */
export function seededRandom(seed: string | number): Random {
	let state = typeof seed === 'number' ? seed >>> 0 : hashText(seed)
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0
		let mixed = Math.imul(state ^ (state >>> 15), state | 1)
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
	const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
	return {
		next,
		between: (low, high) => low + next() * (high - low),
		int,
		chance: (share) => next() < share,
		pick: (items) => {
			const item = items[Math.floor(next() * items.length)]
			if (item === undefined) throw new Error('nothing to pick from')
			return item
		},
		shuffle: (items) => {
			const copy = [...items]
			for (let at = copy.length - 1; at > 0; at--) copy.splice(at, 0, ...copy.splice(int(0, at), 1))
			return copy
		},
	}
}
