import { useSyncExternalStore } from 'react'

/** What a browser keeps for its visitor alone. It never leaves the browser: no page made for others can hold it. */
export type BrowserKept = 'seen' | 'searched'

/** Told to this page when what is kept is thrown away; other pages of the browser hear of it by 'storage'. */
const FORGOTTEN = 'forgotten'

/** What the browser keeps, as it was written; empty for nothing. A browser may refuse to keep anything. */
export function readKept(name: BrowserKept): string {
	try {
		return window.localStorage.getItem(name) ?? ''
	} catch {
		return ''
	}
}

/** Keeps a text without a word to those who show it: they show it from the next page on. */
export function writeKept(name: BrowserKept, text: string): void {
	try {
		window.localStorage.setItem(name, text)
	} catch {
		// What cannot be kept was not done.
	}
}

export function forgetKept(name: BrowserKept): void {
	try {
		window.localStorage.removeItem(name)
	} catch {
		// Nor was it kept.
	}
	window.dispatchEvent(new Event(FORGOTTEN))
}

function subscribe(changed: () => void) {
	for (const name of [FORGOTTEN, 'storage']) window.addEventListener(name, changed)
	return () => [FORGOTTEN, 'storage'].forEach((name) => window.removeEventListener(name, changed))
}

/** What the browser keeps, once the page's scripts have begun; empty until then and without them. */
export function useKept(name: BrowserKept): string {
	return useSyncExternalStore(
		subscribe,
		() => readKept(name),
		() => '',
	)
}
