import { sql } from 'kysely'
import type { OurObject } from '#app/domain/reconciliation/compare-objects.ts'
import type { Db } from '#db/client.ts'

/**
 * Our payments at a provider as they are compared with its own: those of some sessions, and those that succeeded since a moment.
 * The amount is what was asked for.
 */
export async function paymentsToCompare(
	db: Db,
	wanted: { provider: string; sessionIds: string[]; since: Date },
): Promise<OurObject[]> {
	const { rows } = await sql<OurObject>`
		select p.id as "ourId", p.session_id as "objectId", p.state,
			coalesce((p.request ->> 'amountMinor')::bigint, p.amount_minor) as "amountMinor",
			coalesce(p.request ->> 'currency', p.currency) as currency
		from payments p where p.provider = ${wanted.provider}
			and (p.session_id = any(${wanted.sessionIds}) or p.state = 'SUCCEEDED' and p.created_at >= ${wanted.since})
		order by p.created_at`.execute(db)
	return rows
}

export type OurRefund = OurObject & { intentId: string | null; isByHand: boolean }

/** Our refunds of payments at a provider: those of some ids, ours or the provider's, and those written since a moment. */
export async function refundsToCompare(
	db: Db,
	wanted: { provider: string; own: string[]; providerIds: string[]; since: Date },
): Promise<OurRefund[]> {
	const { rows } = await sql<OurRefund>`
		select r.id as "ourId", r.provider_refund_id as "objectId", r.amount_minor as "amountMinor", p.currency,
			case when r.state = 'DONE' and r.route = 'EXTERNAL' then 'DONE_BY_HAND' else r.state end as state,
			p.intent_id as "intentId", r.route = 'EXTERNAL' as "isByHand"
		from refunds r join payments p on p.id = r.payment_id where p.provider = ${wanted.provider}
			and (r.id::text = any(${wanted.own}) or r.provider_refund_id = any(${wanted.providerIds}) or r.created_at >= ${wanted.since})
		order by r.created_at`.execute(db)
	return rows
}
