import { maySeeContact } from '#app/domain/accounts/contact-visibility.ts'
import { HOUR_MS } from '#app/domain/time/instant.ts'

/** Who of the two writes. */
export type LetterSide = 'BUYER' | 'SELLER'

/** The longest letter, in characters. */
export const MOST_CHARACTERS = 2000

/** The one that a letter of a side is for. */
export const otherSide = (side: LetterSide): LetterSide => (side === 'BUYER' ? 'SELLER' : 'BUYER')

/** Why nothing can be written: nothing was agreed yet, the part was done long ago, or its buyer was taken out. */
export type LetterRefusal = 'too-early' | 'over' | 'erased'

/**
 * Why no letter can be written about a part; null when one can. Both may write as long as the seller may see whom it serves:
 * from the order's payment or agreement until 30 days after the part was done.
 */
export function letterRefusal(
	part: { agreedAt: Date | null; doneAt: Date | null; erasedAt: Date | null },
	now: Date,
): LetterRefusal | null {
	if (part.erasedAt !== null) return 'erased'
	if (part.agreedAt === null) return 'too-early'
	return maySeeContact({ paidAt: part.agreedAt, doneAt: part.doneAt }, now) ? null : 'over'
}

/** So long after its first letter a burst is over: what is written then is told anew. */
export const BURST_HOURS = 6

/**
 * The first letter of the burst that a letter belongs to, which is told once for all of it; null when the letter is not among
 * the unread, and nobody has to be told. `unread` are those of one side that the other has not opened, the oldest first.
 */
export function burstHead(unread: readonly { id: number; writtenAt: Date }[], id: number): number | null {
	let head: { id: number; writtenAt: Date } | null = null
	for (const letter of unread) {
		if (head === null || letter.writtenAt.getTime() - head.writtenAt.getTime() >= BURST_HOURS * HOUR_MS) head = letter
		if (letter.id === id) return head.id
	}
	return null
}
