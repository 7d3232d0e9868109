import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Ids of things that belong to one enterprise, by what they are. */
export type ForeignThings = Record<
	'order' | 'line' | 'claim' | 'fapiao' | 'notice' | 'listing' | 'variant' | 'capacity' | 'room' | 'shipment',
	number
> &
	Record<
		| 'experience'
		| 'session'
		| 'sessionRule'
		| 'review'
		| 'question'
		| 'promotion'
		| 'groupOffer'
		| 'quota'
		| 'campaign'
		| 'promoted'
		| 'placement'
		| 'stay'
		| 'ratePlan'
		| 'door'
		| 'stayLine'
		| 'goodsOrder',
		number
	> & {
		picture: string
	}

/** What the foreign enterprise's rows say, wherever a text of theirs can be shown. */
export const MARK = 'OTHERS-ROW'

async function one(db: Db, query: ReturnType<typeof sql<{ id: number }>>, what: string): Promise<number> {
	const id = (await query.execute(db)).rows[0]?.id
	if (!id) throw new Error(`the small world has no ${what} to try`)
	return id
}

/** Adds what the small world does not have of an enterprise: a claim, a fapiao, a promotion and a picture. */
async function addRest(db: Db, enterpriseId: number): Promise<void> {
	await sql`
		insert into buyer_claims (kind, order_id, seller_order_id, order_line_id, qty, words, asked_minor, opened_by, opened_at, moved_at)
		select 'QUALITY', s.order_id, s.id, l.id, 1, ${MARK}, 100, 'guest', now(), now() from order_lines l
			join seller_orders s on s.id = l.seller_order_id where s.enterprise_id = ${enterpriseId} and l.kind = 'GOODS' limit 1`.execute(
		db,
	)
	await sql`
		insert into fapiao (order_id, seller_order_id, title_kind, title, email, amount_minor, currency, idempotency_key, requested_at)
		select s.order_id, s.id, 'PERSONAL', ${MARK}, 'a@example.com', 100, 'CNY', 'k' || s.id, now() from seller_orders s
			where s.enterprise_id = ${enterpriseId} limit 1`.execute(db)
	await sql`
		insert into promotions (name_zh, name_en, enterprise_id, discount_bp, starts_at, ends_at)
		values (${MARK}, ${MARK}, ${enterpriseId}, 500, now(), now() + interval '9 days')`.execute(db)
	await sql`
		with quota as (insert into capacity (kind, total) values ('quota', 9) returning id)
		insert into group_offers (enterprise_id, variant_id, size, price_minor, capacity_id, starts_at, ends_at, created_at)
		select ${enterpriseId}, v.id, 2, 100, quota.id, now(), now() + interval '9 days', now() from quota,
			(select v.id from product_variants v join listings l on l.id = v.listing_id where l.enterprise_id = ${enterpriseId} limit 1) v`.execute(
		db,
	)
	await sql`
		with quota as (insert into capacity (kind, total) values ('quota', 9) returning id)
		insert into shared_quotas (capacity_id, enterprise_id, name, created_at) select id, ${enterpriseId}, ${MARK}, now() from quota`.execute(
		db,
	)
	await sql`
		insert into listing_quotas (listing_id, capacity_id) select l.id, s.capacity_id from listings l
		join shared_quotas s on s.enterprise_id = l.enterprise_id where l.enterprise_id = ${enterpriseId}`.execute(db)
	await sql`
		insert into ad_campaigns (enterprise_id, name, channel, starts_on, ends_on, budget_minor)
		values (${enterpriseId}, ${MARK}, 'search', '2026-05-01', '2026-05-31', 1)`.execute(db)
	await sql`
		insert into promoted_listings (campaign_id, enterprise_id, listing_id, bid_minor, day_budget_minor, budget_minor, moved_at)
		select c.id, c.enterprise_id, l.id, 50, 500, 1000, now() from ad_campaigns c join listings l on l.enterprise_id = c.enterprise_id
		where c.enterprise_id = ${enterpriseId} and c.name = ${MARK} order by l.id limit 1`.execute(db)
	await sql`
		insert into placements (code, enterprise_id, label, created_at) values ('foreign' || ${enterpriseId}::text, ${enterpriseId}, ${MARK}, now())`.execute(
		db,
	)
	await sql`
		insert into listing_pictures (listing_id, position, name, alt_zh, alt_en, width, height)
		select id, 9, 'others-picture', ${MARK}, ${MARK}, 10, 10 from listings where enterprise_id = ${enterpriseId}`.execute(
		db,
	)
}

/** Marks an enterprise's rows and finds one of each kind. */
export async function markForeign(db: Db, { goods, stays }: { goods: number; stays: number }): Promise<ForeignThings> {
	for (const enterpriseId of [goods, stays]) {
		await addRest(db, enterpriseId)
		await sql`update listings set title_zh = ${MARK}, title_en = ${MARK} where enterprise_id = ${enterpriseId}`.execute(
			db,
		)
		await sql`update order_lines l set title_zh = ${MARK}, title_en = ${MARK} from seller_orders s
			where s.id = l.seller_order_id and s.enterprise_id = ${enterpriseId}`.execute(db)
	}
	const of = (query: ReturnType<typeof sql<{ id: number }>>, what: string) => one(db, query, what)
	const parts = sql`seller_orders s join order_lines l on l.seller_order_id = s.id where s.enterprise_id = ${goods}`
	const rooms = sql`room_types r join listings l on l.id = r.listing_id where l.enterprise_id = ${stays}`
	return {
		order: await of(sql`select s.id from seller_orders s where s.enterprise_id = ${goods} order by id`, 'order'),
		goodsOrder: await of(sql`select s.id from ${parts} and l.kind = 'GOODS' order by s.id desc`, 'order of goods'),
		line: await of(sql`select l.id from ${parts} and l.kind = 'GOODS' order by l.id desc`, 'line'),
		claim: await of(
			sql`select c.id from buyer_claims c join seller_orders s on s.id = c.seller_order_id
			where s.enterprise_id = ${goods}`,
			'claim',
		),
		fapiao: await of(
			sql`select f.id from fapiao f join seller_orders s on s.id = f.seller_order_id
			where s.enterprise_id = ${goods}`,
			'fapiao',
		),
		notice: await of(sql`select id from notices where enterprise_id = ${goods} and audience = 'SELLER'`, 'notice'),
		listing: await of(sql`select id from listings where enterprise_id = ${goods} and kind = 'product'`, 'listing'),
		stay: await of(sql`select id from listings where enterprise_id = ${stays} and kind = 'stay'`, 'stay'),
		variant: await of(
			sql`select v.id from product_variants v join listings l on l.id = v.listing_id
			where l.enterprise_id = ${goods}`,
			'variant',
		),
		capacity: await of(
			sql`select v.capacity_id as id from product_variants v join listings l on l.id = v.listing_id
			where l.enterprise_id = ${goods}`,
			'stock',
		),
		room: await of(sql`select r.id from ${rooms}`, 'room'),
		ratePlan: await of(
			sql`select p.id from rate_plans p where p.room_type_id in (select r.id from ${rooms})`,
			'rate plan',
		),
		door: await of(sql`select u.id from room_units u where u.room_type_id in (select r.id from ${rooms})`, 'door'),
		stayLine: await of(
			sql`select l.id from order_lines l join seller_orders s on s.id = l.seller_order_id
			where s.enterprise_id = ${stays} and l.kind = 'STAY' order by l.id desc`,
			'stay that was sold',
		),
		shipment: await of(
			sql`select h.id from shipments h join seller_orders s on s.id = h.seller_order_id
			where s.enterprise_id = ${goods} order by h.id desc`,
			'shipment',
		),
		review: await of(sql`select id from reviews where enterprise_id = ${goods} and reply is null`, 'review'),
		question: await of(sql`select id from questions where enterprise_id = ${goods}`, 'question'),
		groupOffer: await of(sql`select id from group_offers where enterprise_id = ${goods}`, 'offer to groups'),
		quota: await of(sql`select capacity_id as id from shared_quotas where enterprise_id = ${goods}`, 'shared quota'),
		promotion: await of(sql`select id from promotions where enterprise_id = ${goods}`, 'promotion'),
		campaign: await of(sql`select id from ad_campaigns where enterprise_id = ${goods}`, 'campaign'),
		promoted: await of(
			sql`select campaign_id as id from promoted_listings where enterprise_id = ${goods}`,
			'promoted listing',
		),
		placement: await of(sql`select id from placements where enterprise_id = ${goods} order by id desc`, 'printed code'),
		experience: await of(
			sql`select id from listings where enterprise_id = ${goods} and kind = 'experience'`,
			'experience',
		),
		session: await of(
			sql`select s.id from sessions s join listings l on l.id = s.listing_id
			where l.enterprise_id = ${goods} order by s.starts_at desc`,
			'session',
		),
		sessionRule: await of(
			sql`select r.id from session_rules r join listings l on l.id = r.listing_id where l.enterprise_id = ${goods}`,
			'rule of sessions',
		),
		picture: 'others-picture',
	}
}
