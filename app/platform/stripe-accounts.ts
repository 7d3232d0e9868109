import type Stripe from 'stripe'
import type { AccountReport, TransferPayouts } from '#app/platform/payout-provider.ts'
import { isNotThere } from '#app/platform/stripe-client.ts'

const TRANSFERS: Partial<Record<string, AccountReport['transfers']>> = { active: 'active', pending: 'pending' }

const reportOf = (account: Stripe.Account): AccountReport => ({
	providerId: account.id,
	transfers: TRANSFERS[account.capabilities?.transfers ?? ''] ?? 'inactive',
	isSubmitted: account.details_submitted,
	due: account.requirements?.currently_due ?? [],
	disabledReason: account.requirements?.disabled_reason ?? null,
})

/** An account that is gone, or that its owner took away from us. */
const gone = (providerId: string): AccountReport => ({
	...{ providerId, transfers: 'inactive', isSubmitted: false, due: [], disabledReason: 'deauthorized' },
})

const isForbidden = (error: unknown) => (error as { statusCode?: number }).statusCode === 403

/** Sellers' accounts at Stripe: opened for them, told by them on Stripe's own pages. */
export function stripeAccounts(stripe: Stripe): Pick<TransferPayouts, 'openAccount' | 'onboard' | 'lookAccount'> {
	return {
		async openAccount({ enterpriseId, email }, idempotencyKey) {
			const account = await stripe.accounts.create(
				{
					type: 'express',
					email,
					capabilities: { transfers: { requested: true } },
					metadata: { enterprise_id: String(enterpriseId) },
				},
				{ idempotencyKey },
			)
			return account.id
		},
		async onboard({ providerId: account, returnUrl: return_url, refreshUrl: refresh_url }) {
			return (await stripe.accountLinks.create({ account, type: 'account_onboarding', return_url, refresh_url })).url
		},
		async lookAccount(providerId) {
			try {
				return reportOf(await stripe.accounts.retrieve(providerId))
			} catch (error) {
				if (isNotThere(error) || isForbidden(error)) return gone(providerId)
				throw error
			}
		},
	}
}
