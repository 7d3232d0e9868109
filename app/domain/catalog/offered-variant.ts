import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { VariantOption } from '#app/domain/catalog/listing-page.ts'
import { harvestPromise, harvestReasons, type ShipPromise } from '#app/domain/goods/harvest-window.ts'
import type { TimeZone } from '#app/domain/time/zoned.ts'

/** A variant with when it leaves, for a pre-order, and why it cannot be ordered now; empty when it can. */
export type OfferedVariant = VariantOption & { promise: ShipPromise | null; reasons: UnavailableReason[] }

/** A variant at an instant, by the clocks of its seller. */
export function offerVariant(variant: VariantOption, zone: TimeZone, at: Date): OfferedVariant {
	const { harvest } = variant
	return {
		...variant,
		promise: harvest && harvestPromise(harvest, at, zone),
		reasons: harvest ? harvestReasons(harvest, at) : [],
	}
}
