import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { leftOf } from '#app/domain/capacity/demand.ts'
import { groupPlace, groupReasons, placeDemand, type GroupFacts } from '#app/domain/groups/group-offer.ts'
import { harvestPromise, harvestReasons } from '#app/domain/goods/harvest-window.ts'
import type { ProductRequest } from '#app/domain/offers/line-request.ts'
import type { VariantFacts } from '#app/domain/offers/offer-facts.ts'
import type { PreparedLine } from '#app/domain/offers/prepared.ts'
import { monthOf } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'

/** Pieces of a variant that can be sold now: what is left of its stock less the safety stock, in whole pieces. */
export function piecesLeft(variant: VariantFacts): number {
	return Math.max(0, Math.floor((leftOf(variant.capacity) - variant.safetyStock) / variant.capacityUnits))
}

/** Why pieces of a variant cannot be bought now, by a group where one is named; empty when they can. */
export function productReasons(
	variant: VariantFacts,
	qty: number,
	{ at, group = null }: { at: Date; group?: GroupFacts | null },
): UnavailableReason[] {
	const own = variantReasons(variant, qty, at)
	return own.length > 0 || !group ? own : groupReasons(group, at)
}

function variantReasons(variant: VariantFacts, qty: number, at: Date): UnavailableReason[] {
	const { listing } = variant
	if (!listing.isOnSale || !variant.isActive) return [{ code: 'not_offered' }]
	const month = monthOf(localDateAt(at, listing.timeZone))
	if (listing.seasonMonths && !listing.seasonMonths.includes(month)) {
		return [{ code: 'out_of_season', months: listing.seasonMonths }]
	}
	const closed = variant.harvest ? harvestReasons(variant.harvest, at) : []
	if (closed.length > 0) return closed
	const left = piecesLeft(variant)
	return left < qty ? [{ code: 'sold_out', wanted: qty, left }] : []
}

/** The line of a product request made at an instant; in a group at its price. */
export function productLine(
	request: ProductRequest,
	variant: VariantFacts,
	of: { at: Date; packageKey: string | null; group?: GroupFacts | null },
): PreparedLine {
	const { listing, harvest, weight } = variant
	const { packageKey, group } = of
	const pieces = { capacityId: variant.capacity.id, qty: request.qty * variant.capacityUnits }
	return {
		toPrice: {
			kind: 'GOODS',
			key: request.key,
			packageKey,
			sellerId: listing.enterpriseId,
			variantId: variant.variantId,
			qty: request.qty,
			unitMinor: group?.priceMinor ?? variant.priceMinor,
			weightG: variant.weightG,
			originCode: listing.regionCode,
			temperature: variant.temperature,
			fees: variant.fees ?? null,
			...(weight && { weight }),
		},
		demand: [pieces, ...(group ? placeDemand(group) : [])],
		listing,
		option: variant.name,
		service: null,
		promise: harvest && harvestPromise(harvest, of.at, listing.timeZone),
		policy: listing.policy,
		roomTypeId: null,
		packageKey,
		...(group && { group: groupPlace(group, of.at) }),
	}
}
