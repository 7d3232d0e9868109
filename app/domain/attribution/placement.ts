import type { PlacementPurpose } from '#app/domain/attribution/placement-purpose.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** A printed code of an enterprise with what came of it. */
export interface OwnPlacement {
	id: number
	code: string
	label: string
	purpose: PlacementPurpose
	listing: Bilingual | null
	createdAt: Date
	closedAt: Date | null
	scans: number
	/** Orders that came by it last. */
	orders: number
}

/** What a printed code opens; `touch` is the scan's key where the visitor was never asked whether they may be remembered. */
export interface PlacementView {
	code: string
	label: string
	host: string
	hostPath: string
	listing: {
		kind: ListingKind
		path: string
		picture: string
		currency: string
		title: string
		summary: string
		variants: { id: number; name: string; priceMinor: number; left: number }[]
	} | null
	touch: string | null
	/** The key of the guest's room, where the listing's seller can bring it there; null where the guest stays nowhere that is known, or elsewhere. */
	room: string | null
}

/** A QR code as path data of its dark modules, one unit each, on a square of `size` with the quiet zone. */
export interface CodeDrawing {
	size: number
	path: string
}
