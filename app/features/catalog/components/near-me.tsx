import { useNavigate } from '@remix-run/react'
import { useState, useSyncExternalStore } from 'react'
import { hrefWith, type SearchView } from '#app/features/catalog/components/search-view.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { buttonClass } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

const neverChanges = () => () => {}

/** Asks the browser where it is, when the visitor presses it. */
function AskBrowser({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const navigate = useNavigate()
	const canAsk = useSyncExternalStore(
		neverChanges,
		() => 'geolocation' in navigator,
		() => false,
	)
	const [isDenied, setIsDenied] = useState(false)
	if (!canAsk) return null
	const ask = () =>
		navigator.geolocation.getCurrentPosition(
			({ coords }) => {
				// A hundred metres are near enough, and tell less.
				const [lat, lon] = [coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(3))
				navigate(hrefWith(view, { sort: 'near', near: null, lat: lat ?? null, lon: lon ?? null }))
			},
			() => setIsDenied(true),
			{ timeout: 10_000, maximumAge: 300_000 },
		)
	return (
		<>
			{isDenied ? <span role="alert">{t.nearDenied}</span> : null}
			<button type="button" onClick={ask} title={t.nearHint} className={buttonClass({ tone: 'quiet', size: 's' })}>
				{t.nearMe}
			</button>
		</>
	)
}

/** The way to the nearest: from where the browser says one is, or from a place one names, which needs no script. */
export function NearMe({ view }: { view: SearchView }) {
	const t = useText(searchText)
	const { nearPlace, filters } = view
	const here = view.regions.at(-1)
	if (view.facets.total === 0 && filters.sort !== 'near') return null
	if (filters.sort === 'near')
		return (
			<p className="flex flex-wrap items-center gap-2 text-sm text-soft">
				{nearPlace ? t.nearestTo(nearPlace.name) : null}
				<a href={hrefWith(view, { sort: null, near: null, lat: null, lon: null })} className="underline">
					{t.anyOrder}
				</a>
			</p>
		)
	const place = here
		? { label: t.nearestTo(here.name), href: hrefWith(view, { region: null, sort: null, near: here.code }) }
		: { label: t.pickPlace, href: '/places' }
	return (
		<p className="flex flex-wrap items-center gap-2 text-sm text-soft">
			<AskBrowser view={view} />
			<a href={place.href} className="inline-flex min-h-9 items-center underline">
				{place.label}
			</a>
		</p>
	)
}
