import { sql } from 'kysely'
import type { RedemptionState, VoucherState } from '#app/domain/vouchers/states.ts'
import type { Db } from '#db/client.ts'

export interface KnownScan {
	id: number
	scanId: string
	voucherId: number
	state: RedemptionState
	reason: string | null
}

/** Scans that came before, by the ids their devices made. */
export async function scansByIds(db: Db, scanIds: readonly string[]): Promise<KnownScan[]> {
	const { rows } = await sql<KnownScan>`
		select id, scan_id as "scanId", voucher_id as "voucherId", state, reason from redemptions
		where scan_id = any(${[...scanIds]}::uuid[])`.execute(db)
	return rows
}

/** The uses that stand of vouchers, whose rows the caller has locked. */
export async function confirmedUses(
	db: Db,
	voucherIds: readonly number[],
): Promise<{ id: number; voucherId: number; at: Date; qty: number }[]> {
	const { rows } = await sql<{ id: number; voucherId: number; at: Date; qty: number }>`
		select id, voucher_id as "voucherId", scanned_at as at, qty from redemptions
		where voucher_id = any(${[...voucherIds]}::bigint[]) and state = 'CONFIRMED' order by id`.execute(db)
	return rows
}

/** Takes confirmed uses back and logs each. */
export async function reverseUses(
	db: Db,
	ids: readonly number[],
	how: { reason: string; actor: string; at: Date },
): Promise<void> {
	await sql`
		with reversed as (
			update redemptions set state = 'REVERSED', reason = ${how.reason}, reversed_at = ${how.at}
			where id = any(${[...ids]}::bigint[]) and state = 'CONFIRMED' returning id
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		select 'redemption', id::text, 'CONFIRMED', 'REVERSED', ${how.actor}, ${how.reason}, ${how.at} from reversed`.execute(
		db,
	)
}

/** Writes how often a voucher is used after uses were taken back; with `reopensLine` its line waits for its guests again. */
export async function lowerUse(
	db: Db,
	use: { voucherId: number; timesUsed: number; state: VoucherState; lineId: number; reopensLine: boolean },
): Promise<void> {
	await sql`
		with used as (update vouchers set times_used = ${use.timesUsed}, state = ${use.state} where id = ${use.voucherId})
		update order_lines set state = 'CONFIRMED', served_at = null where id = ${use.lineId} and ${use.reopensLine}::boolean`.execute(
		db,
	)
}

export interface RecentUse {
	scanId: string
	at: Date
	recordedAt: Date
	device: string
	qty: number
	code: string
	titleZh: string
	titleEn: string
	buyerName: string
}

/** An enterprise's confirmed uses recorded since an instant, the newest first. */
export async function recentUses(db: Db, enterpriseId: number, since: Date): Promise<RecentUse[]> {
	const { rows } = await sql<RecentUse>`
		select r.scan_id as "scanId", r.scanned_at as at, r.recorded_at as "recordedAt", r.device, r.qty, v.code,
			l.title_zh as "titleZh", l.title_en as "titleEn", o.buyer_name as "buyerName"
		from redemptions r join vouchers v on v.id = r.voucher_id join order_lines l on l.id = v.order_line_id
		join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		where v.enterprise_id = ${enterpriseId} and r.state = 'CONFIRMED' and r.recorded_at >= ${since}
		order by r.recorded_at desc, r.id desc limit 30`.execute(db)
	return rows
}
