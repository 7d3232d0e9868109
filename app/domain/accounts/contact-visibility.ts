import { DAY_MS } from '#app/domain/time/instant.ts'

/** Days after its part is done in which a seller still sees whom it served: to answer questions and returns. */
export const CONTACT_DAYS = 30

/**
 * Whether a seller may see the buyer's name, phone and address: from payment until 30 days after its own part was done.
 * `doneAt` is null while any line of its part is open.
 */
export function maySeeContact(part: { paidAt: Date | null; doneAt: Date | null }, now: Date): boolean {
	if (part.paidAt === null) return false
	return part.doneAt === null || now.getTime() <= part.doneAt.getTime() + CONTACT_DAYS * DAY_MS
}

/** When a seller's part was done: the last of its lines served or called off; null while one is open. */
export function partDoneAt(lines: readonly { servedAt: Date | null; cancelledAt: Date | null }[]): Date | null {
	const ends = lines.map(({ servedAt, cancelledAt }) => servedAt ?? cancelledAt)
	if (ends.length === 0 || ends.includes(null)) return null
	return new Date(Math.max(...ends.map((end) => end?.getTime() ?? 0)))
}
