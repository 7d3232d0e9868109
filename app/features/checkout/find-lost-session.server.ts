import { HOUR_MS, MINUTE_MS } from '#app/domain/time/instant.ts'
import { openPayment, paymentToOpen } from '#app/features/checkout/open-payment.server.ts'
import type { World } from '#app/platform/world.ts'
import { cancelPayment, readPayment, type PaymentRow } from '#db/queries/payments.ts'

/** The provider forgets a key after a day: an older call without an answer is looked for, never made again. */
const KEY_LIFE_MS = 23 * HOUR_MS
/** After so long no call of ours is still under way: what the provider's list does not hold was never opened. */
const SETTLED_MS = 5 * MINUTE_MS

async function lookInList(world: World, payment: PaymentRow): Promise<string | null> {
	const reports = await world.payments.listSince(new Date(payment.createdAt.getTime() - MINUTE_MS))
	const found = reports.find((report) => report.paymentId === payment.id)
	if (!found) await cancelPayment(world.db, payment.id)
	return found?.sessionId ?? null
}

/**
 * The session of a payment whose opening was never answered: asked for again under the same key, else looked for in the
 * provider's list. null when there is none, and the payment is then ended. Throws while that cannot be known.
 */
export async function findLostSession(world: World, payment: PaymentRow): Promise<string | null> {
	const ageMs = world.now().getTime() - payment.createdAt.getTime()
	if (ageMs > KEY_LIFE_MS) return lookInList(world, payment)
	const { outcome } = await openPayment(world, paymentToOpen(payment))
	if (outcome === 'refused') return null
	if (outcome !== 'out-of-reach') return (await readPayment(world.db, payment.id))?.sessionId ?? null
	// The provider repeats a failure it once answered: its list is the second way to know.
	if (ageMs > SETTLED_MS) return lookInList(world, payment)
	throw new Error('the provider did not say whether a payment was opened')
}
