/** Numbers from 0 (included) to 1 (excluded), the same for the same seed everywhere. */
export type Random = () => number

/** A stream of its own for each seed and number of the stream (xoshiro128** of Blackman and Vigna, seeded by splitmix32). */
export function seededRandom(seed: number, stream = 0): Random {
	let mixed =
		(Math.imul(seed | 0, 0x9e3779b1) ^
			Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x85ebca6b) ^
			Math.imul(stream, 0xc2b2ae35)) |
		0
	const next = () => {
		mixed = (mixed + 0x9e3779b9) | 0
		let z = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
		z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
		return z ^ (z >>> 15)
	}
	let [a, b, c, d] = [next(), next(), next(), next()]
	return () => {
		const turned = Math.imul(b, 5)
		const result = Math.imul((turned << 7) | (turned >>> 25), 9)
		const shifted = b << 9
		c ^= a
		d ^= b
		b ^= c
		a ^= d
		c ^= shifted
		d = (d << 11) | (d >>> 21)
		return (result >>> 0) / 2 ** 32
	}
}

/** A standard normal number (Box and Muller 1958). */
export const drawNormal = (random: Random): number =>
	Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Puts a list in random order where it stands (Fisher and Yates); only the first `count` places, where asked for. */
export function shuffle<T>(items: T[], random: Random, count = items.length): T[] {
	for (let i = 0; i < Math.min(count, items.length - 1); i++) {
		const j = i + Math.floor(random() * (items.length - i))
		const [one, other] = [items[i], items[j]]
		if (one === undefined || other === undefined) continue
		items[i] = other
		items[j] = one
	}
	return items
}
