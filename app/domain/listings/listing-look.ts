import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Missing } from '#app/domain/listings/listing-draft.ts'
import type { CheckResult } from '#app/domain/listings/publish-checks.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'

/** How an enterprise stands with publishing. */
export interface PublishingRight {
	isVerified: boolean
	isTrusted: boolean
}

/** A listing that an administrator should look at. */
export interface ListingToLookAt {
	listingId: number
	enterpriseId: number
	kind: ListingKind
	slug: string
	status: ListingStatus
	title: Bilingual
	seller: Bilingual
	place: Bilingual
	/** Since when it waits; for one on the shelf, since its words changed. */
	since: Date
	isTrusted: boolean
}

/** The same with its checklist, as an administrator sees it. */
export interface ListingLook extends ListingToLookAt {
	currency: string
	fromMinor: number
	checks: CheckResult[]
	missing: Missing[]
}

/** The last look at a listing, as its seller sees it. */
export interface LastLook {
	state: string
	reasonsZh: string
	reasonsEn: string
}
