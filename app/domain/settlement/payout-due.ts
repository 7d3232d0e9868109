/** Below this nothing is paid out, in minor units: a bank's fee would eat it. */
export const LEAST_PAYOUT_MINOR = 10_000

/** What to pay a seller of its payable balance, in minor units: all of it, or nothing below the least. Debts were netted by it. */
export function payoutDue(payableMinor: number): number {
	return payableMinor >= LEAST_PAYOUT_MINOR ? payableMinor : 0
}
