import { sql } from 'kysely'
import { GROUP_OF_STATE, PARCEL_GROUPS, type ParcelGroup } from '#app/domain/logistics/parcel-groups.ts'
import type { Db } from '#db/client.ts'
import { type SellerShipment, shipmentColumns } from '#db/queries/shipments.ts'

/** Of parcel p: a pending one is to be sent once all of it that is still wanted is packed; one that came home is to be looked at. */
const groupOf = sql`case when p.state = 'PENDING' then case when coalesce((
			select bool_and(l.state in ('PACKED', 'SHIPPED')) from shipment_lines sl join order_lines l on l.id = sl.order_line_id
			where sl.shipment_id = p.id and l.state <> 'CANCELLED'), false) then 'send' else 'pack' end
	when p.state = 'RETURNED' and exists (select from shipment_lines sl join order_lines l on l.id = sl.order_line_id
		where sl.shipment_id = p.id and l.kind = 'GOODS' and sl.qty_restocked is null) then 'trouble'
	else ${JSON.stringify(GROUP_OF_STATE)}::jsonb ->> p.state end`

/** Parcels that a word names: by the number of parcel, carrier or order, or by the buyer. */
const isNamed = (word: string) => {
	const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
	return sql`(p.number ilike ${like} or p.carrier_number ilike ${like} or o.number ilike ${like} or o.buyer_name ilike ${like})`
}

const ofSeller = (
	enterpriseId: number,
	word: string,
) => sql`from shipments p join seller_orders s on s.id = p.seller_order_id
	join orders o on o.id = s.order_id where s.enterprise_id = ${enterpriseId} and ${word === '' ? sql`true` : isNamed(word)}`

/** How many of a seller's parcels there are in each group, all or those that a word names. */
export async function countParcels(db: Db, enterpriseId: number, word: string): Promise<Record<ParcelGroup, number>> {
	const { rows } = await sql<{ group: ParcelGroup; count: number }>`
		select ${groupOf} as "group", count(*)::int as count ${ofSeller(enterpriseId, word)} group by 1`.execute(db)
	const counts = Object.fromEntries(PARCEL_GROUPS.map((group) => [group, 0])) as Record<ParcelGroup, number>
	for (const { group, count } of rows) counts[group] = count
	return counts
}

/** Whether another of an enterprise's parcels has a carrier's number, by whatever name its carrier was written. */
export async function isNumberUsed(
	db: Db,
	enterpriseId: number,
	parcel: { carrierNumber: string; exceptId: number },
): Promise<boolean> {
	const { rows } = await sql`
		select from shipments p join seller_orders s on s.id = p.seller_order_id where s.enterprise_id = ${enterpriseId}
			and p.carrier_number = ${parcel.carrierNumber} and p.id <> ${parcel.exceptId} limit 1`.execute(db)
	return rows.length > 0
}

/** A page of a group of a seller's parcels: what is to be done the earliest due first, the rest the newest. */
export async function parcelsInGroup(
	db: Db,
	enterpriseId: number,
	wanted: { group: ParcelGroup; word: string; limit: number; offset: number },
): Promise<SellerShipment[]> {
	const { group, word, limit, offset } = wanted
	const { rows } = await sql<SellerShipment>`
		select x.* from (select ${shipmentColumns} ${ofSeller(enterpriseId, word)} and ${groupOf} = ${group}) x
		order by ${group === 'send' || group === 'pack' ? sql`x."dueAt" nulls last, x.id` : sql`x.id desc`}
		limit ${limit} offset ${offset}`.execute(db)
	return rows
}
