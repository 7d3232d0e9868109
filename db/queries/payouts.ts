import { sql } from 'kysely'
import type { PayoutState } from '#app/domain/settlement/payout-states.ts'
import type { PayoutToPost } from '#app/domain/settlement/post-payout.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

/** What is payable to a seller by the ledger, in minor units; below 0 the seller owes it. */
const payable = (enterpriseId: unknown) => sql<number>`
	(select coalesce(-sum(e.amount_minor), 0) from ledger_entries e
	where e.enterprise_id = ${enterpriseId} and e.account = 'seller_payable' and e.currency = 'CNY')`

/** Whether a payout to a seller is on its way: the next one waits for its end. */
const isUnderWay = (enterpriseId: unknown) => sql<boolean>`
	exists (select from payouts p where p.enterprise_id = ${enterpriseId} and p.currency = 'CNY' and p.state in ('PENDING', 'SENT'))`

/** Sellers with an account in order and no payout on its way who are owed at least so much. */
export async function listSellersToPay(db: Db, leastMinor: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select a.enterprise_id as id from seller_bank_accounts a
		where a.blocked_reason is null and not ${isUnderWay(sql`a.enterprise_id`)} and ${payable(sql`a.enterprise_id`)} >= ${leastMinor} order by 1`.execute(
		db,
	)
	return rows.map(({ id }) => id)
}

/** The bank account of a seller, its row locked, with what is payable now; undefined while a payout is on its way. */
export async function lockSellerToPay(db: Db, enterpriseId: number) {
	const account = await db
		.selectFrom('seller_bank_accounts')
		.selectAll()
		.where('enterprise_id', '=', enterpriseId)
		.where('blocked_reason', 'is', null)
		.forNoKeyUpdate()
		.executeTakeFirst()
	if (!account) return undefined
	const { rows } = await sql<{ minor: number; isUnderWay: boolean }>`
		select ${payable(enterpriseId)} as minor, ${isUnderWay(enterpriseId)} as "isUnderWay"`.execute(db)
	return rows[0]?.isUnderWay ? undefined : { account, payableMinor: rows[0]?.minor ?? 0 }
}

/** The day's batch if it still takes payouts, made when there is none; locked until the transaction ends. */
export async function openBatch(db: Db, day: LocalDate, at: Date): Promise<number | undefined> {
	await sql`insert into payout_batches (day, currency, opened_at) values (${day}::date, 'CNY', ${at})
		on conflict (day, currency) do nothing`.execute(db)
	const { rows } = await sql<{ id: number }>`
		select id from payout_batches where day = ${day}::date and currency = 'CNY' and state = 'OPEN' for no key update`.execute(
		db,
	)
	return rows[0]?.id
}

/** Writes a payout of a batch, to the account as it is now. */
export async function insertPayout(
	db: Db,
	payout: PayoutToPost & {
		batchId: number
		account: { holder: string; bank: string; number_sealed: string; number_end: string }
		at: Date
	},
): Promise<void> {
	const { holder, bank, number_sealed, number_end } = payout.account
	await db
		.insertInto('payouts')
		.values({
			...{ id: payout.payoutId, enterprise_id: payout.enterpriseId, carrier: payout.carrier, batch_id: payout.batchId },
			...{ currency: payout.currency, amount_minor: payout.amountMinor, created_at: payout.at },
			...{ holder, bank, number_sealed, number_end },
		})
		.execute()
}

export interface PayoutRow extends PayoutToPost {
	batchId: number | null
	state: PayoutState
	holder: string
	bank: string
	numberSealed: string
	numberEnd: string
	evidence: { reference: string; on: string; by: string } | null
	failure: string | null
	createdAt: Date
	settledAt: Date | null
	nameZh: string
	nameEn: string
}

const columns = sql`
	p.id as "payoutId", p.enterprise_id as "enterpriseId", p.carrier, p.amount_minor as "amountMinor", p.currency,
	p.batch_id as "batchId", p.state, p.holder, p.bank, p.number_sealed as "numberSealed", p.number_end as "numberEnd",
	p.evidence, p.failure, p.created_at as "createdAt", p.settled_at as "settledAt", e.name_zh as "nameZh", e.name_en as "nameEn"
	from payouts p join enterprises e on e.id = p.enterprise_id`

/** A payout, its row locked. */
export async function lockPayout(db: Db, payoutId: string): Promise<PayoutRow | undefined> {
	return (await sql<PayoutRow>`select ${columns} where p.id = ${payoutId}::uuid for no key update of p`.execute(db))
		.rows[0]
}

/** The payouts of a seller, newest first. */
export async function payoutsOfSeller(db: Db, enterpriseId: number, limit: number): Promise<PayoutRow[]> {
	const { rows } = await sql<PayoutRow>`select ${columns}
		where p.enterprise_id = ${enterpriseId} order by p.created_at desc limit ${limit}`.execute(db)
	return rows
}

/** The payouts of some batches, in the order in which the file has them. */
export async function payoutsOfBatches(db: Db, batchIds: readonly number[]): Promise<PayoutRow[]> {
	const { rows } = await sql<PayoutRow>`select ${columns}
		where p.batch_id = any(${[...batchIds]}::bigint[]) order by p.batch_id desc, p.enterprise_id`.execute(db)
	return rows
}

/** Writes how a payout ended; logs the change. The caller holds its row. */
export async function settlePayout(
	db: Db,
	payout: {
		payoutId: string
		state: 'PAID' | 'FAILED'
		evidence: unknown
		failure: string | null
		by: string
		at: Date
	},
): Promise<void> {
	await sql`
		with moved as (
			update payouts set state = ${payout.state}, evidence = ${JSON.stringify(payout.evidence)}::jsonb,
				failure = ${payout.failure}, settled_at = ${payout.at} where id = ${payout.payoutId}::uuid
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		values ('payout', ${payout.payoutId}, 'SENT', ${payout.state}, ${payout.by}, ${payout.failure}, ${payout.at})`.execute(
		db,
	)
}
