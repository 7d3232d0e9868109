import type { ParcelGroup } from '#app/domain/logistics/parcel-groups.ts'
import { type ListedParcel, type ParcelAnswer, ParcelCard } from '#app/features/logistics/components/parcel-card.tsx'
import { ParcelDone } from '#app/features/logistics/components/parcel-done.tsx'
import { groupHref, ParcelGroups } from '#app/features/logistics/components/parcel-groups.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { parcelGroupsText } from '#app/features/logistics/parcel-groups-text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface ParcelListProps {
	parcels: readonly ListedParcel[]
	counts: Readonly<Record<ParcelGroup, number>>
	group: ParcelGroup
	word: string
	page: number
	pageCount: number
	answer: ParcelAnswer | undefined
}

/** A page of a group of parcels, with the ways to the others. */
export function ParcelList({ parcels, counts, group, word, page, pageCount, answer }: ParcelListProps) {
	const t = useText(logisticsText)
	const words = useText(parcelGroupsText)
	if (word === '' && Object.values(counts).every((count) => count === 0))
		return <EmptyState title={t.noParcels}>{t.noParcelsLead}</EmptyState>
	return (
		<>
			{answer ? null : <ParcelDone />}
			<ParcelGroups {...{ group, counts, word }} />
			{parcels.length === 0 ? <EmptyState title={word ? words.nothingFound(word) : words.empty[group]} /> : null}
			<div className="grid gap-3">
				{parcels.map((parcel) => (
					<ParcelCard
						key={parcel.id}
						parcel={parcel}
						returnTo={answer?.values.returnTo ?? groupHref(group, word, page)}
						{...(answer?.shipmentId === parcel.id && { answer })}
					/>
				))}
			</div>
			<Pagination page={page} pageCount={pageCount} hrefOf={(to) => groupHref(group, word, to)} />
		</>
	)
}
