import { isInTime } from '#app/domain/time/instant.ts'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { VoucherState } from '#app/domain/vouchers/states.ts'

/** A voucher as far as the gate asks. `siteId` is the enterprise that serves it. */
export type VoucherAtGate = {
	siteId: number
	state: VoucherState
	validFrom: Date
	validTo: Date
	timesTotal: number
	timesUsed: number
	codeVersion: number
	lineKind: OrderLineKind
	lineState: OrderLineState
}

/** What is shown at the gate: `codeVersion` is null when the short code was typed. */
export type Scan = { siteId: number; at: Date; qty: number; codeVersion: number | null }

/** Why a guest is not let in. */
export type ScanRefusal =
	| 'wrong-site'
	| 'revoked'
	| 'old-code'
	| 'used-up'
	| 'too-many'
	| 'too-early'
	| 'too-late'
	| 'not-confirmed'

/** States in which a line may be served: a session's second ticket comes when the first has been redeemed. */
const SERVABLE: readonly OrderLineState[] = ['CONFIRMED', 'CHECKED_IN', 'REDEEMED']

/** Why a scan of a voucher is refused, the gravest reason first; null lets the guests in. */
export function scanRefusal(voucher: VoucherAtGate, scan: Scan): ScanRefusal | null {
	const left = voucher.timesTotal - voucher.timesUsed
	const reasons: [ScanRefusal, boolean][] = [
		['wrong-site', voucher.siteId !== scan.siteId],
		['revoked', voucher.state === 'REVOKED' || voucher.lineState === 'CANCELLED'],
		['old-code', scan.codeVersion !== null && scan.codeVersion !== voucher.codeVersion],
		['used-up', left <= 0],
		['too-many', scan.qty > left],
		['too-early', scan.at.getTime() < voucher.validFrom.getTime()],
		['too-late', voucher.state === 'EXPIRED' || !isInTime(scan.at, voucher.validTo)],
		['not-confirmed', !SERVABLE.includes(voucher.lineState)],
	]
	return reasons.find(([, applies]) => applies)?.[0] ?? null
}
