import { HOUR_MS } from '#app/domain/time/instant.ts'
import { applyPaymentReport, type AppliedReport } from '#app/features/checkout/apply-payment-report.server.ts'
import type { PaymentReport } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import { insertDifferences, type ProviderDifference } from '#db/queries/provider-differences.ts'
import { knownRefunds } from '#db/queries/refunds.ts'

export type Reconciled = Record<AppliedReport, number> & { 'unknown-refund': number }

function differenceOf({ sessionId, capturedMinor, currency, state }: PaymentReport, applied: AppliedReport) {
	const isOne = applied === 'wrong-amount' || (applied === 'unknown-payment' && state === 'SUCCEEDED')
	return isOne ? [{ objectId: sessionId, kind: applied, amountMinor: capturedMinor, currency }] : []
}

async function unknownRefunds(world: World, since: Date): Promise<ProviderDifference[]> {
	const listed = await world.payments.listRefundsSince(since)
	const own = listed.flatMap(({ refundId }) => refundId ?? [])
	const known = await knownRefunds(world.db, { own, provider: listed.map((it) => it.providerRefundId) })
	return listed
		.filter((it) => !known.has(it.providerRefundId) && !known.has(it.refundId ?? ''))
		.map(({ providerRefundId: objectId, amountMinor, currency }) => {
			return { objectId, kind: 'unknown-refund' as const, amountMinor, currency }
		})
}

/**
 * Goes through the provider's own lists of sessions and refunds and applies what we missed, for events may never be made. What
 * cannot be ours is kept as a difference for a person. Gives what was done with each: after a calm hour nothing but 'nothing-new'.
 */
export async function reconcilePayments(world: World, hours = 3): Promise<Reconciled> {
	const done: Reconciled = {
		applied: 0,
		'nothing-new': 0,
		'unknown-payment': 0,
		'wrong-amount': 0,
		'unknown-refund': 0,
	}
	const since = new Date(world.now().getTime() - hours * HOUR_MS)
	const found: ProviderDifference[] = []
	for (const report of await world.payments.listSince(since)) {
		if (report.state === 'REQUIRES_ACTION') continue
		const applied = await applyPaymentReport(world, report)
		done[applied]++
		found.push(...differenceOf(report, applied))
	}
	const refunds = await unknownRefunds(world, since)
	done['unknown-refund'] = refunds.length
	const news = await insertDifferences(world.db, [...found, ...refunds], world.now())
	if (news > 0) world.log.error({ count: news }, 'the provider has what our books do not')
	return done
}
