import type { RegionLink } from '#app/domain/catalog/listing-page.ts'
import { placesText } from '#app/features/places/places-text.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The regions down to a place; the last is where we are, unless a page below it says where it is itself. */
export function PlaceTrail({ trail, here }: { trail: readonly RegionLink[]; here?: string }) {
	const t = useText(placesText)
	const crumbs = trail.map(({ code, name }, at) =>
		here === undefined && at === trail.length - 1 ? { label: name } : { label: name, href: `/places/${code}` },
	)
	const last = here === undefined ? [] : [{ label: here }]
	return <Breadcrumb trail={[{ label: t.places, href: '/places' }, ...crumbs, ...last]} />
}
