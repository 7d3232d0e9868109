import { compareSince } from '#app/domain/reconciliation/window.ts'
import { applyPaymentReport, type AppliedReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { comparePayments } from '#app/features/checkout/compare-payments.server.ts'
import { compareRefunds } from '#app/features/checkout/compare-refunds.server.ts'
import type { World } from '#app/platform/world.ts'
import { keepDifferences, oldestOpenDifference } from '#db/queries/provider-differences.ts'

export type Reconciled = Record<AppliedReport, number> & {
	'unknown-refund': number
	/** Differences found of payments and refunds, new or not. */
	differences: number
}

/**
 * Goes through the provider's own lists of sessions and refunds and applies what we missed, for events may never be made. Then
 * both books are compared in both directions; what differs is kept for a person, and what no longer does is resolved. Gives what
 * was done with each session: after a calm hour nothing but 'nothing-new'.
 */
export async function reconcilePayments(world: World, hours = 3): Promise<Reconciled> {
	const done: Reconciled = {
		...{ applied: 0, 'nothing-new': 0, 'unknown-payment': 0, 'wrong-amount': 0 },
		...{ 'unknown-refund': 0, differences: 0 },
	}
	const since = async (subject: 'payment' | 'refund') =>
		compareSince(world.now(), hours, await oldestOpenDifference(world.db, subject))
	const from = await since('payment')
	const listed = await world.payments.listSince(from)
	for (const report of listed) {
		if (report.state !== 'REQUIRES_ACTION') done[await applyPaymentReport(world, report)]++
	}
	const refunds = await compareRefunds(world, await since('refund'))
	done['unknown-refund'] = refunds.filter(({ kind }) => kind === 'unknown-refund').length
	const found = [...(await comparePayments(world, listed, from)), ...refunds]
	done.differences = found.length
	const news = await keepDifferences(world.db, ['payment', 'refund'], found, world.now())
	if (news > 0) world.log.error({ count: news }, 'the provider and our books differ')
	return done
}
