import { HOUR_MS } from '#app/domain/time/instant.ts'
import { applyPaymentReport, type AppliedReport } from '#app/features/checkout/apply-payment-report.server.ts'
import type { World } from '#app/platform/world.ts'

/**
 * Goes through the provider's own list of sessions and applies what we missed, for events may never be made. Gives what was
 * done with each: after a calm hour nothing but 'nothing-new'.
 */
export async function reconcilePayments(world: World, hours = 3): Promise<Record<AppliedReport, number>> {
	const done: Record<AppliedReport, number> = { applied: 0, 'nothing-new': 0, 'unknown-payment': 0, 'wrong-amount': 0 }
	const reports = await world.payments.listSince(new Date(world.now().getTime() - hours * HOUR_MS))
	for (const report of reports) {
		if (report.state !== 'REQUIRES_ACTION') done[await applyPaymentReport(world, report)]++
	}
	return done
}
