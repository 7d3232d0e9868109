import type Stripe from 'stripe'
import type { WarningReport } from '#app/platform/payment-reports.ts'
import { createdSince, MOST_LISTED } from '#app/platform/stripe-client.ts'
import { unfold } from '#app/platform/stripe-reports.ts'

export interface Warnings {
	lookWarning: (warningId: string) => Promise<WarningReport>
	/** Warnings of fraud given since a moment, newest first: the reconciler finds what no event told. */
	listWarningsSince: (since: Date) => Promise<WarningReport[]>
}

const warningReport = (warning: Stripe.Radar.EarlyFraudWarning): WarningReport => ({
	warningId: warning.id,
	intentId: unfold(warning.payment_intent).id,
	fraudType: warning.fraud_type,
	isActionable: warning.actionable,
	warnedAt: new Date(warning.created * 1000),
})

/** What banks say of card payments at Stripe before anybody disputes them. */
export function stripeWarnings(stripe: Stripe): Warnings {
	return {
		lookWarning: async (id) => warningReport(await stripe.radar.earlyFraudWarnings.retrieve(id)),
		async listWarningsSince(since) {
			const page = stripe.radar.earlyFraudWarnings.list(createdSince(since))
			return (await page.autoPagingToArray({ limit: MOST_LISTED })).map(warningReport)
		},
	}
}
