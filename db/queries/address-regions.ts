import { sql } from 'kysely'
import type { AddressRegion } from '#app/domain/checkout/address-choice.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** The provinces, and what lies right below each of these regions, in the order of their codes. */
export async function listAddressRegions(db: Db, language: Language, parents: string[]): Promise<AddressRegion[]> {
	const rows = await db
		.selectFrom('regions')
		.select(['code', 'name_zh', 'name_en', 'level', 'parent_code as parentCode'])
		.where((it) => it.or([it('parent_code', 'is', null), it('parent_code', '=', sql<string>`any(${parents})`)]))
		.orderBy('code')
		.execute()
	return rows.map(({ name_zh: zh, name_en: en, ...region }) => ({ ...region, name: language === 'zh' ? zh : en }))
}

/** Where something is sent: the codes of the place from the province down, the street line, and to whom. */
export interface UsualAddress {
	codes: string[]
	line: string
	name: string
	phone: string
}

/** Who bought and where to, as it was entered for an order. */
export interface EnteredForOrder {
	contact: { name: string; phone: string; email: string }
	/** null where nothing was to be sent. */
	to: UsualAddress | null
}

/** What a guest entered for the last order of a basket that nobody paid, placed since an instant; none of an account's, or of one whose person was taken out. */
export async function findEnteredUnpaid(db: Db, cartId: string, since: Date): Promise<EnteredForOrder | undefined> {
	const { rows } = await sql<EnteredForOrder>`
		select json_build_object('name', o.buyer_name, 'phone', o.buyer_phone, 'email', o.buyer_email) as contact,
			(select case when count(*) > 0 then json_build_object('line', o.ship_to ->> 'line', 'name', o.ship_to ->> 'name',
				'phone', o.ship_to ->> 'phone', 'codes', json_agg(ancestor_code order by ancestor_code)) end
				from region_ancestors where region_code = o.ship_to ->> 'regionCode') as "to"
		from checkouts c join orders o on o.checkout_id = c.id
		where c.cart_id = ${cartId} and o.account_id is null and o.paid_at is null and o.erased_at is null and o.placed_at >= ${since}
		order by o.placed_at desc limit 1`.execute(db)
	return rows[0]
}

/** Where an account has things sent: its default address, else where its last goods went. */
export async function findUsualAddress(db: Db, accountId: number): Promise<UsualAddress | undefined> {
	const { rows } = await sql<UsualAddress>`
		select u.line, u.name, u.phone, (select array_agg(ancestor_code order by ancestor_code)
			from region_ancestors where region_code = u.region) as codes
		from (
			(select 0 as at, region_code as region, line, name, phone from addresses where account_id = ${accountId} and is_default)
			union all
			(select 1, ship_to ->> 'regionCode', ship_to ->> 'line', ship_to ->> 'name', ship_to ->> 'phone' from orders
				where account_id = ${accountId} and ship_to is not null order by placed_at desc limit 1)
		) u order by u.at limit 1`.execute(db)
	return rows[0]?.codes ? rows[0] : undefined
}
