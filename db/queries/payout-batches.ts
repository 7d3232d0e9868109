import { sql } from 'kysely'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'

export interface PayoutBatch {
	id: number
	day: LocalDate
	currency: string
	state: 'OPEN' | 'CLOSED' | 'SENT'
	sentAt: Date | null
	sentBy: string | null
	count: number
	totalMinor: number
}

const batches = sql`
	select b.id, b.day, b.currency, b.state, b.sent_at as "sentAt", b.sent_by as "sentBy", count(p.id) as count,
		coalesce(sum(p.amount_minor), 0) as "totalMinor"
	from payout_batches b left join payouts p on p.batch_id = b.id`

/** The newest batches with what they pay. */
export async function listBatches(db: Db, limit: number): Promise<PayoutBatch[]> {
	const { rows } =
		await sql<PayoutBatch>`${batches} group by b.id order by b.day desc, b.id desc limit ${limit}`.execute(db)
	return rows
}

/** A batch, or none. */
export async function readBatch(db: Db, batchId: number): Promise<PayoutBatch | undefined> {
	return (await sql<PayoutBatch>`${batches} where b.id = ${batchId} group by b.id`.execute(db)).rows[0]
}

/** Closes an open batch: its file never changes from now on. False when it was not open. */
export async function closeBatch(db: Db, batchId: number, at: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('payout_batches')
		.set({ state: 'CLOSED', closed_at: at })
		.where('id', '=', batchId)
		.where('state', '=', 'OPEN')
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/** Marks a closed batch and its payouts as handed to the bank; gives those that moved. */
export async function sendBatch(
	db: Db,
	batchId: number,
	how: { at: Date; by: string },
): Promise<{ payoutId: string; enterpriseId: number }[]> {
	const { rows } = await sql<{ payoutId: string; enterpriseId: number }>`
		with batch as (
			update payout_batches set state = 'SENT', sent_at = ${how.at}, sent_by = ${how.by}
			where id = ${batchId} and state = 'CLOSED' returning id
		), moved as (
			update payouts p set state = 'SENT', sent_at = ${how.at} from batch
			where p.batch_id = batch.id and p.state = 'PENDING' returning p.id, p.enterprise_id
		), logged as (
			insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
			select 'payout', id::text, 'PENDING', 'SENT', ${how.by}, ${how.at} from moved
		)
		select id as "payoutId", enterprise_id as "enterpriseId" from moved`.execute(db)
	return rows
}

/** Whether a region holds every seller: who administers it may settle with all of them. */
export async function coversAllSellers(db: Db, regionCode: string): Promise<boolean> {
	const { rows } = await sql<{ covers: boolean }>`
		select not exists (select from enterprises e where not exists (
			select from region_ancestors a where a.region_code = e.region_code and a.ancestor_code = ${regionCode})) as covers`.execute(
		db,
	)
	return rows[0]?.covers ?? false
}
