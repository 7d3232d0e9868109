import { sql } from 'kysely'
import { OWED_BY_HAND } from '#app/domain/payments/refund-by-hand.ts'
import type { Db } from '#db/client.ts'

/** How much waits for a person who sees the bank's account, list by list. */
export type DeskCounts = { awaited: number; unmatched: number; refunds: number }

/** How many rows each list of the transfer desk has. */
export async function countDesk(db: Db): Promise<DeskCounts> {
	const { rows } = await sql<DeskCounts>`select
		(select count(*)::int from orders where payment_method = 'BANK_TRANSFER' and paid_at is null and closed_at is null) as awaited,
		(select count(*)::int from bank_transfers where state = 'UNMATCHED') as unmatched,
		(select count(*)::int from refunds where route = 'EXTERNAL' and state = any(${[...OWED_BY_HAND]}::text[])) as refunds`.execute(
		db,
	)
	return rows[0] ?? { awaited: 0, unmatched: 0, refunds: 0 }
}
