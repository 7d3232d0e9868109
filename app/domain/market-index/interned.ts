/** A Map takes no more than 2^24 keys: so many beside each other take what any market has. */
const MAPS = 64

/** Gives each distinct text a number, from 0 on. */
export class Interned {
	#maps = Array.from({ length: MAPS }, () => new Map<string, number>())
	count = 0

	numberOf(text: string): number {
		const map = this.#maps[(text.charCodeAt(text.length - 1) + text.length * 7) % MAPS] as Map<string, number>
		const known = map.get(text)
		if (known !== undefined) return known
		map.set(text, this.count)
		return this.count++
	}

	/** All texts, by their number. */
	all(): string[] {
		const texts = new Array<string>(this.count)
		for (const map of this.#maps) for (const [text, at] of map) texts[at] = text
		return texts
	}
}
