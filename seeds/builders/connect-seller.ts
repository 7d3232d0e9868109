import { sql } from 'kysely'
import { addHours } from '#app/domain/time/instant.ts'
import type { Db } from '#db/client.ts'

/** Of the accounts that the sandbox knows from its first start. */
const ACCOUNT = 'acct_demo1'
const SLUG = 'lingfeng-eaves-yandang'

/** One seller of the demo is paid by transfers through the payment provider, whose sandbox knows its account. */
export async function connectSeller(db: Db, now: Date): Promise<void> {
	const at = addHours(now, -20 * 24)
	await sql`with shop as (select id from enterprises where slug = ${SLUG}), account as (
			insert into connected_accounts (enterprise_id, idempotency_key, provider_id, transfers, is_submitted, opened_by, opened_at, looked_at)
			select id, 'account:' || id, ${ACCOUNT}, 'active', true, 'system', ${at}, ${at} from shop
		)
		insert into seller_payout_ways (enterprise_id, carrier, stripe_account, changed_by, changed_at)
		select id, 'stripe', ${ACCOUNT}, 'system', ${at} from shop`.execute(db)
}
