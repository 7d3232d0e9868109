import { sql } from 'kysely'
import { LEAST_PAYOUT_MINOR } from '#app/domain/settlement/payout-due.ts'
import { postPayout, postPayoutPaid } from '#app/domain/settlement/post-payout.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Seals } from '#app/platform/seals.ts'
import type { Db } from '#db/client.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { closeBatch, sendBatch } from '#db/queries/payout-batches.ts'
import { insertPayout, openBatch, settlePayout } from '#db/queries/payouts.ts'
import { saveBankAccount } from '#db/queries/seller-statement.ts'
import { inTransaction } from '#db/transaction.ts'
import { type DoneGoods, goodsDone, tellLateReturn } from '#seeds/builders/late-return.ts'
import { demoUuid } from '#seeds/builders/people.ts'

/** Sellers of the county administrator's place in which the demo's seller has no part. */
const ELSEWHERE = sql`s.enterprise_id in (select e.id from enterprises e join region_ancestors up on up.region_code = e.region_code
		join administrators d on d.region_code = up.ancestor_code join accounts a on a.id = d.account_id
		where a.email = 'county@demo.shanhai')
	and s.enterprise_id not in (select m.enterprise_id from enterprise_members m join accounts a on a.id = m.account_id
		where a.email = 'seller@demo.shanhai')`

/** What is payable to a seller, and what was at an instant, in minor units. */
async function payableThenAndNow(db: Db, enterpriseId: number, then: Date): Promise<{ then: number; now: number }> {
	const { rows } = await sql<{ then: number; now: number }>`
		select coalesce(-sum(n.amount_minor) filter (where t.at < ${then}), 0)::bigint as then, coalesce(-sum(n.amount_minor), 0)::bigint as now
		from ledger_entries n join ledger_transactions t on t.id = n.transaction_id
		where n.enterprise_id = ${enterpriseId} and n.account = 'seller_payable'`.execute(db)
	return rows[0] ?? { then: 0, now: 0 }
}

/** When the goods' seller was paid out what was its own, these goods included. */
const orderedAt = ({ releasedAt }: DoneGoods) => addHours(releasedAt, 14)

/** The dearest goods whose price is more than their seller has earned since it was last paid out, were it paid after them. */
async function goodsBeyond(db: Db, now: Date): Promise<{ goods: DoneGoods; amountMinor: number } | null> {
	const wanted = { where: ELSEWHERE, order: sql`l.paid_minor desc`, before: addHours(now, -5 * 24), limit: 20 }
	for (const goods of await goodsDone(db, wanted)) {
		const payable = await payableThenAndNow(db, goods.enterpriseId, orderedAt(goods))
		const isBeyond = goods.netMinor > payable.now - payable.then
		if (payable.then >= LEAST_PAYOUT_MINOR && isBeyond) return { goods, amountMinor: payable.then }
	}
	return null
}

const idOf = async (db: Db, email: string) =>
	(await db.selectFrom('accounts').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id

/** The demo's seller manages the enterprise too, whose money goes to an invented account. */
async function openBooks(db: Db, enterpriseId: number, { seals, at }: { seals: Seals; at: Date }): Promise<void> {
	const account_id = await idOf(db, 'seller@demo.shanhai')
	const member = { enterprise_id: enterpriseId, account_id, role: 'manager', joined_at: at }
	await db.insertInto('enterprise_members').values(member).execute()
	const number = '6200000000000000042'
	await saveBankAccount(db, enterpriseId, {
		...{ holder: '示例收款人', bank: '示例农商银行', numberSealed: seals.close(number), numberEnd: number.slice(-4) },
		...{ by: `account:${account_id}`, at },
	})
}

/** A batch for the bank with one payout, which arrived the day after. */
async function payOut(db: Db, enterpriseId: number, { amountMinor, at }: { amountMinor: number; at: Date }) {
	const day = localDateAt(at, MARKET_ZONE)
	const batchId = await openBatch(db, day, at)
	if (batchId === undefined) throw new Error(`the payouts of ${day} are closed`)
	const account = await db
		.selectFrom('seller_bank_accounts')
		.select(['holder', 'bank', 'number_sealed as numberSealed', 'number_end as numberEnd'])
		.where('enterprise_id', '=', enterpriseId)
		.executeTakeFirstOrThrow()
	const payout = { payoutId: demoUuid(7, enterpriseId), enterpriseId, amountMinor, currency: 'CNY' } as const
	await insertPayout(db, { ...payout, target: { carrier: 'bank_file', batchId, ...account }, at })
	const by = `account:${await idOf(db, 'city@demo.shanhai')}`
	await insertPosting(db, postPayout({ ...payout, carrier: 'bank_file' }, at))
	await closeBatch(db, batchId, addHours(at, 1))
	await sendBatch(db, batchId, { at: addHours(at, 2), by })
	const paidAt = addHours(at, 26)
	const evidence = { reference: 'DEMO-BANK-0001', on: localDateAt(paidAt, MARKET_ZONE), by }
	await settlePayout(db, { payoutId: payout.payoutId, state: 'PAID', evidence, failure: null, by, at: paidAt })
	await insertPosting(db, postPayoutPaid({ ...payout, carrier: 'bank_file' }, paidAt))
}

/**
 * A seller owes: it was paid out by the bank's file, then dear goods came back. What it earns next is netted; until then its
 * balance is below zero. The demo's seller manages it, so that it can be looked at.
 */
export async function tellPaidOut(db: Db, now: Date, seals: Seals): Promise<void> {
	const found = await goodsBeyond(db, now)
	if (!found) return
	const { goods, amountMinor } = found
	const at = orderedAt(goods)
	await inTransaction(db, async (tx) => {
		await openBooks(tx, goods.enterpriseId, { seals, at: addHours(at, -9 * 24) })
		await payOut(tx, goods.enterpriseId, { amountMinor, at })
	})
	await tellLateReturn(db, goods, addHours(now, -5))
}
