import type { ModeratedSubject } from '#app/domain/reviews/post-states.ts'
import type { Db } from '#db/client.ts'

export interface StateChange {
	entity:
		| 'coupon'
		| 'import'
		| 'promotion'
		| 'order-line'
		| 'shipment'
		| 'voucher'
		| 'redemption'
		| 'gate-device'
		| 'gate-case'
		| 'listing'
		| 'listing-limits'
		| 'listing-pictures'
		| 'shipping-tariff'
		| 'capacity'
		| 'claim'
		| 'fapiao'
		| 'dispute'
		| 'dispute-answer'
		| 'fraud-warning'
		| 'order-change'
		| 'session'
		| 'waiting-entry'
		| 'account'
		| 'order'
		| 'logistics-node'
		| 'scheduled-run'
		| 'trip'
		| 'crate'
		| 'lot'
		| 'recall'
		| 'supply-season'
		| 'supply-delivery'
		| 'membership'
		| 'registration'
		| 'overbooking'
		| 'cold-breach'
		| 'substitution'
		| 'paper'
		| 'enterprise'
		| 'group-offer'
		| 'group'
		| ModeratedSubject
		| 'reward'
	/** The row's number, its uuid, or what its key is made of. */
	entityId: number | string
	from: string | null
	to: string
	/** 'account:12', 'guest', 'system' or 'provider'. */
	actor: string
	reason?: string
	at: Date
}

/** Writes what moved from which state to which; append only. */
export async function recordStateChanges(db: Db, changes: readonly StateChange[]): Promise<void> {
	if (changes.length === 0) return
	await db
		.insertInto('state_changes')
		.values(
			changes.map((change) => ({
				entity: change.entity,
				entity_id: String(change.entityId),
				from_state: change.from,
				to_state: change.to,
				actor: change.actor,
				reason: change.reason ?? null,
				at: change.at,
			})),
		)
		.execute()
}
