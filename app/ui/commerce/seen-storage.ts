/** It never leaves the browser: no page made for others can hold it. */
const KEY = 'seen'

/** Told to this page when what is kept changes; other pages of the browser hear of it by 'storage'. */
export const SEEN_CHANGED = 'seen-listings'

/** What the browser keeps, as it was written; empty for nothing. A browser may refuse to keep anything. */
export function readKept(): string {
	try {
		return window.localStorage.getItem(KEY) ?? ''
	} catch {
		return ''
	}
}

/** Keeps a text, or nothing for an empty one, without a word to those who show it: they show it from the next page on. */
export function writeKept(text: string): void {
	try {
		if (text === '') window.localStorage.removeItem(KEY)
		else window.localStorage.setItem(KEY, text)
	} catch {
		// What cannot be kept was not seen.
	}
}
