import type { CapacityDemand, CapacityRow } from '#app/domain/capacity/demand.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** How much one visitor may keep without paying; an operator's settings. */
export type HoldLimits = {
	/** Unpaid orders at most, of all sellers and of one. */
	mostHolds: number
	mostHoldsOfSeller: number
	/** Of a row with at least so many units no more than this share (0-1); smaller rows have no such bound. */
	bigRow: number
	mostShare: number
}

/** The defaults: five unpaid orders, three of one seller; half of what is there in a thousand or more. */
export const HOLD_LIMITS: HoldLimits = { mostHolds: 5, mostHoldsOfSeller: 3, bigRow: 1_000, mostShare: 0.5 }

/** Limits under a factor for all rate limits; at least one order. */
export function scaledLimits(limits: HoldLimits, factor: number): HoldLimits {
	const scale = (most: number) => Math.max(1, Math.round(most * factor))
	return { ...limits, mostHolds: scale(limits.mostHolds), mostHoldsOfSeller: scale(limits.mostHoldsOfSeller) }
}

/** What a visitor keeps already in unpaid orders: how many there are, by seller, units by row of the ledger, and pieces, rooms, tickets and packages by listing. */
export type VisitorHolds = {
	count: number
	sellers: readonly { enterpriseId: number; count: number }[]
	units: readonly CapacityDemand[]
	listings: readonly { listingId: number; qty: number }[]
}

/** A visitor without an unpaid order. */
export const NOTHING_HELD: VisitorHolds = { count: 0, sellers: [], units: [], listings: [] }

/** Why a visitor may not keep more; null when they may. */
export type HoldLimit =
	| { limit: 'holds' | 'seller' | 'share'; most: number }
	/** By the seller of the listing with this title. */
	| { limit: 'listing'; most: number; title: Bilingual }

/** Whether another order of these sellers would be one too many for a visitor. */
export function orderLimit(
	held: VisitorHolds,
	enterpriseIds: readonly number[],
	limits: HoldLimits = HOLD_LIMITS,
): HoldLimit | null {
	if (held.count >= limits.mostHolds) return { limit: 'holds', most: limits.mostHolds }
	const isFull = held.sellers.some(
		({ enterpriseId, count }) => enterpriseIds.includes(enterpriseId) && count >= limits.mostHoldsOfSeller,
	)
	return isFull ? { limit: 'seller', most: limits.mostHoldsOfSeller } : null
}

/** How many units of a row one visitor may keep; null for any. */
export function mostOfRow({ total }: Pick<CapacityRow, 'total'>, limits: HoldLimits): number | null {
	return total < limits.bigRow ? null : Math.floor(total * limits.mostShare)
}

/** Pieces that one visitor may keep which draw on rows, so many units of each with a piece; null for any. */
export function mostPieces(rows: readonly { total: number; unitsEach: number }[], limits: HoldLimits): number | null {
	const most = rows.flatMap(({ total, unitsEach }) => {
		const units = mostOfRow({ total }, limits)
		return units === null ? [] : [Math.floor(units / unitsEach)]
	})
	return most.length > 0 ? Math.min(...most) : null
}

/** Whether a visitor would keep too much of a big row with this demand; `most` is what one may have of it. */
export function shareLimit(
	held: VisitorHolds,
	demand: readonly CapacityDemand[],
	rows: readonly CapacityRow[],
	limits: HoldLimits = HOLD_LIMITS,
): HoldLimit | null {
	for (const row of rows) {
		const most = mostOfRow(row, limits)
		if (most === null) continue
		const kept = [...held.units, ...demand].filter(({ capacityId }) => capacityId === row.id)
		if (kept.reduce((sum, { qty }) => sum + qty, 0) > most) return { limit: 'share', most }
	}
	return null
}

/** Pieces, rooms, tickets or packages of a listing that an order would keep, and how many its seller lets one visitor keep (null: any). */
export type ListingWish = { listingId: number; title: Bilingual; qty: number; most: number | null }

/** Whether a visitor would keep more of a listing than its seller lets one keep unpaid. */
export function listingLimit(held: VisitorHolds, wishes: readonly ListingWish[]): HoldLimit | null {
	for (const { listingId, title, most } of wishes) {
		if (most === null) continue
		const kept = [...held.listings, ...wishes].filter((it) => it.listingId === listingId)
		if (kept.reduce((sum, { qty }) => sum + qty, 0) > most) return { limit: 'listing', most, title }
	}
	return null
}
