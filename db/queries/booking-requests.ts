import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Notes that lines were called off, those that were not before; gives their ids. The deed that answers the event ends them. */
export async function markCalledOff(db: Db, lineIds: number[], at: Date): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		update order_lines set called_off_at = ${at}
		where id = any(${lineIds}) and called_off_at is null and state in ('REQUESTED', 'CONFIRMED') returning id`.execute(
		db,
	)
	return rows.map((row) => row.id)
}

export interface OpenRequest {
	lineId: number
	orderId: number
	sellerOrderId: number
	orderNumber: string
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	startsAt: Date | null
	endsAt: Date | null
	answerBy: Date
	paidMinor: number
	currency: string
}

const columns = sql`l.id as "lineId", o.id as "orderId", s.id as "sellerOrderId", o.number as "orderNumber",
	l.title_zh as "titleZh", l.title_en as "titleEn", l.option_zh as "optionZh", l.option_en as "optionEn", l.qty,
	l.due_at as "startsAt", l.service_ends_at as "endsAt", l.answer_by as "answerBy", l.paid_minor as "paidMinor", o.currency
	from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id`

/** The requests that an enterprise has to answer, the most pressing first. */
export async function requestsOfSeller(db: Db, enterpriseId: number): Promise<OpenRequest[]> {
	const { rows } = await sql<OpenRequest>`select ${columns}
		where l.state = 'REQUESTED' and l.called_off_at is null and s.enterprise_id = ${enterpriseId}
		order by l.answer_by, l.id limit 50`.execute(db)
	return rows
}

/** Requests that nobody answered in time, the longest overdue first. */
export async function overdueRequests(
	db: Db,
	now: Date,
	limit: number,
): Promise<{ lineId: number; orderId: number }[]> {
	const { rows } = await sql<{ lineId: number; orderId: number }>`
		select l.id as "lineId", s.order_id as "orderId" from order_lines l join seller_orders s on s.id = l.seller_order_id
		where l.state = 'REQUESTED' and l.called_off_at is null and l.answer_by < ${now}
		order by l.answer_by limit ${limit}`.execute(db)
	return rows
}
