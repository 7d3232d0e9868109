import { applyDispute } from '#app/features/checkout/apply-dispute.server.ts'
import { applyWarning } from '#app/features/checkout/apply-warning.server.ts'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import type { World } from '#app/platform/world.ts'
import { findPaymentByProvider } from '#db/queries/payments.ts'
import { finishProviderEvent, takeProviderEvents, type OpenProviderEvent } from '#db/queries/provider-events.ts'

const AT_ONCE = 50
const MOST_WAIT_MS = 3_600_000
/** Half a day of tries: a payment that is ours is known by then, whatever news of it were lost. */
const MOST_TRIES_OF_UNKNOWN = 24

const OF_ACCOUNTS = new Set(['account.updated', 'capability.updated', 'account.application.deauthorized'])

/** What is done at news of a seller's account; it has nothing to do with checkouts. */
type AccountFollower = (world: World, accountId: string) => Promise<void>

/** What the payer's bank says of a payment: it disputes it, or warns that it is fraud; null when it is neither. */
async function applyBankWord(world: World, { type, objectId }: OpenProviderEvent) {
	if (type.startsWith('charge.dispute.')) return applyDispute(world, await world.payments.lookDispute(objectId))
	if (type.startsWith('radar.early_fraud_warning.'))
		return applyWarning(world, await world.payments.lookWarning(objectId))
	return null
}

/** The event is only a hint: the object is fetched as it is now, so that order and repeats do not matter. */
async function follow(world: World, event: OpenProviderEvent, followAccount: AccountFollower): Promise<void> {
	if (OF_ACCOUNTS.has(event.type)) return followAccount(world, event.objectId)
	const applied = await applyBankWord(world, event)
	// A dispute or a warning may be told before the payment is: it waits for that.
	if (applied === 'unknown-payment' && event.attempts < MOST_TRIES_OF_UNKNOWN)
		throw new Error(`${event.type} of a payment that is not known yet`)
	if (applied !== null) return
	const { sessionId, intentId } = event.payload
	const known = sessionId ?? (await findPaymentByProvider(world.db, event.provider, { sessionId, intentId }))?.sessionId
	if (!known) return
	const report = await world.payments.look(known)
	world.faultPoint('payment-looked')
	await applyPaymentReport(world, report)
}

/** Works off stored events; one that fails is tried again later, 2 s, 4 s … an hour apart. Gives how many there were. */
export async function workOffProviderEvents(
	world: World,
	followAccount: AccountFollower = async () => undefined,
): Promise<number> {
	const events = await takeProviderEvents(world.db, world.now(), AT_ONCE)
	for (const event of events) {
		try {
			await follow(world, event, followAccount)
			await finishProviderEvent(world.db, event, { processedAt: world.now() })
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error)
			const wait = Math.min(MOST_WAIT_MS, 1000 * 2 ** event.attempts)
			await finishProviderEvent(world.db, event, { error: message, nextTryAt: new Date(world.now().getTime() + wait) })
			world.log.warn(
				{ event_id: event.eventId, type: event.type, err: { message } },
				'a provider event could not be worked off yet',
			)
		}
	}
	return events.length
}
