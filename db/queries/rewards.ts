import { sql } from 'kysely'
import type { ReferralParty } from '#app/domain/rewards/self-referral.ts'
import type { Reward, RewardedOrder, RewardMove } from '#app/domain/rewards/reward.ts'
import type { Db } from '#db/client.ts'
import { lineIsSale, partIsTrade } from '#db/queries/trade-validity.ts'

/** A link that a paid order came by last, with who shared it and who bought. */
export interface SharedOrder {
	shareLinkId: number
	accountId: number
	currency: string
	sharer: ReferralParty
	buyer: ReferralParty
}

/** The link of an account by which a paid order came last; undefined where none did. */
export async function sharedOrder(db: Db, orderId: number): Promise<SharedOrder | undefined> {
	const { rows } = await sql<SharedOrder>`
		select s.id as "shareLinkId", s.account_id as "accountId", o.currency,
			json_build_object('accountIds', json_build_array(s.account_id), 'phones', json_build_array(coalesce(k.phone, '')),
				'emails', json_build_array(k.email), 'visitorIds', to_json(array_remove(array[s.visitor_id], null))) as sharer,
			json_build_object('accountIds', to_json(array_remove(array[o.account_id], null)), 'phones', json_build_array(o.buyer_phone),
				'emails', json_build_array(o.buyer_email), 'visitorIds', to_json(array_remove(array[o.visitor_id], null))) as buyer
		from attributions a join share_links s on s.id = a.share_link_id join accounts k on k.id = s.account_id and k.erased_at is null
		join orders o on o.id = a.order_id
		where a.order_id = ${orderId} and a.model = 'LAST_NON_DIRECT_30D' and o.paid_at is not null and not o.is_test
			and o.flagged_at is null`.execute(db)
	return rows[0]
}

/** What was sold in an order, what came back of it, and when the last of it was had. */
export async function rewardedOrder(db: Db, orderId: number): Promise<RewardedOrder> {
	const { rows } = await sql<RewardedOrder>`
		select coalesce(sum(l.paid_minor) filter (where ${partIsTrade}), 0) as "soldMinor",
			coalesce(sum((select sum(b.amount_minor) from refund_lines b join refunds r on r.id = b.refund_id
				where b.order_line_id = l.id and r.state <> 'FAILED')) filter (where ${partIsTrade}), 0) as "refundedMinor",
			case when bool_and(l.served_at is not null or l.cancelled_at is not null) then max(coalesce(l.served_at, l.cancelled_at)) end as "hadAt"
		from orders o join seller_orders s on s.order_id = o.id join order_lines l on l.seller_order_id = s.id
		where o.id = ${orderId} and ${lineIsSale}`.execute(db)
	return rows[0] ?? { soldMinor: 0, refundedMinor: 0, hadAt: null }
}

/** Writes a reward; false when the order rewards somebody already. */
export async function insertReward(
	db: Db,
	reward: { orderId: number; link: SharedOrder; rateBp: number; amountMinor: number; at: Date },
): Promise<number | null> {
	const { orderId, link, rateBp, amountMinor, at } = reward
	const row = await db
		.insertInto('rewards')
		.values({
			...{ order_id: orderId, share_link_id: link.shareLinkId, account_id: link.accountId, rate_bp: rateBp },
			...{ amount_minor: amountMinor, currency: link.currency, created_at: at },
		})
		.onConflict((conflict) => conflict.column('order_id').doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id ?? null
}

/** A reward with its order. */
export interface KeptReward extends Reward {
	id: number
	orderId: number
	paidMinor: number
}

const kept = sql`select id, order_id as "orderId", state, rate_bp as "rateBp", amount_minor as "amountMinor",
	paid_minor as "paidMinor", frozen_at as "frozenAt" from rewards`

/** Locks the reward of an order. */
export async function lockRewardOf(db: Db, orderId: number): Promise<KeptReward | undefined> {
	return (await sql<KeptReward>`${kept} where order_id = ${orderId} for no key update`.execute(db)).rows[0]
}

/** Locks the rewards of an account, in order of id. */
export async function lockRewardsOfAccount(db: Db, accountId: number): Promise<KeptReward[]> {
	return (await sql<KeptReward>`${kept} where account_id = ${accountId} order by id for no key update`.execute(db)).rows
}

/** Orders whose rewards wait for the order or for their time, after an id. */
export async function waitingRewards(
	db: Db,
	afterId: number,
	limit: number,
): Promise<{ id: number; orderId: number }[]> {
	return db
		.selectFrom('rewards')
		.select(['id', 'order_id as orderId'])
		.where('state', 'in', ['PENDING', 'FROZEN'])
		.where('id', '>', afterId)
		.orderBy('id')
		.limit(limit)
		.execute()
}

/** Writes where a reward stands now. */
export async function updateReward(db: Db, id: number, { state, amountMinor }: RewardMove, at: Date): Promise<void> {
	await sql`
		update rewards set state = ${state}, amount_minor = ${amountMinor},
			frozen_at = case when ${state} = 'FROZEN' then coalesce(frozen_at, ${at}::timestamptz) else frozen_at end,
			available_at = case when ${state} = 'AVAILABLE' then coalesce(available_at, ${at}::timestamptz) else available_at end
		where id = ${id}`.execute(db)
}
