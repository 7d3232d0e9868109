import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Counted } from '#app/domain/catalog/listing-card.ts'
import type { DrawnPlace } from '#app/domain/geo/cluster-points.ts'
import type { DrawnName } from '#app/domain/geo/place-names.ts'

/** A map as it is drawn. */
export interface MapView {
	kind: ListingKind | null
	county: { code: string; name: string } | null
	width: number
	height: number
	land: string
	outlines: { code: string; name: string; path: string }[]
	clusters: DrawnPlace[]
	places: Counted[]
	counties: DrawnPlace[]
	names: DrawnName[]
}
