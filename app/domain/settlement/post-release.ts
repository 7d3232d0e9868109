import type { Currency } from '#app/domain/money/money.ts'
import { credit, debit, posting, type Posting } from '#app/domain/settlement/posting.ts'

/** What lies on a line's accounts, in minor units as the chart counts them (all >= 0 in order). */
export type LineBalances = { pendingMinor: number; deferredCommissionMinor: number; collectedMinor: number }

/** A line whose money becomes the seller's. */
export type LineToRelease = {
	lineId: number
	orderId: number
	enterpriseId: number
	currency: Currency
	balances: LineBalances
}

/** A line was served and its time is over: what is pending becomes payable, the commission is earned, what the seller collected is netted. */
export function postRelease(line: LineToRelease, at: Date): Posting {
	const { lineId, orderId, currency, balances } = line
	return posting({ key: `release:${lineId}`, kind: 'RELEASE', orderId, at, currency }, [
		debit('seller_pending', balances.pendingMinor, line),
		credit('seller_payable', balances.pendingMinor - balances.collectedMinor, line),
		credit('seller_collected', balances.collectedMinor, line),
		debit('commission_deferred', balances.deferredCommissionMinor, line),
		credit('commission', balances.deferredCommissionMinor, line),
	])
}
