import { sql } from 'kysely'
import type { SoldLine } from '#app/domain/cancellation/decide-line.ts'
import type { LineShare } from '#app/domain/settlement/line-share.ts'
import type { Db } from '#db/client.ts'
import { shareColumns } from '#db/queries/settled-orders.ts'

/** The columns of an order line that its pieces share. */
function columnsOf({ paidMinor, policy, pieces }: SoldLine) {
	if (!pieces) throw new Error('a line that has no pieces')
	return {
		qty: pieces.qty,
		paid_minor: paidMinor,
		discount_minor: pieces.discountMinor,
		commission_minor: pieces.commissionMinor,
		sold_platform_minor: pieces.soldPlatformMinor,
		price_details: pieces.details,
		policy,
	}
}

/** Writes the pieces that are given back as a line of their own, with its claims, and what is kept of the old; gives the new line's id. Logged. */
async function writeParts(
	db: Db,
	parts: { kept: SoldLine; given: SoldLine },
	how: { actor: string; at: Date },
): Promise<number> {
	const { kept, given } = parts
	const reason = `${given.pieces?.qty ?? 0} given back of line ${kept.id}`
	const { rows } = await sql<{ id: number }>`
		with part as (
			insert into order_lines overriding system value
			select (jsonb_populate_record(l, ${JSON.stringify(columnsOf(given))}::jsonb || jsonb_build_object(
				'id', nextval(pg_get_serial_sequence('order_lines', 'id')), 'part_of_line_id', coalesce(l.part_of_line_id, l.id)))).*
			from order_lines l where l.id = ${kept.id} returning id, state
		), rest as (
			update order_lines l set qty = n.qty, paid_minor = n.paid_minor, discount_minor = n.discount_minor,
				commission_minor = n.commission_minor, sold_platform_minor = n.sold_platform_minor,
				price_details = n.price_details, policy = n.policy
			from jsonb_populate_record(null::order_lines, ${JSON.stringify(columnsOf(kept))}::jsonb) n where l.id = ${kept.id}
		), logged as (
			insert into state_changes (entity, entity_id, to_state, actor, reason, at)
			select 'order-line', id::text, state, ${how.actor}, ${reason}, ${how.at} from part
		)
		select id from part`.execute(db)
	if (!rows[0]) throw new Error(`line ${kept.id} is not there`)
	return Number(rows[0].id)
}

async function writeClaims(
	db: Db,
	lineId: number,
	{ kept, given }: { kept: SoldLine; given: SoldLine },
): Promise<void> {
	const [own, part] = [JSON.stringify(kept.claims), JSON.stringify(given.claims)]
	await sql`
		with moved as (
			insert into claims (order_line_id, capacity_id, qty) select ${lineId}, d."capacityId", d.qty
			from jsonb_to_recordset(${part}::jsonb) d("capacityId" bigint, qty int)
		)
		update claims c set qty = d.qty from jsonb_to_recordset(${own}::jsonb) d("capacityId" bigint, qty int)
		where c.order_line_id = ${kept.id} and c.capacity_id = d."capacityId" and c.state = 'TAKEN'`.execute(db)
}

/** What serves the line serves the pieces that are kept: the parcel has so many, the voucher lets so many in, no more doors than rooms. */
async function serveKept(db: Db, { id, pieces, kind }: SoldLine): Promise<void> {
	const qty = pieces?.qty ?? 0
	if (kind === 'GOODS') await sql`update shipment_lines set qty = ${qty} where order_line_id = ${id}`.execute(db)
	if (kind === 'EXPERIENCE') await sql`update vouchers set times_total = ${qty} where order_line_id = ${id}`.execute(db)
	if (kind === 'STAY')
		await sql`delete from unit_stays u where u.order_line_id = ${id} and (select count(*) from unit_stays x
			where x.order_line_id = u.order_line_id and x.nights && u.nights and x.room_unit_id < u.room_unit_id) >= ${qty}`.execute(
			db,
		)
}

/** Splits pieces that are given back off a locked line; gives the id of the line that they are now. */
export async function splitLine(
	db: Db,
	parts: { kept: SoldLine; given: SoldLine },
	how: { actor: string; at: Date },
): Promise<number> {
	const id = await writeParts(db, parts, how)
	await writeClaims(db, id, parts)
	await serveKept(db, parts.kept)
	return id
}

/** What is settled of a line. */
export async function shareOfLine(db: Db, lineId: number): Promise<LineShare> {
	const { rows } = await sql<LineShare>`select ${shareColumns} from order_lines l
		join seller_orders s on s.id = l.seller_order_id where l.id = ${lineId}`.execute(db)
	if (!rows[0]) throw new Error(`line ${lineId} is not there`)
	return rows[0]
}
