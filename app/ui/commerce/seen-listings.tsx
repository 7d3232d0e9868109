import { lazy, Suspense, useEffect } from 'react'
import { readSeen, rememberSeen, type SeenListing } from '#app/domain/catalog/seen-listings.ts'
import { readKept, useKept, writeKept } from '#app/ui/commerce/browser-kept.ts'

/** Fetched only where something was seen before: a first visit is not charged for it. Where it does not come, the page does without. */
const SeenRail = lazy(() =>
	import('#app/ui/commerce/seen-rail.tsx').then(
		({ SeenRail }) => ({ default: SeenRail }),
		() => ({ default: () => null }),
	),
)

/** Keeps in the browser that a listing was looked at. */
export function useSeenListing(listing: SeenListing): void {
	useEffect(() => {
		writeKept('seen', JSON.stringify(rememberSeen(readSeen(readKept('seen')), listing)))
	}, [listing])
}

/** What this browser looked at lately; nothing without a script, or before anything was seen. */
export function SeenListings({ but }: { but?: number }) {
	const kept = useKept('seen')
	return kept === '' ? null : (
		<Suspense fallback={null}>
			<SeenRail kept={kept} but={but} />
		</Suspense>
	)
}
