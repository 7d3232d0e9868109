import { sql } from 'kysely'
import type { BulkListing } from '#app/domain/listings/bulk-change.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'
import type { Db } from '#db/client.ts'
import { hasLeftShelf } from '#db/queries/capacity-ways.ts'

/** Locks those of some listings that are an enterprise's, in ascending id; gives their ids. */
export async function lockListings(db: Db, key: { enterpriseId: number; ids: readonly number[] }): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`select id from listings where id = any(${[...key.ids]}::bigint[])
		and enterprise_id = ${key.enterpriseId} order by id for no key update`.execute(db)
	return rows.map(({ id }) => id)
}

const name = (row: string) =>
	sql`json_build_object('zh', ${sql.ref(`${row}.name_zh`)}, 'en', ${sql.ref(`${row}.name_en`)})`

/** Some of an enterprise's listings with all of them that many can be changed in at once; those of others are not there. */
export async function bulkListings(
	db: Db,
	{ enterpriseId, ids }: { enterpriseId: number; ids: readonly number[] },
): Promise<BulkListing[]> {
	const { rows } = await sql<BulkListing>`
		with own as (
			select l.* from listings l where l.id = any(${[...ids]}::bigint[]) and l.enterprise_id = ${enterpriseId}
		), parts as (
			select v.listing_id, 'variant' as part, v.id, v.position, ${name('v')} as name, array[v.price_minor] as prices,
				v.temperature_class as temperature, null::json as stock
			from product_variants v join own l on l.id = v.listing_id where v.active
			union all
			select u.listing_id, 'ticket', u.id, u.position, ${name('u')}, array[u.price_minor], null, null
			from unit_types u join own l on l.id = u.listing_id where u.price_minor > 0
			union all
			select r.listing_id, 'plan', p.id, r.position * 100 + p.position,
				json_build_object('zh', r.name_zh || ' ' || p.name_zh, 'en', r.name_en || ' ' || p.name_en), p.base_minor, null, null
			from rate_plans p join room_types r on r.id = p.room_type_id join own l on l.id = r.listing_id where p.active and r.active
			union all
			select min(v.listing_id), 'stock', c.id, min(v.position), json_build_object('zh', string_agg(v.name_zh, '、' order by v.position),
				'en', string_agg(v.name_en, ', ' order by v.position)), '{}'::int[], null,
				json_build_object('total', c.total, 'held', c.held, 'sold', c.sold, 'sent', coalesce((select sum(k.qty)::int
					from claims k join order_lines o on o.id = k.order_line_id where k.capacity_id = c.id and k.state = 'TAKEN'
						and ${hasLeftShelf('o')}), 0))
			from product_variants v join own l on l.id = v.listing_id join capacity c on c.id = v.capacity_id where v.active
				and not exists (select from product_variants o join listings x on x.id = o.listing_id
					where o.capacity_id = c.id and x.enterprise_id <> ${enterpriseId})
			group by c.id
		)
		select l.id, l.kind, l.status, json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
			coalesce((select json_agg(json_build_object('part', p.part, 'id', p.id, 'name', p.name, 'prices', p.prices,
				'temperature', p.temperature, 'stock', p.stock) order by p.part, p.position, p.id) from parts p
				where p.listing_id = l.id), '[]'::json) as parts
		from own l order by l.kind, l.title_zh, l.id`.execute(db)
	return rows.map((row) => ({ ...row, parts: [...row.parts, partOf(row)] }))
}

const partOf = ({ id, title }: BulkListing) => ({
	...{ part: 'listing' as const, id, name: title, prices: [], temperature: null, stock: null },
})

type Priced = readonly { id: number; prices: readonly number[] }[]

/** Sets the prices of variants. */
export async function setVariantPrices(db: Db, rows: Priced): Promise<void> {
	await sql`update product_variants v set price_minor = x.price from unnest(${rows.map(({ id }) => id)}::bigint[],
		${rows.map(({ prices }) => prices[0])}::int[]) as x(id, price) where v.id = x.id`.execute(db)
}

/** Sets the prices of kinds of tickets. */
export async function setTicketPrices(db: Db, rows: Priced): Promise<void> {
	await sql`update unit_types u set price_minor = x.price from unnest(${rows.map(({ id }) => id)}::bigint[],
		${rows.map(({ prices }) => prices[0])}::int[]) as x(id, price) where u.id = x.id`.execute(db)
}

/** Sets the prices of rate plans by weekday. */
export async function setPlanPrices(db: Db, rows: Priced): Promise<void> {
	for (const { id, prices } of rows)
		await db
			.updateTable('rate_plans')
			.set({ base_minor: [...prices] })
			.where('id', '=', id)
			.execute()
}

/** Sets how variants travel. */
export async function setTemperatures(db: Db, ids: readonly number[], to: string): Promise<void> {
	await sql`update product_variants set temperature_class = ${to} where id = any(${[...ids]}::bigint[])`.execute(db)
}

/** Puts listings on the shelf or takes them off. */
export async function setListingStatuses(db: Db, ids: readonly number[], status: ListingStatus): Promise<void> {
	await sql`update listings set status = ${status} where id = any(${[...ids]}::bigint[])`.execute(db)
}
