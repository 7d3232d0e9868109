import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { readSeen, rememberSeen, type SeenListing } from '#app/domain/catalog/seen-listings.ts'
import { readKept, SEEN_CHANGED, writeKept } from '#app/ui/commerce/seen-storage.ts'

/** Fetched only where something was seen before: a first visit is not charged for it. */
const SeenRail = lazy(async () => ({ default: (await import('#app/ui/commerce/seen-rail.tsx')).SeenRail }))

function subscribe(changed: () => void) {
	for (const name of [SEEN_CHANGED, 'storage']) window.addEventListener(name, changed)
	return () => [SEEN_CHANGED, 'storage'].forEach((name) => window.removeEventListener(name, changed))
}
const nothingKept = () => ''

/** Keeps in the browser that a listing was looked at. */
export function useSeenListing(listing: SeenListing): void {
	useEffect(() => {
		writeKept(JSON.stringify(rememberSeen(readSeen(readKept()), listing)))
	}, [listing])
}

/** What this browser looked at lately; nothing without a script, or before anything was seen. */
export function SeenListings({ but }: { but?: number }) {
	const kept = useSyncExternalStore(subscribe, readKept, nothingKept)
	return kept === '' ? null : (
		<Suspense fallback={null}>
			<SeenRail kept={kept} but={but} />
		</Suspense>
	)
}
