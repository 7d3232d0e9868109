import type { StateTable } from '#app/domain/states/transition.ts'

/** The states of a voucher. */
export type VoucherState = 'ISSUED' | 'PARTLY_REDEEMED' | 'REDEEMED' | 'REVOKED' | 'EXPIRED'

/** From each voucher state to the next; a reversed redemption leads back. */
export const VOUCHER_STATES: StateTable<VoucherState> = {
	ISSUED: ['PARTLY_REDEEMED', 'REDEEMED', 'REVOKED', 'EXPIRED'],
	PARTLY_REDEEMED: ['REDEEMED', 'ISSUED', 'REVOKED', 'EXPIRED'],
	REDEEMED: ['PARTLY_REDEEMED', 'ISSUED'],
	REVOKED: [],
	EXPIRED: [],
}

/** The fates of a scan: provisional on a device alone; invalid is what was out of its time, replaced or never ours. */
export type RedemptionState =
	| 'PROVISIONAL'
	| 'CONFIRMED'
	| 'REJECTED_DUPLICATE'
	| 'REJECTED_REVOKED'
	| 'REJECTED_INVALID'
	| 'REVERSED'

/** From each fate of a scan to the next; a confirmed one may be reversed for a while, and gives way to an earlier scan that comes late. */
export const REDEMPTION_STATES: StateTable<RedemptionState> = {
	PROVISIONAL: ['CONFIRMED', 'REJECTED_DUPLICATE', 'REJECTED_REVOKED', 'REJECTED_INVALID'],
	CONFIRMED: ['REVERSED'],
	REJECTED_DUPLICATE: [],
	REJECTED_REVOKED: [],
	REJECTED_INVALID: [],
	REVERSED: [],
}

/** How long a confirmed redemption may be taken back, in minutes. */
export const REVERSIBLE_MINUTES = 60

/** The state of a valid voucher by how often it was used; a use beyond its times is a bug. */
export function stateByUse(timesUsed: number, timesTotal: number): VoucherState {
	if (timesUsed < 0 || timesUsed > timesTotal) throw new RangeError(`Used ${timesUsed} of ${timesTotal}`)
	if (timesUsed === 0) return 'ISSUED'
	return timesUsed < timesTotal ? 'PARTLY_REDEEMED' : 'REDEEMED'
}
