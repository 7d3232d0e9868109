import { sql } from 'kysely'
import type { SeenPart } from '#app/domain/accounts/viewer.ts'
import type { ClaimableLine } from '#app/domain/claims/claim-refusal.ts'
import type { ClaimKind, ClaimState } from '#app/domain/claims/claim-states.ts'
import type { ClaimView } from '#app/domain/claims/claim-view.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Db } from '#db/client.ts'

export interface LineToClaim extends ClaimableLine {
	lineId: number
	orderId: number
	sellerOrderId: number
	title: Bilingual
	option: Bilingual
	currency: string
	timeZone: string
	shippingMinor: number
	/** All goods of the part, for their shares of the shipping. */
	goods: { lineId: number; paidMinor: number }[]
}

const lineColumns = sql`l.id as "lineId", s.order_id as "orderId", s.id as "sellerOrderId", l.kind, l.state, l.qty,
	l.paid_minor as "paidMinor", l.refunded_minor as "refundedMinor", l.served_at as "deliveredAt", l.policy,
	json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
	json_build_object('zh', l.option_zh, 'en', l.option_en) as option, o.currency,
	coalesce(g.time_zone, 'Asia/Shanghai') as "timeZone",
	exists (select from buyer_claims b where b.order_line_id = l.id
		and b.state in ('OPEN', 'APPROVED', 'SENT_BACK', 'RECEIVED', 'ESCALATED')) as "hasOpenClaim",
	(select coalesce(sum(f.paid_minor - f.refunded_minor), 0) from order_lines f
		where f.seller_order_id = s.id and f.kind = 'FEE') as "shippingMinor",
	(select json_agg(json_build_object('lineId', f.id, 'paidMinor', f.paid_minor) order by f.id) from order_lines f
		where f.seller_order_id = s.id and f.kind = 'GOODS') as goods
	from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
	left join listings g on g.id = l.listing_id`

/** A line of an order with what decides over claims on it; locked on demand. */
export async function readLineToClaim(
	db: Db,
	line: { orderNumber: string; lineId: number },
	options: { lock: boolean },
): Promise<LineToClaim | undefined> {
	// By itself: what is joined to a row that was waited for is as old as the statement.
	if (options.lock) await sql`select from order_lines where id = ${line.lineId} for no key update`.execute(db)
	const { rows } = await sql<LineToClaim>`select ${lineColumns}
		where l.id = ${line.lineId} and o.number = ${line.orderNumber}`.execute(db)
	return rows[0] && { ...rows[0], shippingMinor: Number(rows[0].shippingMinor) }
}

export interface ClaimToInsert {
	kind: ClaimKind
	orderId: number
	sellerOrderId: number
	lineId: number
	qty: number
	isFaulty: boolean
	words: string
	askedMinor: number
	/** 'account:12', 'guest', 'system', or 'gift-receiver': whoever received the goods as a gift. */
	openedBy: string
	breachId: number | null
	at: Date
	dueAt: Date | null
	photos: { name: string; width: number; height: number }[]
}

/** Writes an open claim with its photos; gives its id. */
export async function insertClaim(db: Db, claim: ClaimToInsert): Promise<number> {
	const { id } = await db
		.insertInto('buyer_claims')
		.values({
			kind: claim.kind,
			order_id: claim.orderId,
			seller_order_id: claim.sellerOrderId,
			order_line_id: claim.lineId,
			qty: claim.qty,
			is_faulty: claim.isFaulty,
			words: claim.words,
			asked_minor: claim.askedMinor,
			opened_by: claim.openedBy,
			breach_id: claim.breachId,
			opened_at: claim.at,
			moved_at: claim.at,
			due_at: claim.dueAt,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const photos = claim.photos.map((photo) => ({ claim_id: id, ...photo, added_at: claim.at }))
	if (photos.length > 0) await db.insertInto('claim_photos').values(photos).execute()
	return id
}

export interface KeptClaim extends SeenPart, Omit<ClaimView, 'mostMinor'> {
	orderId: number
	sellerOrderId: number
	lineId: number
	movedAt: Date
	/** What the line cost, and what of it can still go back; shipping apart. */
	lineState: OrderLineState
	lineQty: number
	linePaidMinor: number
	lineLeftMinor: number
}

const claimColumns = (regionCodes: readonly string[]) => sql`
	b.id, b.kind, b.state, b.order_id as "orderId", o.number as "orderNumber", b.seller_order_id as "sellerOrderId",
	b.order_line_id as "lineId", json_build_object('zh', e.name_zh, 'en', e.name_en) as "sellerName",
	json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
	json_build_object('zh', l.option_zh, 'en', l.option_en) as option, o.currency, b.qty, b.is_faulty as "isFaulty", b.words,
	b.opened_by = 'gift-receiver' as "isByReceiver",
	b.asked_minor as "askedMinor", b.granted_minor as "grantedMinor", b.answer, b.decision, b.carrier,
	b.carrier_number as "carrierNumber", b.opened_at as "openedAt", b.moved_at as "movedAt", b.due_at as "dueAt",
	l.state as "lineState", l.qty as "lineQty", l.paid_minor as "linePaidMinor", l.paid_minor - l.refunded_minor as "lineLeftMinor",
	o.account_id as "accountId", o.token_hash as "tokenHash", s.enterprise_id as "enterpriseId",
	exists (select from region_ancestors a where a.region_code = e.region_code
		and a.ancestor_code = any(${[...regionCodes]}::text[])) as "isAdministered",
	(select json_build_object('crate', k.code, 'temperatureClass', r.temperature_class, 'beganAt', r.began_at, 'endedAt', r.ended_at,
		'worstC', r.worst_celsius) from cold_breaches r join crates k on k.id = r.crate_id where r.id = b.breach_id) as breach,
	coalesce((select json_agg(json_build_object('name', p.name, 'width', p.width, 'height', p.height) order by p.id)
		from claim_photos p where p.claim_id = b.id), '[]') as photos
	from buyer_claims b join seller_orders s on s.id = b.seller_order_id join orders o on o.id = b.order_id
	join order_lines l on l.id = b.order_line_id join enterprises e on e.id = s.enterprise_id`

/** A claim with all it tells; `regionCodes` are those its viewer administers. */
export async function findClaim(
	db: Db,
	claimId: number,
	regionCodes: readonly string[] = [],
): Promise<KeptClaim | undefined> {
	return (await sql<KeptClaim>`select ${claimColumns(regionCodes)} where b.id = ${claimId}`.execute(db)).rows[0]
}

/** The claims of an order, newest first. */
export async function listClaimsOfOrder(db: Db, orderNumber: string): Promise<KeptClaim[]> {
	const { rows } = await sql<KeptClaim>`select ${claimColumns([])} where o.number = ${orderNumber}
		order by b.id desc`.execute(db)
	return rows
}

/** A seller's claims: those that wait for somebody first, then the newest. */
export async function listClaimsOfSeller(db: Db, enterpriseId: number, limit: number): Promise<KeptClaim[]> {
	const { rows } = await sql<KeptClaim>`select ${claimColumns([])} where s.enterprise_id = ${enterpriseId}
		order by b.state in ('ACCEPTED', 'REFUSED', 'DISMISSED', 'WITHDRAWN'), b.due_at nulls last, b.id desc
		limit ${limit}`.execute(db)
	return rows
}

/** The claims that wait for the administrator of a region or of one above it, oldest first. */
export async function listEscalatedClaims(db: Db, regionCode: string, limit: number): Promise<KeptClaim[]> {
	const { rows } = await sql<KeptClaim>`select ${claimColumns([regionCode])} where b.state = 'ESCALATED'
		and exists (select from region_ancestors a where a.region_code = e.region_code and a.ancestor_code = ${regionCode})
		order by b.moved_at, b.id limit ${limit}`.execute(db)
	return rows
}

/** Claims whose time ran out before an instant while somebody had to move. */
export async function listOverdueClaims(db: Db, before: Date, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select id from buyer_claims where state in ('OPEN', 'APPROVED', 'SENT_BACK', 'RECEIVED') and due_at < ${before}
		order by due_at limit ${limit}`.execute(db)
	return rows.map(({ id }) => id)
}

/** Locks a claim's line, then the claim. */
export async function lockClaim(db: Db, claimId: number): Promise<void> {
	await sql`select from order_lines where id = (select order_line_id from buyer_claims where id = ${claimId})
		for no key update`.execute(db)
	await sql`select from buyer_claims where id = ${claimId} for no key update`.execute(db)
}

/** Writes where a claim went and what was said; null keeps what is there. */
export async function moveClaim(
	db: Db,
	claimId: number,
	move: {
		to: ClaimState
		at: Date
		dueAt: Date | null
		grantedMinor: number | null
		answer: string | null
		decision: string | null
		parcel: { carrier: string; number: string } | null
	},
): Promise<void> {
	const { parcel } = move
	await sql`update buyer_claims set state = ${move.to}, moved_at = ${move.at}, due_at = ${move.dueAt},
			granted_minor = ${move.grantedMinor}, answer = coalesce(${move.answer}, answer),
			decision = coalesce(${move.decision}, decision), carrier = coalesce(${parcel?.carrier ?? null}, carrier),
			carrier_number = coalesce(${parcel?.number ?? null}, carrier_number)
		where id = ${claimId}`.execute(db)
}

/** The shipping fees of a part that have not gone back, oldest first. */
export async function listFeesLeft(db: Db, sellerOrderId: number): Promise<{ lineId: number; leftMinor: number }[]> {
	const { rows } = await sql<{ lineId: number; leftMinor: number }>`
		select id as "lineId", paid_minor - refunded_minor as "leftMinor" from order_lines
		where seller_order_id = ${sellerOrderId} and kind = 'FEE' and paid_minor > refunded_minor order by id`.execute(db)
	return rows
}

/** The claim a photo belongs to, by its unguessable name. */
export async function findClaimOfPhoto(db: Db, name: string): Promise<number | undefined> {
	const row = await db.selectFrom('claim_photos').select('claim_id').where('name', '=', name).executeTakeFirst()
	return row?.claim_id
}
