import { MOST_NOTE_LETTERS } from '#app/domain/checkout/buyer-details.ts'
import type { World } from '#app/platform/world.ts'
import { findCartOfVisitor, keepNote as keepNoteOf, type CartVisitor } from '#db/queries/carts.ts'

export type NoteOutcome = { outcome: 'kept' | 'too-long' | 'no-basket' }

/** Keeps a word to the sellers with the basket, in the place of the one before; the same word twice is one. */
export async function keepNote(world: World, visitor: CartVisitor, text: string): Promise<NoteOutcome> {
	const note = text.trim()
	if (note.length > MOST_NOTE_LETTERS) return { outcome: 'too-long' }
	const cart = await findCartOfVisitor(world.db, visitor)
	if (!cart) return { outcome: 'no-basket' }
	await keepNoteOf(world.db, cart.id, { note, at: world.now() })
	return { outcome: 'kept' }
}
