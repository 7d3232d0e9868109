import { sql } from 'kysely'
import type { AddressRegion } from '#app/domain/checkout/address-choice.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** The provinces, and what lies right below each of these regions, down to townships, in the order of their codes. */
export async function listAddressRegions(db: Db, language: Language, parents: string[]): Promise<AddressRegion[]> {
	const rows = await db
		.selectFrom('regions')
		.select(['code', 'name_zh', 'name_en', 'level', 'parent_code as parentCode'])
		.where('level', '!=', 'village')
		.where((it) => it.or([it('parent_code', 'is', null), it('parent_code', '=', sql<string>`any(${parents})`)]))
		.orderBy('code')
		.execute()
	return rows.map(({ name_zh: zh, name_en: en, ...region }) => ({ ...region, name: language === 'zh' ? zh : en }))
}

/** Where an account's last goods were sent: the codes of the place from the province down, and the street line. */
export async function findLastAddress(
	db: Db,
	accountId: number,
): Promise<{ codes: string[]; line: string } | undefined> {
	const { rows } = await sql<{ codes: string[]; line: string }>`
		select o.ship_to->>'line' as line, (select array_agg(ancestor_code order by ancestor_code)
			from region_ancestors where region_code = o.ship_to->>'regionCode') as codes
		from orders o where o.account_id = ${accountId} and o.ship_to is not null order by o.placed_at desc limit 1`.execute(db)
	return rows[0]?.codes ? rows[0] : undefined
}
