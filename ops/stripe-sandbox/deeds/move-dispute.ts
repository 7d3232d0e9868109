import { buildDispute, type Dispute, type DisputeStatus } from '#ops/stripe-sandbox/objects/dispute.ts'
import type { Charge } from '#ops/stripe-sandbox/objects/charge.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

/** Opens a dispute of a charge, or moves the one it has; Stripe tells it by an event named for what happened. */
export function moveDispute(sandbox: Sandbox, charge: Charge, status: DisputeStatus): Dispute {
	const known = sandbox.store.dispute.having('charge', charge.id)[0]
	const dispute = known
		? sandbox.put({ ...known, status })
		: sandbox.put(buildDispute({ id: sandbox.newId('dp'), created: sandbox.seconds(), charge, status }))
	if (!known) sandbox.put({ ...charge, disputed: true })
	const isOver = status === 'won' || status === 'lost'
	sandbox.emit(
		known ? (isOver ? 'charge.dispute.closed' : 'charge.dispute.updated') : 'charge.dispute.created',
		dispute,
	)
	return dispute
}
