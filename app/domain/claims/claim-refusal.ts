import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { ClaimKind } from '#app/domain/claims/claim-states.ts'
import { returnUntil } from '#app/domain/claims/claim-times.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import { addHours, isInTime } from '#app/domain/time/instant.ts'
import type { TimeZone } from '#app/domain/time/zoned.ts'

/** What of a line decides whether something may be claimed of it; amounts in minor units. */
export type ClaimableLine = {
	kind: OrderLineKind
	state: OrderLineState
	qty: number
	paidMinor: number
	refundedMinor: number
	deliveredAt: Date | null
	policy: CancellationPolicy | null
	hasOpenClaim: boolean
}

/** Why nothing can be claimed now. */
export type ClaimRefusal = 'not_goods' | 'not_delivered' | 'no_return' | 'too_late' | 'nothing_left' | 'already_open'

/** The last instant at which a kind of claim may be opened on a line; null where none may, ever or yet. */
export function claimLimit(kind: ClaimKind, line: ClaimableLine, zone: TimeZone): Date | null {
	const { deliveredAt, policy } = line
	if (policy?.kind !== 'product' || !deliveredAt) return null
	if (kind !== 'RETURN') return addHours(deliveredAt, policy.claimHours)
	return policy.returnDays === null ? null : returnUntil(deliveredAt, policy.returnDays, zone)
}

/**
 * Why a kind of claim cannot be opened on a line at an instant, or null when it can. A fault is claimed within the hours of
 * the line's policy, goods come back within its days; perishables never do. Exactly at the limit counts as in time.
 */
export function claimRefusal(kind: ClaimKind, line: ClaimableLine, at: Date, zone: TimeZone): ClaimRefusal | null {
	if (line.kind !== 'GOODS' || line.policy?.kind !== 'product') return 'not_goods'
	if (line.hasOpenClaim) return 'already_open'
	if (line.refundedMinor >= line.paidMinor) return 'nothing_left'
	return kind === 'COLD_CHAIN_BREACH' ? null : refusalInTime(kind, line, at, zone)
}

function refusalInTime(kind: ClaimKind, line: ClaimableLine, at: Date, zone: TimeZone): ClaimRefusal | null {
	if (!line.deliveredAt || !['DELIVERED', 'CLOSED'].includes(line.state)) return 'not_delivered'
	const limit = claimLimit(kind, line, zone)
	if (limit === null) return 'no_return'
	return isInTime(at, limit) ? null : 'too_late'
}

/** What some pieces of a line cost, rounded down, at most what has not gone back yet; all pieces cost all of it. */
export function piecesMinor(line: Pick<ClaimableLine, 'qty' | 'paidMinor' | 'refundedMinor'>, qty: number): number {
	const share = qty >= line.qty ? line.paidMinor : Math.floor((line.paidMinor * qty) / line.qty)
	return Math.max(0, Math.min(share, line.paidMinor - line.refundedMinor))
}

/** A line's share of its seller's shipping by what the goods cost: what a faulty return gives back beside the price. */
export function shippingShareMinor(
	shippingMinor: number,
	goods: readonly { lineId: number; paidMinor: number }[],
	lineId: number,
): number {
	const at = goods.findIndex((it) => it.lineId === lineId)
	const weights = goods.map(({ paidMinor }) => paidMinor)
	return at < 0 ? 0 : (splitByLargestRemainder(shippingMinor, weights)[at] ?? 0)
}
