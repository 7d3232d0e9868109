/** What became of a word to the sellers: with the basket, in the browser until there is a signal, or nowhere. */
export type NoteState = 'kept' | 'waiting' | 'failed'
