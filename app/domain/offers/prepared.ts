import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { GroupPlace } from '#app/domain/groups/group-offer.ts'
import type { ShipPromise } from '#app/domain/goods/harvest-window.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ListingFacts } from '#app/domain/offers/offer-facts.ts'
import type { PackageToPrice } from '#app/domain/pricing/package-price.ts'
import type { LineToPrice } from '#app/domain/pricing/quote.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** What is being served when: a stay's or a session's instants; null for goods. */
export type Service = { startsAt: Date; endsAt: Date } | null

/** A line ready to be priced and taken: one kind of thing of one seller. */
export type PreparedLine = {
	toPrice: LineToPrice
	demand: CapacityDemand[]
	listing: ListingFacts
	/** The variant, room and plan, or ticket, in words. */
	option: Bilingual
	service: Service
	/** Pre-orders only: when they leave. */
	promise: ShipPromise | null
	policy: CancellationPolicy | null
	/** Stays only. */
	roomTypeId: number | null
	packageKey: string | null
	/** The place it takes in a group that buys together. */
	group?: GroupPlace
}

/** A wish with its lines (several for tickets of several kinds and for packages), or with why it cannot be had as asked. */
export type PreparedRequest = {
	key: string
	kind: 'product' | 'stay' | 'experience' | 'package'
	listing: ListingFacts | null
	lines: PreparedLine[]
	reasons: UnavailableReason[]
	package: (PackageToPrice & { listingId: number; policyCode: string; startsOn: LocalDate; qty: number }) | null
}
