import { sql } from 'kysely'
import type { ItineraryStop } from '#app/domain/orders/itinerary.ts'
import type { Db } from '#db/client.ts'
import { placeOf } from '#db/queries/place-names.ts'

/** The stays and sessions of an order, without prices and phone numbers. */
export async function listStops(db: Db, orderNumber: string): Promise<ItineraryStop[]> {
	const { rows } = await sql<ItineraryStop>`
		select l.id as "lineId", l.kind, l.state, json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
			json_build_object('zh', l.option_zh, 'en', l.option_en) as option,
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller,
			${placeOf(sql`coalesce(g.region_code, e.region_code)`)} as place,
			case when g.meet_zh is not null then json_build_object('zh', g.meet_zh, 'en', coalesce(g.meet_en, g.meet_zh)) end as meet,
			case when g.id is not null then json_build_object('kind', g.kind, 'slug', g.slug, 'picture', g.picture) end as listing,
			l.qty, l.check_in as "checkIn", l.check_out as "checkOut", l.due_at as "startsAt", l.service_ends_at as "endsAt",
			coalesce(g.time_zone, 'Asia/Shanghai') as "timeZone",
			(select count(*)::int from order_changes c where c.order_id = o.id and c.state = 'DONE'
				and c.plan -> 'lines' @> json_build_array(json_build_object('lineId', l.id))::jsonb) as changes
		from orders o join seller_orders s on s.order_id = o.id join enterprises e on e.id = s.enterprise_id
			join order_lines l on l.seller_order_id = s.id left join listings g on g.id = l.listing_id
		where o.number = ${orderNumber} and l.kind in ('STAY', 'EXPERIENCE') order by l.id`.execute(db)
	return rows
}

/** The version of an order's link for companions, when one is open. */
export async function openLinkVersion(db: Db, orderNumber: string): Promise<number | null> {
	const { rows } = await sql<{
		version: number
	}>`select i.version from itinerary_links i join orders o on o.id = i.order_id
		where o.number = ${orderNumber} and i.revoked_at is null`.execute(db)
	return rows[0]?.version ?? null
}

/** Opens a link for companions, unless one is open; a link that was revoked comes back as another version. */
export async function openLink(db: Db, orderNumber: string, at: Date): Promise<void> {
	await sql`insert into itinerary_links as i (order_id, version, made_at) select id, 1, ${at} from orders where number = ${orderNumber}
		on conflict (order_id) do update set version = i.version + 1, made_at = ${at}, revoked_at = null
		where i.revoked_at is not null`.execute(db)
}

/** Closes an order's link for companions. */
export async function revokeLink(db: Db, orderNumber: string, at: Date): Promise<void> {
	await sql`update itinerary_links i set revoked_at = ${at} from orders o where o.id = i.order_id and o.number = ${orderNumber}
		and i.revoked_at is null`.execute(db)
}
