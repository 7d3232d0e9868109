import { sql } from 'kysely'
import type { PayoutToPost } from '#app/domain/settlement/post-payout.ts'
import type { TakenTransfer } from '#app/domain/settlement/take-back.ts'
import type { Db } from '#db/client.ts'
import { payable } from '#db/queries/payouts.ts'

/** Sellers who owe and were paid by transfers, none of whom has a reversal under way or was refused one since a moment. */
export async function listSellersToTakeBackFrom(db: Db, refusedSince: Date): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select s.id from (select distinct p.enterprise_id as id from payouts p where p.carrier = 'stripe' and p.state = 'PAID') s
		where ${payable(sql`s.id`)} < 0 and not exists (
			select from payout_reversals r join payouts p on p.id = r.payout_id
			where p.enterprise_id = s.id and (r.state = 'CREATED' or r.state = 'FAILED' and r.settled_at >= ${refusedSince}))
		order by 1`.execute(db)
	return rows.map(({ id }) => id)
}

/** What a seller is owed and its transfers with what is left of each, newest first; reversals of one seller wait for one another. */
export async function lockTransfersOf(
	db: Db,
	enterpriseId: number,
): Promise<{ payableMinor: number; transfers: TakenTransfer[]; isUnderWay: boolean }> {
	await sql`select from payouts where enterprise_id = ${enterpriseId} and carrier = 'stripe' and state = 'PAID'
		order by id for no key update`.execute(db)
	const { rows } = await sql<TakenTransfer & { isOpen: boolean }>`
		select p.id as "payoutId", p.amount_minor - coalesce(sum(r.amount_minor) filter (where r.state <> 'FAILED'), 0) as "leftMinor",
			coalesce(bool_or(r.state = 'CREATED'), false) as "isOpen"
		from payouts p left join payout_reversals r on r.payout_id = p.id
		where p.enterprise_id = ${enterpriseId} and p.carrier = 'stripe' and p.state = 'PAID'
		group by p.id order by p.settled_at desc, p.id`.execute(db)
	const owed = await sql<{ minor: number }>`select ${payable(enterpriseId)} as minor`.execute(db)
	return {
		payableMinor: owed.rows[0]?.minor ?? 0,
		transfers: rows.map(({ payoutId, leftMinor }) => ({ payoutId, leftMinor })),
		isUnderWay: rows.some(({ isOpen }) => isOpen),
	}
}

/** Writes a reversal about to be asked for, with its key. */
export async function insertReversal(
	db: Db,
	reversal: { id: string; payoutId: string; amountMinor: number; at: Date },
): Promise<void> {
	await db
		.insertInto('payout_reversals')
		.values({
			id: reversal.id,
			payout_id: reversal.payoutId,
			amount_minor: reversal.amountMinor,
			idempotency_key: `reversal:${reversal.id}:1`,
			created_at: reversal.at,
		})
		.execute()
}

export interface ReversalToSend extends PayoutToPost {
	reversalId: string
	transferId: string
	idempotencyKey: string
	askedAt: Date | null
	attempts: number
}

const columns = sql`
	select r.id as "reversalId", r.payout_id as "payoutId", p.enterprise_id as "enterpriseId", p.carrier, p.currency,
		r.amount_minor as "amountMinor", p.provider_id as "transferId", r.idempotency_key as "idempotencyKey",
		r.asked_at as "askedAt", r.attempts
	from payout_reversals r join payouts p on p.id = r.payout_id where r.state = 'CREATED'`

/** Reversals that are to be asked for now, the longest untried first. */
export async function listReversalsToSend(db: Db, now: Date, limit: number): Promise<ReversalToSend[]> {
	const { rows } = await sql<ReversalToSend>`${columns} and (r.next_try_at is null or r.next_try_at <= ${now})
		order by r.tried_at nulls first, r.created_at limit ${limit}`.execute(db)
	return rows
}

/** Notes, before the call, that the provider is asked for a reversal. */
export async function markReversalAsked(db: Db, reversalId: string, at: Date): Promise<void> {
	await sql`update payout_reversals set asked_at = coalesce(asked_at, ${at}), tried_at = ${at}
		where id = ${reversalId}::uuid and state = 'CREATED'`.execute(db)
}

/** Nothing was heard of a reversal: when it is asked about again. */
export async function putOffReversal(db: Db, reversalId: string, attempts: number, nextTryAt: Date): Promise<void> {
	await db
		.updateTable('payout_reversals')
		.set({ attempts, next_try_at: nextTryAt })
		.where('id', '=', reversalId)
		.where('state', '=', 'CREATED')
		.execute()
}

/** Writes how a reversal ended; false when it had ended before. Logs the change. */
export async function settleReversal(
	db: Db,
	reversalId: string,
	end: { state: 'DONE' | 'FAILED'; providerId: string | null; failure: string | null; at: Date },
): Promise<boolean> {
	const { rows } = await sql<{ id: string }>`
		with moved as (
			update payout_reversals set state = ${end.state}, provider_id = ${end.providerId}, failure = ${end.failure?.slice(0, 500) ?? null},
				settled_at = ${end.at} where id = ${reversalId}::uuid and state = 'CREATED' returning id
		), logged as (
			insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
			select 'payout_reversal', id::text, 'CREATED', ${end.state}, 'provider', ${end.failure?.slice(0, 200) ?? null}, ${end.at} from moved
		)
		select id from moved`.execute(db)
	return rows.length > 0
}
