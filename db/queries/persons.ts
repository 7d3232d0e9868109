import { sql } from 'kysely'
import { OPEN_CLAIM_STATES } from '#app/domain/claims/claim-states.ts'
import type { OfficesHeld, OrderUnderWay } from '#app/domain/privacy/erasure-blockers.ts'
import type { Db } from '#db/client.ts'
import type { Person } from '#db/queries/held-data.ts'

/** An account with all its orders; with `lock` its row and theirs are locked, the account first, so that no order can join. */
export async function personOfAccount(db: Db, accountId: number, lock = false): Promise<Person> {
	if (lock) await sql`select from accounts where id = ${accountId} for update`.execute(db)
	const { rows } = await sql<{ id: number }>`select id from orders where account_id = ${accountId} order by id
		${lock ? sql`for no key update` : sql``}`.execute(db)
	return { accountId, orderIds: rows.map(({ id }) => id) }
}

/** The guest of an order by its number, or undefined when it is an account's or its guest was taken out. */
export async function personOfGuestOrder(db: Db, number: string, lock = false): Promise<Person | undefined> {
	const { rows } = await sql<{ id: number }>`select id from orders where number = ${number} and account_id is null
		and erased_at is null ${lock ? sql`for no key update` : sql``}`.execute(db)
	return rows[0] && { accountId: null, orderIds: [rows[0].id] }
}

const OPEN_PAYMENTS = ['CREATED', 'SUBMITTED', 'REQUIRES_ACTION', 'PROCESSING']

/** Orders of a person, and those whose goods they take as a gift, as far as they decide whether a person may be taken out. */
export async function ordersUnderWay(db: Db, { orderIds, accountId }: Person): Promise<OrderUnderWay[]> {
	const { rows } = await sql<OrderUnderWay>`
		select o.number,
			coalesce((select json_agg(json_build_object('kind', l.kind, 'state', l.state)) from seller_orders s
				join order_lines l on l.seller_order_id = s.id where s.order_id = o.id), '[]') as lines,
			exists (select from payments p where p.order_id = o.id and (p.state = any(${OPEN_PAYMENTS})
				or p.dispute_state = 'OPEN' or exists (select from fraud_warnings w where w.payment_id = p.id and w.state = 'OPEN'))) as "isPaymentOpen",
			exists (select from buyer_claims c where c.order_id = o.id and c.state = any(${[...OPEN_CLAIM_STATES]})) as "hasOpenClaim",
			exists (select from refunds r where r.order_id = o.id and r.state not in ('DONE', 'COVERED')) as "hasOpenRefund",
			exists (select from fapiao f where f.order_id = o.id and f.state = 'REQUESTED') as "hasOpenFapiao",
			case when o.id <> all(${orderIds}::bigint[]) then (select f.code from gifts f where f.order_id = o.id) end as "giftCode"
		from orders o where o.id = any(${orderIds}::bigint[])
			or o.id in (select r.order_id from gift_receivers r where r.account_id = ${accountId}::bigint)
		order by o.id desc`.execute(db)
	return rows
}

/** Enterprises and places for which nobody but this account may act. */
export async function officesHeld(db: Db, accountId: number): Promise<OfficesHeld> {
	const { rows } = await sql<OfficesHeld>`
		select a.is_demo as "isDemo",
			coalesce((select json_agg(json_build_object('zh', e.name_zh, 'en', e.name_en) order by e.id)
				from enterprise_members m join enterprises e on e.id = m.enterprise_id
				where m.account_id = a.id and m.role = 'owner' and e.closed_on is null and not exists (
					select from enterprise_members x join accounts o on o.id = x.account_id where x.enterprise_id = m.enterprise_id
						and x.role = 'owner' and x.account_id <> a.id and o.disabled_at is null)), '[]') as "onlyOwnerOf",
			coalesce((select json_agg(json_build_object('zh', r.name_zh, 'en', r.name_en) order by r.code)
				from administrators d join regions r on r.code = d.region_code
				where d.account_id = a.id and d.role = 'administrator' and not exists (
					select from administrators x join accounts o on o.id = x.account_id join region_ancestors up
						on up.region_code = d.region_code and up.ancestor_code = x.region_code
					where x.role = 'administrator' and x.account_id <> a.id and o.disabled_at is null)), '[]') as "onlyAdministratorOf"
		from accounts a where a.id = ${accountId}`.execute(db)
	if (!rows[0]) throw new Error(`account ${accountId} is not there`)
	return rows[0]
}

/** The hash that a person's word is checked by before the account goes; null when it is shut. */
export async function passwordHashOf(db: Db, accountId: number): Promise<string | null> {
	const { rows } = await sql<{ hash: string }>`select password_hash as hash from accounts
		where id = ${accountId} and disabled_at is null`.execute(db)
	return rows[0]?.hash ?? null
}

/** Names of the photos that a person's claims show. */
export async function claimPhotosOf(db: Db, { orderIds }: Person): Promise<string[]> {
	const { rows } = await sql<{
		name: string
	}>`select p.name from claim_photos p join buyer_claims c on c.id = p.claim_id
		where c.order_id = any(${orderIds}::bigint[]) order by p.id`.execute(db)
	return rows.map(({ name }) => name)
}
