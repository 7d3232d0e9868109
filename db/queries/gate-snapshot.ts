import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What a device calls itself and the site it stands at. */
export async function gateSite(
	db: Db,
	enterpriseId: number,
): Promise<{ siteZh: string; siteEn: string; timeZone: string } | undefined> {
	const { rows } = await sql<{ siteZh: string; siteEn: string; timeZone: string }>`
		select e.name_zh as "siteZh", e.name_en as "siteEn",
			coalesce((select g.time_zone from listings g where g.enterprise_id = e.id order by g.id limit 1), 'Asia/Shanghai') as "timeZone"
		from enterprises e where e.id = ${enterpriseId}`.execute(db)
	return rows[0]
}

export interface SnapshotVoucher {
	code: string
	codeVersion: number
	validFrom: Date
	validTo: Date
	timesTotal: number
	timesUsed: number
	startsAt: Date
	isStay: boolean
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	buyerName: string
	doors: string[]
}

/** An enterprise's vouchers that can be used between two instants, by the time of the service. */
export async function snapshotVouchers(
	db: Db,
	enterpriseId: number,
	span: { from: Date; to: Date; limit: number },
): Promise<SnapshotVoucher[]> {
	const { rows } = await sql<SnapshotVoucher>`
		select v.code, v.code_version as "codeVersion", v.valid_from as "validFrom", v.valid_to as "validTo",
			v.times_total as "timesTotal", v.times_used as "timesUsed", coalesce(l.due_at, v.valid_from) as "startsAt",
			l.kind = 'STAY' as "isStay", l.title_zh as "titleZh", l.title_en as "titleEn", l.option_zh as "optionZh",
			l.option_en as "optionEn", o.buyer_name as "buyerName",
			coalesce((select json_agg(u.name order by u.name) from unit_stays t join room_units u on u.id = t.room_unit_id
				where t.order_line_id = l.id), '[]') as doors
		from vouchers v join order_lines l on l.id = v.order_line_id join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id
		where v.enterprise_id = ${enterpriseId} and v.valid_to >= ${span.from} and v.valid_from <= ${span.to}
			and v.state in ('ISSUED', 'PARTLY_REDEEMED', 'REDEEMED') and l.state in ('CONFIRMED', 'CHECKED_IN', 'REDEEMED')
		order by "startsAt", v.id limit ${span.limit}`.execute(db)
	return rows
}

/** What is out of use of an enterprise's vouchers that have not ended: wholly, or in versions before the present one. */
export async function revocations(
	db: Db,
	enterpriseId: number,
	from: Date,
): Promise<{ code: string; below: number | null }[]> {
	const { rows } = await sql<{ code: string; below: number | null }>`
		select v.code, case when v.state = 'REVOKED' or l.state in ('CANCELLED', 'NO_SHOW') then null else v.code_version end as below
		from vouchers v join order_lines l on l.id = v.order_line_id
		where v.enterprise_id = ${enterpriseId} and v.valid_to >= ${from}
			and (v.state = 'REVOKED' or l.state in ('CANCELLED', 'NO_SHOW') or v.code_version > 1)
		order by v.id`.execute(db)
	return rows
}
