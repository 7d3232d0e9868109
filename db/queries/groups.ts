import { sql } from 'kysely'
import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import type { GroupMember, GroupStanding } from '#app/domain/groups/decide-group.ts'
import type { GroupFacts } from '#app/domain/groups/group-offer.ts'
import type { GroupState } from '#app/domain/groups/group-states.ts'
import type { Db } from '#db/client.ts'
import type { CouponBuyer } from '#db/queries/coupons.ts'

const row = (of: 's' | 'q') => {
	const c = sql.ref(of)
	return sql<CapacityRow>`json_build_object('id', ${c}.id, 'total', ${c}.total, 'held', ${c}.held, 'sold', ${c}.sold)`
}

/** Groups by id as places in them are priced; asks the database for nothing when there are none. */
export async function readGroups(db: Db, groupIds: readonly number[]): Promise<GroupFacts[]> {
	if (groupIds.length === 0) return []
	const { rows } = await sql<GroupFacts>`
		select g.id as "groupId", o.variant_id as "variantId", o.price_minor as "priceMinor", o.hours, g.state, g.ends_at as "endsAt",
			${row('s')} as seats, ${row('q')} as quota
		from group_buys g join group_offers o on o.id = g.offer_id join capacity s on s.id = g.capacity_id
			join capacity q on q.id = o.capacity_id
		where g.id = any(${[...groupIds]}::bigint[])`.execute(db)
	return rows
}

/** How a group stands for somebody who wants a place in it. */
export interface PlaceInGroup {
	state: GroupState
	endsAt: Date | null
	/** They work for the enterprise whose offer it is. */
	isSeller: boolean
	/** They have a place: by account, phone or mail, paid or still to be paid. */
	isTaken: boolean
}

/** How a group stands for a buyer; undefined for one that is not there. */
export async function findPlaceInGroup(
	db: Db,
	groupId: number,
	{ accountId, phone, email }: CouponBuyer,
): Promise<PlaceInGroup | undefined> {
	const digits = (phone ?? '').replace(/\D/g, '')
	const { rows } = await sql<PlaceInGroup>`
		select g.state, g.ends_at as "endsAt",
			exists (select from enterprise_members m join accounts a on a.id = m.account_id where m.enterprise_id = f.enterprise_id
				and (a.id = ${accountId}::bigint or lower(a.email) = lower(${email}::text))) as "isSeller",
			exists (select from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
				where l.group_id = g.id and l.state not in ('LAPSED', 'CANCELLED')
					and (o.account_id = ${accountId}::bigint or lower(o.buyer_email) = lower(${email}::text)
						or regexp_replace(o.buyer_phone, '\\D', '', 'g') = ${digits})) as "isTaken"
		from group_buys g join group_offers f on f.id = g.offer_id where g.id = ${groupId}`.execute(db)
	return rows[0]
}

/** Opens a group of an offer under a code; gives its id. */
export async function insertGroup(db: Db, group: { code: string; offerId: number; at: Date }): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		with seats as (
			insert into capacity (kind, total) select 'quota', size from group_offers where id = ${group.offerId} returning id
		)
		insert into group_buys (code, offer_id, capacity_id, opened_at)
		select ${group.code}, ${group.offerId}, seats.id, ${group.at} from seats returning id`.execute(db)
	const [made] = rows
	if (!made) throw new Error(`offer ${group.offerId} is not there`)
	return made.id
}

export interface LockedGroup extends GroupStanding {
	id: number
	code: string
	seatsId: number
}

/** Locks a group after its places: whoever is paying for one has committed, or waits. */
export async function lockGroup(db: Db, groupId: number): Promise<LockedGroup | undefined> {
	await sql`select c.id from capacity c join group_buys g on g.capacity_id = c.id where g.id = ${groupId}
		for no key update of c`.execute(db)
	await sql`select id from group_buys where id = ${groupId} for no key update`.execute(db)
	const { rows } = await sql<LockedGroup>`
		select g.id, g.code, g.capacity_id as "seatsId", g.state, o.size, o.hours, g.begun_at as "begunAt", g.ends_at as "endsAt"
		from group_buys g join group_offers o on o.id = g.offer_id where g.id = ${groupId}`.execute(db)
	return rows[0]
}

/** Those of a group who have paid and stand, first paid first. */
export async function membersOfGroup(db: Db, groupId: number): Promise<GroupMember[]> {
	const { rows } = await sql<GroupMember>`
		select l.id as "lineId", o.id as "orderId", o.paid_at as "paidAt", l.state = 'WAITING' as "isWaiting"
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where l.group_id = ${groupId} and o.paid_at is not null and l.state not in ('CANCELLED', 'LAPSED', 'AWAITING_PAYMENT')
		order by o.paid_at, l.id`.execute(db)
	return rows
}

/** Writes how a locked group stands now. */
export async function moveGroup(
	db: Db,
	group: { id: number; state: GroupState; begunAt: Date | null; endsAt: Date | null; settledAt: Date | null },
): Promise<void> {
	await sql`update group_buys set state = ${group.state}, begun_at = ${group.begunAt}, ends_at = ${group.endsAt},
		settled_at = ${group.settledAt} where id = ${group.id}`.execute(db)
}

/** Lets goods that waited for their group or receiver be packed, to leave by an instant or when a pre-order does. */
export async function letGoodsGo(db: Db, lineIds: readonly number[], dueAt: Date): Promise<void> {
	await sql`update order_lines set state = 'PLACED', due_at = greatest(due_at, ${dueAt}) where id = any(${[...lineIds]}::bigint[])
		and state = 'WAITING'`.execute(db)
}

/** The groups in which an order has a place. */
export async function groupsOfOrder(db: Db, orderId: number): Promise<number[]> {
	const { rows } = await sql<{ groupId: number }>`
		select distinct l.group_id as "groupId" from order_lines l join seller_orders s on s.id = l.seller_order_id
		where s.order_id = ${orderId} and l.group_id is not null`.execute(db)
	return rows.map(({ groupId }) => groupId)
}

/** Open groups whose time is over, and those that nobody has paid in since an instant and nobody is paying for. */
export async function groupsToEnd(
	db: Db,
	{ now, unbegunSince, limit }: { now: Date; unbegunSince: Date; limit: number },
): Promise<{ id: number; isUnbegun: boolean }[]> {
	const { rows } = await sql<{ id: number; isUnbegun: boolean }>`
		select g.id, g.begun_at is null as "isUnbegun" from group_buys g join capacity c on c.id = g.capacity_id
		where g.state = 'OPEN' and coalesce(g.ends_at, g.opened_at) < ${now}
			and (g.ends_at < ${now} or g.begun_at is null and g.opened_at < ${unbegunSince} and c.held = 0 and c.sold = 0)
		order by coalesce(g.ends_at, g.opened_at) limit ${limit}`.execute(db)
	return rows
}

/** Checkouts that still keep a place of a group. */
export async function heldCheckoutsOfGroup(db: Db, groupId: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select k.id from holds h join checkouts k on k.id = h.checkout_id join group_buys g on g.capacity_id = h.capacity_id
		where g.id = ${groupId} and h.state = 'ACTIVE' and k.state = 'HELD' order by k.id`.execute(db)
	return rows.map(({ id }) => id)
}

/** Open groups of an enterprise's own offer. */
export async function openGroupsOfOffer(
	db: Db,
	{ offerId, enterpriseId }: { offerId: number; enterpriseId: number },
): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select g.id from group_buys g join group_offers o on o.id = g.offer_id
		where o.id = ${offerId} and o.enterprise_id = ${enterpriseId} and g.state = 'OPEN' order by g.id`.execute(db)
	return rows.map(({ id }) => id)
}
