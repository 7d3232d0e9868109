import { ACCOUNTS, type AccountCode } from '#app/domain/settlement/accounts.ts'
import { sumMinor, type Currency } from '#app/domain/money/money.ts'

/** One side of a posting, in minor units: above 0 a debit, below 0 a credit. */
export type LedgerEntry = {
	account: AccountCode
	enterpriseId: number | null
	lineId: number | null
	amountMinor: number
}

/** What kind of business fact was posted. */
export type PostingKind =
	| 'ORDER_PAID'
	| 'EXTRA_PAYMENT'
	| 'CHANGE_PAID'
	| 'REFUND'
	| 'REFUND_SETTLED'
	| 'DISCOUNT_RETURNED'
	| 'LINE_SPLIT'
	| 'RELEASE'
	| 'PAYOUT'
	| 'PAYOUT_PAID'
	| 'PAYOUT_FAILED'
	| 'PAYOUT_REVERSED'
	| 'DISPUTE_MOVED'
	| 'DISPUTE_LOST'
	| 'DISPUTE_REGAINED'
	| 'REFUND_COVERED'
	| 'REFUND_UNCOVERED'
	| 'PROMOTED_CLICKS'
	| 'HOST_SHARE'
	| 'PROVIDER_FEE'
	| 'PROVIDER_PAYOUT'

/** A business fact as the ledger keeps it: once under its key, its entries summing to zero. */
export type Posting = {
	key: string
	kind: PostingKind
	orderId: number | null
	at: Date
	currency: Currency
	entries: LedgerEntry[]
}

/** Whom an entry concerns: the seller of an account that each seller has, and the order line it comes from. */
type Concerned = { enterpriseId?: number; lineId?: number }

function entry(account: AccountCode, amountMinor: number, { enterpriseId, lineId }: Concerned): LedgerEntry {
	if (ACCOUNTS[account].isPerSeller && enterpriseId === undefined) throw new Error(`${account} of which seller?`)
	return {
		account,
		enterpriseId: ACCOUNTS[account].isPerSeller ? (enterpriseId ?? null) : null,
		lineId: lineId ?? null,
		amountMinor: amountMinor === 0 ? 0 : amountMinor,
	}
}

/** A debit of an account in minor units; a negative one is a credit. */
export const debit = (account: AccountCode, amountMinor: number, of: Concerned = {}) => entry(account, amountMinor, of)

/** A credit of an account in minor units; a negative one is a debit. */
export const credit = (account: AccountCode, amountMinor: number, of: Concerned = {}) =>
	entry(account, -amountMinor, of)

/** A posting of the entries that are not nothing; entries that do not sum to zero are a bug. */
export function posting(fact: Omit<Posting, 'entries'>, entries: readonly LedgerEntry[]): Posting {
	const kept = entries.filter(({ amountMinor }) => amountMinor !== 0)
	const sum = sumMinor(kept.map(({ amountMinor }) => amountMinor))
	if (sum !== 0) throw new RangeError(`${fact.key} is out of balance by ${sum}`)
	return { ...fact, entries: kept }
}
