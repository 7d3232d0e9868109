import { sql } from 'kysely'
import { ACCOUNTS, type AccountCode } from '#app/domain/settlement/accounts.ts'
import type { Db } from '#db/client.ts'

/** What lies on an account, counted as the chart counts it: what is due to somebody is above 0. */
export async function balanceOf(db: Db, account: AccountCode, enterpriseId: number | null = null): Promise<number> {
	const { rows } = await sql<{ sum: number }>`
		select coalesce(sum(amount_minor), 0) as sum from ledger_entries
		where account = ${account} and (${enterpriseId}::bigint is null or enterprise_id = ${enterpriseId})`.execute(db)
	const { side } = ACCOUNTS[account]
	const sum = rows[0]?.sum ?? 0
	return sum === 0 ? 0 : side === 'asset' || side === 'expense' ? sum : -sum
}

/** All accounts that are not empty. */
export async function balances(db: Db): Promise<Partial<Record<AccountCode, number>>> {
	const codes = Object.keys(ACCOUNTS) as AccountCode[]
	const all = await Promise.all(codes.map(async (code) => [code, await balanceOf(db, code)] as const))
	return Object.fromEntries(all.filter(([, minor]) => minor !== 0))
}

/** The payment of an order that has one. */
export const paymentOf = (db: Db, orderId: number) =>
	db.selectFrom('payments').selectAll().where('order_id', '=', orderId).executeTakeFirstOrThrow()
