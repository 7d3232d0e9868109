import { sql } from 'kysely'
import type { GroupState } from '#app/domain/groups/group-states.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** A group as its own page shows it; its members are instants, nobody's names. */
export interface GroupPageRow {
	groupId: number
	code: string
	state: GroupState
	size: number
	hours: number
	openedAt: Date
	endsAt: Date | null
	settledAt: Date | null
	priceMinor: number
	/** What a piece costs alone now. */
	singleMinor: number
	currency: string
	variantId: number
	listingId: number
	slug: string
	picture: string | null
	title: Bilingual
	variant: Bilingual
	seller: Bilingual
	sellerSlug: string
	/** Places that somebody is paying for. */
	held: number
	/** When each who has paid and stands did so, in milliseconds since 1970, the first first. */
	paidAtMs: number[]
}

const both = (of: string) =>
	sql`json_build_object('zh', ${sql.ref(`${of}_zh`)}, 'en', coalesce(nullif(${sql.ref(`${of}_en`)}, ''), ${sql.ref(`${of}_zh`)}))`

/** A group by its code. */
export async function findGroupPage(db: Db, code: string): Promise<GroupPageRow | undefined> {
	const { rows } = await sql<GroupPageRow>`
		select g.id as "groupId", g.code, g.state, o.size, o.hours, g.opened_at as "openedAt", g.ends_at as "endsAt",
			g.settled_at as "settledAt", o.price_minor as "priceMinor", v.price_minor as "singleMinor", l.currency,
			v.id as "variantId", l.id as "listingId", l.slug, l.picture, ${both('l.title')} as title, ${both('v.name')} as variant,
			${both('e.name')} as seller, e.slug as "sellerSlug", c.held,
			coalesce((select json_agg((extract(epoch from r.paid_at) * 1000)::bigint order by r.paid_at, m.id)
				from order_lines m join seller_orders s on s.id = m.seller_order_id join orders r on r.id = s.order_id
				where m.group_id = g.id and r.paid_at is not null and m.state not in ('AWAITING_PAYMENT', 'LAPSED')
					and (m.state <> 'CANCELLED' or g.state in ('FAILED', 'CANCELLED') and m.cancelled_by <> 'buyer')), '[]') as "paidAtMs"
		from group_buys g join group_offers o on o.id = g.offer_id join product_variants v on v.id = o.variant_id
			join listings l on l.id = v.listing_id join enterprises e on e.id = l.enterprise_id join capacity c on c.id = g.capacity_id
		where g.code = ${code}`.execute(db)
	return rows[0]
}
