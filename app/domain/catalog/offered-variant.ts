import { type HoldLimits, mostPieces } from '#app/domain/capacity/hold-limits.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { VariantOption } from '#app/domain/catalog/listing-page.ts'
import { harvestPromise, harvestReasons, type ShipPromise } from '#app/domain/goods/harvest-window.ts'
import { isRunning } from '#app/domain/pricing/promotion.ts'
import type { TimeZone } from '#app/domain/time/zoned.ts'

/** A variant with when it leaves, for a pre-order, and why it cannot be ordered now; empty when it can. */
export type OfferedVariant = Omit<VariantOption, 'stock' | 'unitsEach'> & {
	promise: ShipPromise | null
	reasons: UnavailableReason[]
	/** Pieces that one visitor may keep unpaid of a large stock; null where more cannot be had anyway. */
	mostKept: number | null
}

/** A variant at an instant, by the clocks of its seller. */
export function offerVariant(
	{ stock, unitsEach, group, ...variant }: VariantOption,
	{ zone, at, limits }: { zone: TimeZone; at: Date; limits: HoldLimits },
): OfferedVariant {
	const { harvest, left } = variant
	const pieces = mostPieces([{ total: stock, unitsEach }], limits) ?? left
	return {
		...variant,
		group: group && isRunning(group, at) ? group : null,
		promise: harvest && harvestPromise(harvest, at, zone),
		reasons: harvest ? harvestReasons(harvest, at) : [],
		mostKept: pieces < left ? pieces : null,
	}
}
