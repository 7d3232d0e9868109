import { sql } from 'kysely'
import type { OwnLink, OwnReward } from '#app/domain/rewards/own-sharing.ts'
import type { Db } from '#db/client.ts'

/** The links of an account, the latest first. */
export async function linksOfAccount(db: Db, accountId: number): Promise<OwnLink[]> {
	const { rows } = await sql<OwnLink>`
		select s.code, s.channel, s.created_at as "createdAt",
			case when l.id is not null then json_build_object('zh', l.title_zh, 'en', coalesce(nullif(l.title_en, ''), l.title_zh)) end as title,
			(select count(*) from touches t where t.share_link_id = s.id and t.fault is null) as clicks,
			(select count(*) from attributions a join orders o on o.id = a.order_id
				where a.share_link_id = s.id and a.model = 'LAST_NON_DIRECT_30D' and o.paid_at is not null) as orders
		from share_links s left join listings l on l.id = s.listing_id
		where s.account_id = ${accountId} order by s.created_at desc, s.id desc limit 100`.execute(db)
	return rows
}

/** The rewards of an account, the latest first. */
export async function rewardsOfAccount(db: Db, accountId: number): Promise<OwnReward[]> {
	const { rows } = await sql<OwnReward>`
		select r.id, r.state, r.amount_minor as "amountMinor", r.paid_minor as "paidMinor", r.currency, r.created_at as "createdAt",
			r.frozen_at + interval '7 days' as "availableFrom", k.code as "couponCode",
			case when l.id is not null then json_build_object('zh', l.title_zh, 'en', coalesce(nullif(l.title_en, ''), l.title_zh)) end as title
		from rewards r join share_links s on s.id = r.share_link_id left join listings l on l.id = s.listing_id
		left join coupons k on k.id = r.coupon_id
		where r.account_id = ${accountId} order by r.created_at desc, r.id desc limit 200`.execute(db)
	return rows
}

/** Marks rewards as paid by a coupon, and earlier ones as owing nothing more. */
export async function payRewards(
	db: Db,
	taking: { paid: readonly number[]; settled: readonly number[]; couponId: number; at: Date },
): Promise<void> {
	await sql`
		update rewards set state = 'PAID', paid_minor = amount_minor, coupon_id = ${taking.couponId}, paid_at = ${taking.at}
		where id = any(${[...taking.paid]}::bigint[])`.execute(db)
	await sql`update rewards set paid_minor = amount_minor where id = any(${[...taking.settled]}::bigint[])`.execute(db)
}
