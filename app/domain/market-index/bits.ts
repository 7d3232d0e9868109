/** A set of whole numbers below some count, one bit for each. */
export type Bits = Uint32Array<ArrayBuffer>

/** Room for so many numbers, none of them in it. */
export const noBits = (count: number): Bits => new Uint32Array((count + 31) >>> 5)

/** All numbers below a count. */
export function allBits(count: number): Bits {
	const bits = noBits(count).fill(0xffffffff)
	if (count % 32 > 0) bits[bits.length - 1] = 2 ** (count % 32) - 1
	return bits
}

/** Puts a number in. */
export function addBit(bits: Bits, at: number): void {
	bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31))
}

/** Takes a number out. */
export function dropBit(bits: Bits, at: number): void {
	bits[at >>> 5] = (bits[at >>> 5] as number) & ~(1 << (at & 31))
}

/** Whether a number is in. */
export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1

/** Leaves in `bits` only what is in `other` too; gives `bits` back. */
export function keepCommon(bits: Bits, other: Bits): Bits {
	for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) & (other[word] as number)
	return bits
}

/** Puts into `bits` all that is in `other`; gives `bits` back. */
export function addAll(bits: Bits, other: Bits): Bits {
	for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) | (other[word] as number)
	return bits
}

/** Takes out of `bits` all that is in `other`; gives `bits` back. */
export function dropAll(bits: Bits, other: Bits): Bits {
	for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) & ~(other[word] as number)
	return bits
}

function bitsInWord(word: number): number {
	let sum = word - ((word >>> 1) & 0x55555555)
	sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
	return (((sum + (sum >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** How many numbers are in. */
export function countBits(bits: Bits): number {
	let count = 0
	for (let word = 0; word < bits.length; word++) count += bitsInWord(bits[word] as number)
	return count
}

/** Tells each number that is in, rising; of every `stride` times 32 numbers the first 32 alone. Ends when `tell` says false. */
export function eachBit(bits: Bits, tell: (at: number) => boolean | undefined | void, stride = 1): void {
	for (let word = 0; word < bits.length; word += stride)
		for (let left = bits[word] as number; left !== 0; left &= left - 1)
			if (tell((word << 5) + 31 - Math.clz32(left & -left)) === false) return
}

/** The first numbers that are in, so many at most. */
export function firstBits(bits: Bits, most: number): number[] {
	const first: number[] = []
	if (most > 0) eachBit(bits, (at) => first.push(at) < most)
	return first
}

/** Numbers that lie evenly among those that are in, about so many. */
export function spreadBits(bits: Bits, about: number): number[] {
	const step = Math.max(1, Math.floor(countBits(bits) / about))
	const some: number[] = []
	let passed = 0
	eachBit(bits, (at) => {
		if (passed++ % step === 0) some.push(at)
	})
	return some
}

/** Whether any number is in. */
export const hasAny = (bits: Bits): boolean => bits.some((word) => word !== 0)
