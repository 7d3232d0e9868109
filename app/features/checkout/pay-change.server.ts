import { isPaymentOpen } from '#app/domain/payments/states.ts'
import { endChange } from '#app/features/checkout/end-change.server.ts'
import { openPayment, paymentToOpen } from '#app/features/checkout/open-payment.server.ts'
import type { World } from '#app/platform/world.ts'
import { readChangeById } from '#db/queries/order-changes.ts'
import { findPaymentOfChange } from '#db/queries/payments.ts'

export type PayChangeOutcome =
	| { outcome: 'open'; url: string }
	/** Paid, ended, or never to be paid: the page of the change tells which. */
	| { outcome: 'over' }
	| { outcome: 'out-of-reach' }

/** The payment page of a change's difference: the one it has, opened now where that was cut off. */
export async function payForChange(world: World, changeId: number): Promise<PayChangeOutcome> {
	const payment = await findPaymentOfChange(world.db, changeId)
	if (!payment || !isPaymentOpen(payment.state)) return { outcome: 'over' }
	if (payment.state === 'PROCESSING') return { outcome: 'over' }
	if (payment.sessionUrl) return { outcome: 'open', url: payment.sessionUrl }
	const opened = await openPayment(world, paymentToOpen(payment))
	return opened.outcome === 'refused' ? { outcome: 'out-of-reach' } : opened
}

/** Gives up a change whose difference was not paid: what was booked before stands. 'out-of-reach' while the provider is away. */
export async function giveUpChange(world: World, changeId: number): Promise<'ended' | 'kept' | 'out-of-reach'> {
	const change = await readChangeById(world.db, changeId)
	if (!change) return 'ended'
	try {
		return await endChange(world, change, 'RELEASED')
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error)
		world.log.warn({ change_id: changeId, err: { message } }, 'a change could not be given up yet')
		return 'out-of-reach'
	}
}
