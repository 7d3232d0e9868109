import { type RawBuilder, sql } from 'kysely'
import { bankCaseOf, STOPS_REFUNDS, type BankCase, type DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { Cover, WaitingRefund } from '#app/domain/payments/cover-refunds.ts'
import type { RefundState } from '#app/domain/payments/refund-states.ts'
import type { Db } from '#db/client.ts'

const stopping = sql`bd.status = any(${[...STOPS_REFUNDS]}::text[])`

/** Whether the refunds of a payment wait for its buyer's bank, or were decided by it: no provider would make them. */
export const heldByBank = (paymentId: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql<boolean>`exists (select from payment_disputes bd where bd.payment_id = ${paymentId} and ${stopping})`

/** The bank's case of a payment in a word, as bankCaseOf says it; null for none. */
export const bankCaseSql = (paymentId: RawBuilder<unknown>): RawBuilder<'OPEN' | 'LOST' | null> =>
	sql`(select case when bool_or(bd.status <> 'LOST') then 'OPEN' when count(*) > 0 then 'LOST' end
		from payment_disputes bd where bd.payment_id = ${paymentId} and ${stopping})`

/** The same of an order's payments together. */
export async function bankCaseOfOrder(db: Db, orderId: number): Promise<BankCase | null> {
	const { rows } = await sql<{ status: DisputeStatus }>`select bd.status from payment_disputes bd
		join payments p on p.id = bd.payment_id where p.order_id = ${orderId}`.execute(db)
	return bankCaseOf(rows.map(({ status }) => status))
}

/** What banks gave back of a payment beside its refunds, in minor units. */
export const lostMinorOf = (paymentId: RawBuilder<unknown>): RawBuilder<number> =>
	sql<number>`(select coalesce(sum(bd.lost_minor), 0)::int from payment_disputes bd where bd.payment_id = ${paymentId})`

/** Refunds of a payment that are owed and were surely not made, locked, the longest owed first. */
export async function lockWaitingRefunds(db: Db, paymentId: string): Promise<WaitingRefund[]> {
	const { rows } = await sql<WaitingRefund>`
		select id, amount_minor as "amountMinor", covered_minor as "coveredMinor" from refunds
		where payment_id = ${paymentId}::uuid and state in ('CREATED', 'FAILED')
			and (sent_at is null or state = 'FAILED' and provider_refund_id is not null)
		order by created_at, id for no key update`.execute(db)
	return rows
}

/** Keeps what a dispute covered of refunds that the caller has locked; those paid whole by it are over. */
export async function keepCovers(
	db: Db,
	covers: readonly Cover[],
	by: { disputeId: number; failure: string; at: Date },
): Promise<void> {
	await sql`
		with c as (select * from jsonb_to_recordset(${JSON.stringify(covers)}::jsonb) as c(id uuid, minor int, "isWhole" boolean)),
		before as (select r.id, r.state from refunds r join c using (id)),
		covered as (
			update refunds r set covered_minor = r.covered_minor + c.minor, covered_by = ${by.disputeId}, next_try_at = null,
				state = case when c."isWhole" then 'COVERED' else r.state end,
				settled_at = case when c."isWhole" then ${by.at}::timestamptz end
			from c where r.id = c.id
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		select 'refund', before.id::text, before.state, 'COVERED', 'provider', ${by.failure}, ${by.at}
		from before join c using (id) where c."isWhole" order by before.id`.execute(db)
}

/** Hands what a lost dispute did not cover of a payment's waiting refunds to a person: no provider refunds a lost payment. */
export async function handOverToPerson(db: Db, paymentId: string, failure: string): Promise<void> {
	await sql`update refunds set route = 'EXTERNAL', failure = ${failure}, next_try_at = null
		where payment_id = ${paymentId}::uuid and state in ('CREATED', 'FAILED') and sent_at is null`.execute(db)
}

/** What a dispute had covered of refunds that are not paid otherwise meanwhile, locked. */
export async function lockCovered(
	db: Db,
	disputeId: number,
): Promise<{ id: string; state: RefundState; minor: number }[]> {
	const { rows } = await sql<{ id: string; state: RefundState; minor: number }>`
		select id, state, covered_minor as minor from refunds where covered_by = ${disputeId} and state <> 'DONE'
		order by id for no key update`.execute(db)
	return rows
}

/** Makes locked refunds owed again, to be sent the way they came where none was ever made of them. */
export async function reopenRefunds(db: Db, ids: readonly string[], at: Date): Promise<void> {
	await sql`
		with before as (select id, state from refunds where id = any(${[...ids]}::uuid[])), reopened as (
			update refunds r set state = case when r.state = 'COVERED' then 'CREATED' else r.state end, settled_at = null,
				covered_minor = 0, covered_by = null, failure = null, attempts = 0,
				route = case when r.provider_refund_id is null then 'PROVIDER' else r.route end
			from before where r.id = before.id
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
		select 'refund', id::text, 'COVERED', 'CREATED', 'provider', ${at} from before where state = 'COVERED' order by id`.execute(
		db,
	)
}

/** Keeps what a dispute gave back beside the refunds it covered, in minor units; 0 when it is not lost. */
export async function keepLost(db: Db, disputeId: number, lostMinor: number): Promise<void> {
	await db.updateTable('payment_disputes').set({ lost_minor: lostMinor }).where('id', '=', disputeId).execute()
}

/** The lost disputes of a payment, and how much of each loss the platform bears by the ledger, in minor units. */
export async function lossesOf(
	db: Db,
	of: { paymentId: string; orderId: number },
): Promise<{ id: number; disputeId: string; lostMinor: number; platformMinor: number }[]> {
	const { rows } = await sql<{ id: number; disputeId: string; lostMinor: number; platformMinor: number }>`
		select d.id, d.provider_id as "disputeId", d.lost_minor as "lostMinor", coalesce((
			select sum(e.amount_minor) from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
			where t.order_id = ${of.orderId} and split_part(t.key, ':', 2) = d.provider_id and e.account = 'dispute_losses'), 0) as "platformMinor"
		from payment_disputes d where d.payment_id = ${of.paymentId}::uuid and d.status = 'LOST' order by d.id`.execute(db)
	return rows
}
