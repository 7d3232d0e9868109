import { sql } from 'kysely'
import { BREACH_MINUTES } from '#app/domain/logistics/cold-chain.ts'
import type { Db } from '#db/client.ts'

/** Goods of a line that were too warm or too cold, and the crate they were in. */
export interface ColdLine {
	lineId: number
	orderNumber: string
	/** Pieces of it that were in the crate. */
	qty: number
	crate: string
}

/**
 * The lines of goods that are kept as the crate is and were in it for half an hour of a breach, less those for which a claim was
 * opened already; in the order of their ids.
 */
export async function linesOfBreach(db: Db, breachId: number): Promise<ColdLine[]> {
	const { rows } = await sql<ColdLine>`
		select l.id as "lineId", o.number as "orderNumber", least(sum(i.qty), l.qty)::int as qty, c.code as crate
		from cold_breaches b join crates c on c.id = b.crate_id join cold_breach_parcels w on w.breach_id = b.id
			join shipments p on p.id = w.shipment_id and p.temperature_class = b.temperature_class
			join shipment_lines i on i.shipment_id = p.id join order_lines l on l.id = i.order_line_id
			join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where b.id = ${breachId}
			and exists (select from crate_parcels k where k.crate_id = b.crate_id and k.shipment_id = p.id
				and least(coalesce(k.unpacked_at, b.ended_at), b.ended_at) - greatest(k.packed_at, b.began_at)
					>= make_interval(mins => ${BREACH_MINUTES}))
			and not exists (select from buyer_claims q where q.breach_id = b.id and q.order_line_id = l.id)
		group by l.id, o.number, c.code order by l.id`.execute(db)
	return rows
}
