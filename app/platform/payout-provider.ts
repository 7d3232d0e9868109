import type { BankFileRow } from '#app/domain/settlement/bank-file.ts'

/** A transfer to a seller's account at the payment provider; amounts in minor units. */
export interface TransferRequest {
	payoutId: string
	destination: string
	amountMinor: number
	currency: string
}

export interface TransferReport {
	/** null when it was refused: nothing was made. */
	providerId: string | null
	state: 'PAID' | 'FAILED'
	/** Why it was refused, in the provider's words. */
	failure: string | null
	/** The account is at fault, so that another try would be refused too; else the platform's own balance is. */
	isOfAccount: boolean
}

export interface ReversalRequest {
	reversalId: string
	transferId: string
	amountMinor: number
}

/** A transfer as the provider's list has it. */
export interface ListedTransfer {
	providerId: string
	payoutId: string | null
	amountMinor: number
	reversedMinor: number
	currency: string
}

/** What the provider says of a seller's account. */
export interface AccountReport {
	providerId: string
	/** Money is sent to an active one only. */
	transfers: 'active' | 'pending' | 'inactive'
	/** Its owner has told what was asked at first. */
	isSubmitted: boolean
	/** What the provider asks for now, by its names. */
	due: string[]
	disabledReason: string | null
}

/** Payouts of a day in one file that a person hands over; how each ended is recorded with evidence. */
export interface FilePayouts {
	carrier: 'bank_file'
	write: (batch: { day: string; rows: (Omit<BankFileRow, 'accountNumber'> & { numberSealed: string })[] }) => {
		name: string
		text: string
	}
}

/** Payouts by a call for each. A call that throws says nothing about what was made. */
export interface TransferPayouts {
	carrier: 'stripe'
	/** Whether money can be sent to an account. */
	check: (destination: string) => Promise<'ready' | 'not-ready' | 'unknown'>
	/** Opens an account for a seller; its id. */
	openAccount: (seller: { enterpriseId: number; email: string }, idempotencyKey: string) => Promise<string>
	/** A link to the provider's pages on which its owner tells who they are; good once, for minutes. */
	onboard: (account: { providerId: string; returnUrl: string; refreshUrl: string }) => Promise<string>
	lookAccount: (providerId: string) => Promise<AccountReport>
	send: (request: TransferRequest, idempotencyKey: string) => Promise<TransferReport>
	/** The transfer that was made of a payout, found by listing; null when there is none. */
	find: (payoutId: string) => Promise<TransferReport | null>
	reverse: (request: ReversalRequest, idempotencyKey: string) => Promise<TransferReport>
	findReversal: (request: Pick<ReversalRequest, 'reversalId' | 'transferId'>) => Promise<TransferReport | null>
	/** Transfers made since a moment, newest first. */
	listSince: (since: Date) => Promise<ListedTransfer[]>
}

/** A way money goes to sellers. */
export type PayoutProvider = FilePayouts | TransferPayouts

/** The ways there are, by carrier. */
export type PayoutProviders = { [P in PayoutProvider as P['carrier']]: P }
