import { sql } from 'kysely'
import type { PayoutCarrier } from '#app/domain/settlement/post-payout.ts'
import type { Db } from '#db/client.ts'

/** How a seller is paid, and by which details; without a row it is the bank's file. */
export interface PayoutWay {
	carrier: PayoutCarrier
	stripeAccount: string | null
	blockedReason: string | null
}

/** How a seller is paid. */
export async function readPayoutWay(db: Db, enterpriseId: number): Promise<PayoutWay> {
	const way = await db
		.selectFrom('seller_payout_ways')
		.select(['carrier', 'stripe_account as stripeAccount', 'blocked_reason as blockedReason'])
		.where('enterprise_id', '=', enterpriseId)
		.$castTo<PayoutWay>()
		.executeTakeFirst()
	return way ?? { carrier: 'bank_file', stripeAccount: null, blockedReason: null }
}

/** Keeps how a seller is paid from now on; false when the account is another seller's. */
export async function savePayoutWay(
	db: Db,
	enterpriseId: number,
	way: { carrier: PayoutCarrier; stripeAccount: string | null; by: string; at: Date },
): Promise<boolean> {
	const { rows } = await sql<{ id: number }>`
		insert into seller_payout_ways (enterprise_id, carrier, stripe_account, changed_by, changed_at)
		select ${enterpriseId}, ${way.carrier}, ${way.stripeAccount}, ${way.by}, ${way.at}
		where not exists (select from seller_payout_ways w where w.stripe_account = ${way.stripeAccount} and w.enterprise_id <> ${enterpriseId})
		on conflict (enterprise_id) do update set carrier = excluded.carrier, blocked_reason = null,
			stripe_account = coalesce(excluded.stripe_account, seller_payout_ways.stripe_account),
			changed_by = excluded.changed_by, changed_at = excluded.changed_at
		returning enterprise_id as id`.execute(db)
	return rows.length > 0
}

/** Stops transfers to a seller's account until the way is chosen anew. */
export async function blockPayoutWay(db: Db, enterpriseId: number, reason: string): Promise<void> {
	await db
		.updateTable('seller_payout_ways')
		.set({ blocked_reason: reason })
		.where('enterprise_id', '=', enterpriseId)
		.execute()
}
