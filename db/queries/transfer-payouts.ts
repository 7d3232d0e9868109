import { sql } from 'kysely'
import type { PayoutToPost } from '#app/domain/settlement/post-payout.ts'
import type { Db } from '#db/client.ts'

export interface TransferToSend extends PayoutToPost {
	destination: string
	idempotencyKey: string
	/** When the provider was first asked under the key; null when it never was. */
	askedAt: Date | null
	attempts: number
}

/** Transfers that are to be sent or looked for now, the longest untried first. */
export async function listTransfersToSend(db: Db, now: Date, limit: number): Promise<TransferToSend[]> {
	const { rows } = await sql<TransferToSend>`
		select p.id as "payoutId", p.enterprise_id as "enterpriseId", p.carrier, p.amount_minor as "amountMinor", p.currency,
			p.destination, p.idempotency_key as "idempotencyKey", p.asked_at as "askedAt", p.attempts
		from payouts p
		where p.carrier = 'stripe' and p.state in ('PENDING', 'SENT') and (p.next_try_at is null or p.next_try_at <= ${now})
		order by p.tried_at nulls first, p.created_at limit ${limit}`.execute(db)
	return rows
}

/** Notes, before the call, that the provider is asked about a transfer: from now on it may have been made. */
export async function markTransferAsked(db: Db, payoutId: string, at: Date): Promise<void> {
	await sql`
		with before as (select id, state from payouts where id = ${payoutId}::uuid and state in ('PENDING', 'SENT') for no key update),
		moved as (
			update payouts p set state = 'SENT', sent_at = coalesce(p.sent_at, ${at}), asked_at = coalesce(p.asked_at, ${at}), tried_at = ${at}
			from before where p.id = before.id
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
		select 'payout', id::text, 'PENDING', 'SENT', 'clock', ${at} from before where state = 'PENDING'`.execute(db)
}

/** Nothing was heard of a transfer: when it is asked about again. */
export async function putOffTransfer(db: Db, payoutId: string, attempts: number, nextTryAt: Date): Promise<void> {
	await db
		.updateTable('payouts')
		.set({ attempts, next_try_at: nextTryAt })
		.where('id', '=', payoutId)
		.where('state', '=', 'SENT')
		.execute()
}

/** Keeps the provider's id of a transfer; the caller holds its row. */
export async function keepTransferId(db: Db, payoutId: string, providerId: string): Promise<void> {
	await db.updateTable('payouts').set({ provider_id: providerId }).where('id', '=', payoutId).execute()
}

export interface TransferRow {
	payoutId: string
	state: string
	amountMinor: number
	/** Taken back of it by us. */
	reversedMinor: number
	currency: string
	providerId: string | null
}

const columns = sql`
	select p.id as "payoutId", p.state, p.amount_minor as "amountMinor", p.currency, p.provider_id as "providerId",
		coalesce((select sum(r.amount_minor) from payout_reversals r where r.payout_id = p.id and r.state = 'DONE'), 0) as "reversedMinor"
	from payouts p where p.carrier = 'stripe'`

/** Our transfers: those of some ids, ours or the provider's, and those ordered since a moment. */
export async function transfersToCompare(
	db: Db,
	wanted: { own: string[]; provider: string[]; since: Date },
): Promise<TransferRow[]> {
	const { rows } = await sql<TransferRow>`${columns} and (p.id::text = any(${wanted.own})
		or p.provider_id = any(${wanted.provider}) or p.created_at >= ${wanted.since})`.execute(db)
	return rows
}
