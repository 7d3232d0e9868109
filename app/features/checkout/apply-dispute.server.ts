import type { DisputeReport } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import { keepDispute } from '#db/queries/payments.ts'

/** Keeps how a dispute of a card payment stands: while it is open, and once it is lost, sellers are not paid out for it. */
export async function applyDispute(world: World, report: DisputeReport): Promise<'applied' | 'unknown-payment'> {
	const { provider } = world.payments
	const { intentId, disputeId, state, amountMinor } = report
	const isOurs =
		intentId !== null && (await keepDispute(world.db, { provider, intentId, disputeId, state, amountMinor }))
	world.faultPoint('dispute-kept')
	world.log.warn({ dispute_id: disputeId, state, is_ours: isOurs }, 'a buyer disputes a payment')
	return isOurs ? 'applied' : 'unknown-payment'
}
