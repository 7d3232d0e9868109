import type Stripe from 'stripe'
import type {
	ListedTransfer,
	ReversalRequest,
	TransferPayouts,
	TransferReport,
	TransferRequest,
} from '#app/platform/payout-provider.ts'
import { stripeAccounts } from '#app/platform/stripe-accounts.ts'
import {
	connectStripe,
	createdSince,
	isNotThere,
	isRefusal,
	MOST_LISTED,
	type StripeOptions,
} from '#app/platform/stripe-client.ts'

const groupOf = (payoutId: string) => `payout_${payoutId}`

const made = (providerId: string): TransferReport => ({ providerId, state: 'PAID', failure: null, isOfAccount: false })

function refused(error: unknown): TransferReport {
	if (!isRefusal(error)) throw error
	const isOfAccount = error.code !== 'balance_insufficient'
	return { providerId: null, state: 'FAILED', failure: error.message, isOfAccount }
}

async function send(stripe: Stripe, request: TransferRequest, idempotencyKey: string): Promise<TransferReport> {
	const { payoutId, destination, amountMinor: amount, currency } = request
	const params = {
		...{ amount, currency: currency.toLowerCase(), destination },
		...{ transfer_group: groupOf(payoutId), metadata: { payout_id: payoutId } },
	}
	return stripe.transfers.create(params, { idempotencyKey }).then(({ id }) => made(id), refused)
}

async function find(stripe: Stripe, payoutId: string): Promise<TransferReport | null> {
	const { data } = await stripe.transfers.list({ transfer_group: groupOf(payoutId), limit: 100 })
	const found = data.find(({ metadata }) => metadata.payout_id === payoutId)
	return found ? made(found.id) : null
}

async function reverse(stripe: Stripe, request: ReversalRequest, idempotencyKey: string): Promise<TransferReport> {
	const { reversalId, transferId, amountMinor: amount } = request
	const params = { amount, metadata: { reversal_id: reversalId } }
	return stripe.transfers.createReversal(transferId, params, { idempotencyKey }).then(({ id }) => made(id), refused)
}

async function findReversal(
	stripe: Stripe,
	{ reversalId, transferId }: Pick<ReversalRequest, 'reversalId' | 'transferId'>,
): Promise<TransferReport | null> {
	const all = await stripe.transfers.listReversals(transferId, { limit: 100 }).autoPagingToArray({ limit: 1_000 })
	const found = all.find(({ metadata }) => metadata?.reversal_id === reversalId)
	return found ? made(found.id) : null
}

const listed = (transfer: Stripe.Transfer): ListedTransfer => ({
	providerId: transfer.id,
	payoutId: transfer.metadata.payout_id ?? null,
	amountMinor: transfer.amount,
	reversedMinor: transfer.amount_reversed,
	currency: transfer.currency.toUpperCase(),
})

async function check(stripe: Stripe, destination: string) {
	try {
		const { capabilities } = await stripe.accounts.retrieve(destination)
		return capabilities?.transfers === 'active' ? 'ready' : 'not-ready'
	} catch (error) {
		if (isNotThere(error) || (error as { statusCode?: number }).statusCode === 403) return 'unknown'
		throw error
	}
}

/** Payouts by transfers to connected accounts. */
export function createStripeTransfers(options: StripeOptions): TransferPayouts {
	const stripe = connectStripe(options)
	return {
		carrier: 'stripe',
		...stripeAccounts(stripe),
		check: (destination) => check(stripe, destination),
		send: (request, key) => send(stripe, request, key),
		find: (payoutId) => find(stripe, payoutId),
		reverse: (request, key) => reverse(stripe, request, key),
		findReversal: (request) => findReversal(stripe, request),
		async listSince(since) {
			const all = await stripe.transfers.list(createdSince(since)).autoPagingToArray({ limit: MOST_LISTED })
			return all.map(listed)
		},
	}
}
