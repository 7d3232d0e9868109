import { sql } from 'kysely'
import type { CaseResolution, GateCaseKind } from '#app/domain/gate/cases.ts'
import type { Db } from '#db/client.ts'

/** Opens a case about a scan; one that has a case keeps it. */
export async function openGateCase(
	db: Db,
	gateCase: { enterpriseId: number; voucherId: number; redemptionId: number; kind: GateCaseKind; at: Date },
): Promise<void> {
	await db
		.insertInto('gate_cases')
		.values({
			enterprise_id: gateCase.enterpriseId,
			voucher_id: gateCase.voucherId,
			redemption_id: gateCase.redemptionId,
			kind: gateCase.kind,
			opened_at: gateCase.at,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

export interface ShownCase {
	id: number
	kind: GateCaseKind
	state: 'OPEN' | 'CLOSED'
	openedAt: Date
	closedAt: Date | null
	resolution: CaseResolution | null
	note: string
	code: string
	titleZh: string
	titleEn: string
	buyerName: string
	sellerOrderId: number
	reason: string | null
	device: string
	qty: number
	scannedAt: Date
	/** The uses that stand: who was first. */
	others: { device: string; scannedAt: string; qty: number }[]
}

/** The cases of an enterprise, open ones first, the newest first. */
export async function listGateCases(db: Db, enterpriseId: number, limit: number): Promise<ShownCase[]> {
	const { rows } = await sql<ShownCase>`
		select c.id, c.kind, c.state, c.opened_at as "openedAt", c.closed_at as "closedAt", c.resolution, c.note, v.code,
			l.title_zh as "titleZh", l.title_en as "titleEn", o.buyer_name as "buyerName", s.id as "sellerOrderId", r.reason,
			r.device, r.qty, r.scanned_at as "scannedAt",
			coalesce((select json_agg(json_build_object('device', t.device, 'scannedAt', t.scanned_at, 'qty', t.qty) order by t.scanned_at)
				from redemptions t where t.voucher_id = c.voucher_id and t.state = 'CONFIRMED'), '[]') as others
		from gate_cases c join redemptions r on r.id = c.redemption_id join vouchers v on v.id = c.voucher_id
		join order_lines l on l.id = v.order_line_id join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where c.enterprise_id = ${enterpriseId}
		order by c.state desc, c.opened_at desc, c.id desc limit ${limit}`.execute(db)
	return rows
}

/** How many cases of an enterprise are open. */
export async function countOpenGateCases(db: Db, enterpriseId: number): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from gate_cases where enterprise_id = ${enterpriseId} and state = 'OPEN'`.execute(db)
	return rows[0]?.count ?? 0
}

/** Closes an open case of an enterprise; false when there is none. */
export async function closeGateCase(
	db: Db,
	key: { enterpriseId: number; caseId: number },
	how: { resolution: CaseResolution; note: string; accountId: number; at: Date },
): Promise<boolean> {
	const { rows } = await sql`
		update gate_cases set state = 'CLOSED', closed_at = ${how.at}, closed_by = ${how.accountId}, resolution = ${how.resolution},
			note = ${how.note}
		where id = ${key.caseId} and enterprise_id = ${key.enterpriseId} and state = 'OPEN' returning id`.execute(db)
	return rows.length > 0
}
