import { useEffect, useSyncExternalStore } from 'react'
import { readSeen, rememberSeen, type SeenListing } from '#app/domain/catalog/seen-listings.ts'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { buttonClass } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { type Catalogue, useText } from '#app/ui/text/language.tsx'

/** It never leaves the browser: no page made for others can hold it. */
const KEY = 'seen'

const text: Catalogue<{ title: string; forget: string; note: string }> = {
	zh: { title: '刚看过的', forget: '清除', note: '只记在这台设备上。' },
	en: { title: 'Lately seen', forget: 'Clear', note: 'Kept on this device alone.' },
}

/** A browser may refuse to keep anything: then nothing was seen. */
function inStorage<Result>(work: (storage: Storage) => Result): Result | null {
	try {
		return work(window.localStorage)
	} catch {
		return null
	}
}

const CHANGED = 'seen-listings'

function subscribe(changed: () => void) {
	for (const name of [CHANGED, 'storage']) window.addEventListener(name, changed)
	return () => [CHANGED, 'storage'].forEach((name) => window.removeEventListener(name, changed))
}

const readKept = () => inStorage((storage) => storage.getItem(KEY)) ?? ''
const nothingKept = () => ''

/** Keeps in the browser that a listing was looked at. */
export function useSeenListing(listing: SeenListing): void {
	useEffect(() => {
		inStorage((storage) => storage.setItem(KEY, JSON.stringify(rememberSeen(readSeen(storage.getItem(KEY)), listing))))
	}, [listing])
}

/** What this browser looked at lately; nothing without a script, before anything was seen, or on the page of the only one. */
export function SeenListings({ but }: { but?: number }) {
	const t = useText(text)
	const cards = readSeen(useSyncExternalStore(subscribe, readKept, nothingKept) || null).filter(({ id }) => id !== but)
	if (cards.length === 0) return null
	const forget = () => {
		inStorage((storage) => storage.removeItem(KEY))
		window.dispatchEvent(new Event(CHANGED))
	}
	return (
		<Section title={t.title}>
			<ListingGrid
				rail
				cards={cards.map((it) => ({
					...it,
					...{ summary: '', fromMinor: 0, currency: 'CNY', enterprise: '', seasonMonths: null, rating: null },
				}))}
			/>
			<p className="mt-2 flex items-center gap-2 text-sm text-soft">
				{t.note}
				<button type="button" onClick={forget} className={buttonClass({ tone: 'plain', size: 's' })}>
					{t.forget}
				</button>
			</p>
		</Section>
	)
}
