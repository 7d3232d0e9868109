import { Form } from '@remix-run/react'
import { PARCEL_GROUPS, type ParcelGroup } from '#app/domain/logistics/parcel-groups.ts'
import { parcelGroupsText } from '#app/features/logistics/parcel-groups-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The address of a page of a group, all of it or what a word names. */
export function groupHref(group: ParcelGroup, word: string, page = 1): string {
	const query = new URLSearchParams({ which: group, ...(word && { q: word }), ...(page > 1 && { page: String(page) }) })
	return `/seller/shipments?${query}`
}

/** The page that shows one parcel, in whichever group it is: there a form of it that was refused says why. */
export const parcelHref = (number: string) => `/seller/shipments?q=${encodeURIComponent(number)}`

/** The groups of a seller's parcels with how many are in each, and a field to find one. */
export function ParcelGroups({
	group,
	counts,
	word,
}: {
	group: ParcelGroup
	counts: Readonly<Record<ParcelGroup, number>>
	word: string
}) {
	const t = useText(parcelGroupsText)
	return (
		<>
			<Form method="get" role="search" aria-label={t.search} className="mb-near flex flex-wrap items-end gap-close">
				<TextField
					{...{ label: t.searchHint, name: 'q', type: 'search', maxLength: 60 }}
					defaultValue={word}
					className="min-w-0 flex-1"
				/>
				<Button tone="quiet">{t.find}</Button>
			</Form>
			{word ? (
				<p className="mb-near">
					{t.found(word)}{' '}
					<a href={groupHref(group, '')} className="py-hair text-hill underline">
						{t.all}
					</a>
				</p>
			) : null}
			<Tabs
				label={t.search}
				tabs={PARCEL_GROUPS.map((it) => ({
					...{ label: t.groups[it], href: groupHref(it, word), isCurrent: it === group, count: counts[it] },
				}))}
			/>
			<p className="my-near text-soft">{t.leads[group]}</p>
		</>
	)
}
