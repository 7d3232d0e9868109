import { sql } from 'kysely'
import type { PayoutState } from '#app/domain/settlement/payout-states.ts'
import type { PayoutToPost } from '#app/domain/settlement/post-payout.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { canReceive } from '#db/queries/connected-accounts.ts'

/** What is payable to a seller by the ledger, in minor units; below 0 the seller owes it. */
export const payable = (enterpriseId: unknown) => sql<number>`
	(select coalesce(-sum(e.amount_minor), 0) from ledger_entries e
	where e.enterprise_id = ${enterpriseId} and e.account = 'seller_payable' and e.currency = 'CNY')`

/** Whether a payout to a seller is on its way: the next one waits for its end. */
const isUnderWay = (enterpriseId: unknown) => sql<boolean>`
	exists (select from payouts p where p.enterprise_id = ${enterpriseId} and p.currency = 'CNY' and p.state in ('PENDING', 'SENT'))`

/**
 * Sellers who are owed at least so much, with their way of payout in order and no payout on its way; a transfer is ordered once a
 * day, so not for who had one since `today`.
 */
export async function listSellersToPay(db: Db, leastMinor: number, today: Date): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select shop.id from enterprises shop left join seller_payout_ways w on w.enterprise_id = shop.id
		left join seller_bank_accounts a on a.enterprise_id = shop.id
		where case when w.carrier = 'stripe' then w.blocked_reason is null and ${canReceive(sql`shop.id`)} and not exists (
				select from payouts p where p.enterprise_id = shop.id and p.carrier = 'stripe' and p.created_at >= ${today})
			else a.enterprise_id is not null and a.blocked_reason is null end
			and not ${isUnderWay(sql`shop.id`)} and ${payable(sql`shop.id`)} >= ${leastMinor} order by 1`.execute(db)
	return rows.map(({ id }) => id)
}

interface BankAccount {
	holder: string
	bank: string
	numberSealed: string
	numberEnd: string
}

/** Where a payout goes: a bank account by the file of a day, or an account at the payment provider. */
export type PayoutTarget =
	| ({ carrier: 'bank_file'; batchId: number } & BankAccount)
	| { carrier: 'stripe'; destination: string }

/**
 * How a seller is paid and what is payable now; its details are locked. Undefined while they are not in
 * order, or a payout is on its way.
 */
export async function lockSellerToPay(
	db: Db,
	enterpriseId: number,
	today: Date,
): Promise<
	| { payableMinor: number; target: { carrier: 'stripe'; destination: string } }
	| { payableMinor: number; target: { carrier: 'bank_file' } & BankAccount }
	| undefined
> {
	const way = await db
		.selectFrom('seller_payout_ways')
		.select(['carrier', 'stripe_account', 'blocked_reason'])
		.where('enterprise_id', '=', enterpriseId)
		.forNoKeyUpdate()
		.executeTakeFirst()
	const account = await db
		.selectFrom('seller_bank_accounts')
		.select(['holder', 'bank', 'number_sealed as numberSealed', 'number_end as numberEnd'])
		.where('enterprise_id', '=', enterpriseId)
		.where('blocked_reason', 'is', null)
		.forNoKeyUpdate()
		.executeTakeFirst()
	const { rows } = await sql<{ minor: number; isUnderWay: boolean; isPaidToday: boolean; canReceive: boolean }>`
		select ${payable(enterpriseId)} as minor, ${isUnderWay(enterpriseId)} as "isUnderWay", ${canReceive(enterpriseId)} as "canReceive",
		exists (select from payouts p where p.enterprise_id = ${enterpriseId} and p.carrier = 'stripe' and p.created_at >= ${today})
			as "isPaidToday"`.execute(db)
	const [owed] = rows
	if (!owed || owed.isUnderWay) return undefined
	const payableMinor = owed.minor
	if (way?.carrier !== 'stripe') return account && { payableMinor, target: { carrier: 'bank_file', ...account } }
	const destination = owed.isPaidToday || !owed.canReceive ? null : openAccount(way)
	return destination === null ? undefined : { payableMinor, target: { carrier: 'stripe', destination } }
}

const openAccount = (way: { stripe_account: string | null; blocked_reason: string | null }) =>
	way.blocked_reason === null ? way.stripe_account : null

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

/** Writes a payout to where it goes now; a transfer with the key under which it will be asked for. */
export async function insertPayout(
	db: Db,
	payout: Omit<PayoutToPost, 'carrier'> & { target: PayoutTarget; at: Date },
): Promise<void> {
	const { target } = payout
	const details =
		target.carrier === 'stripe'
			? { destination: target.destination, idempotency_key: `transfer:${payout.payoutId}:1` }
			: {
					...{ batch_id: target.batchId, holder: target.holder, bank: target.bank },
					...{ number_sealed: target.numberSealed, number_end: target.numberEnd },
				}
	await db
		.insertInto('payouts')
		.values({
			...{ id: payout.payoutId, enterprise_id: payout.enterpriseId, carrier: target.carrier },
			...{ currency: payout.currency, amount_minor: payout.amountMinor, created_at: payout.at },
			...details,
		})
		.execute()
}

export interface PayoutRow extends PayoutToPost {
	batchId: number | null
	state: PayoutState
	/** Of a payout by the bank's file; null for a transfer. */
	holder: string | null
	bank: string | null
	numberEnd: string | null
	/** The account at the provider that a transfer goes to; null for a payout by file. */
	destination: string | null
	/** Taken back of a transfer. */
	reversedMinor: number
	evidence: { reference: string; on: string; by: string } | null
	failure: string | null
	createdAt: Date
	settledAt: Date | null
	nameZh: string
	nameEn: string
}

const columns = sql`
	p.id as "payoutId", p.enterprise_id as "enterpriseId", p.carrier, p.amount_minor as "amountMinor", p.currency,
	p.batch_id as "batchId", p.state, p.holder, p.bank, p.number_end as "numberEnd", p.destination,
	coalesce((select sum(r.amount_minor) from payout_reversals r where r.payout_id = p.id and r.state = 'DONE'), 0) as "reversedMinor",
	p.evidence, p.failure, p.created_at as "createdAt", p.settled_at as "settledAt", e.name_zh as "nameZh", e.name_en as "nameEn"
	from payouts p join enterprises e on e.id = p.enterprise_id`

/** The payouts of a batch as its file has them, account numbers sealed. */
export async function bankPayoutsOfBatch(
	db: Db,
	batchId: number,
): Promise<(BankAccount & { payoutId: string; amountMinor: number; currency: string })[]> {
	const { rows } = await sql<BankAccount & { payoutId: string; amountMinor: number; currency: string }>`
		select id as "payoutId", amount_minor as "amountMinor", currency, holder, bank, number_sealed as "numberSealed",
			number_end as "numberEnd"
		from payouts where batch_id = ${batchId} order by enterprise_id`.execute(db)
	return rows
}

/** The newest transfers to sellers. */
export async function newestTransfers(db: Db, limit: number): Promise<PayoutRow[]> {
	const { rows } = await sql<PayoutRow>`select ${columns}
		where p.carrier = 'stripe' order by p.created_at desc, p.id limit ${limit}`.execute(db)
	return rows
}

/** A payout, its row locked. */
export async function lockPayout(db: Db, payoutId: string): Promise<PayoutRow | undefined> {
	await sql`select from payouts where id = ${payoutId}::uuid for no key update`.execute(db)
	return (await sql<PayoutRow>`select ${columns} where p.id = ${payoutId}::uuid`.execute(db)).rows[0]
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
			update payouts set state = ${payout.state}, evidence = ${payout.evidence === null ? null : JSON.stringify(payout.evidence)}::jsonb,
				failure = ${payout.failure}, settled_at = ${payout.at} where id = ${payout.payoutId}::uuid
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		values ('payout', ${payout.payoutId}, 'SENT', ${payout.state}, ${payout.by}, ${payout.failure}, ${payout.at})`.execute(
		db,
	)
}
