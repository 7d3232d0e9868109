import { sql } from 'kysely'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import type { RedemptionState, VoucherState } from '#app/domain/vouchers/states.ts'
import type { Db } from '#db/client.ts'

export interface LineToVouch {
	lineId: number
	kind: 'STAY' | 'EXPERIENCE'
	qty: number
	enterpriseId: number
	sessionId: number | null
	startsAt: Date
	endsAt: Date
}

/** The stays and sessions of an order that are confirmed and have no voucher yet. */
export async function linesToVouch(db: Db, orderId: number): Promise<LineToVouch[]> {
	const result = await sql<LineToVouch>`
		select l.id as "lineId", l.kind, l.qty, s.enterprise_id as "enterpriseId", l.session_id as "sessionId",
			l.due_at as "startsAt", l.service_ends_at as "endsAt"
		from order_lines l join seller_orders s on s.id = l.seller_order_id
		where s.order_id = ${orderId} and l.kind in ('STAY', 'EXPERIENCE') and l.state = 'CONFIRMED'
			and l.due_at is not null and l.service_ends_at is not null
			and not exists (select 1 from vouchers v where v.order_line_id = l.id)
		order by l.id`.execute(db)
	return result.rows
}

export interface VoucherToIssue {
	code: string
	lineId: number
	enterpriseId: number
	sessionId: number | null
	validFrom: Date
	validTo: Date
	timesTotal: number
	codeVersion: number
	signedPayload: string
	/** The key that signed it. */
	kid: string
	at: Date
}

/** Writes a voucher; false when its code or its line has one already. */
export async function insertVoucher(db: Db, voucher: VoucherToIssue): Promise<boolean> {
	const row = await db
		.insertInto('vouchers')
		.values({
			code: voucher.code,
			order_line_id: voucher.lineId,
			enterprise_id: voucher.enterpriseId,
			session_id: voucher.sessionId,
			valid_from: voucher.validFrom,
			valid_to: voucher.validTo,
			times_total: voucher.timesTotal,
			code_version: voucher.codeVersion,
			signed_payload: voucher.signedPayload,
			kid: voucher.kid,
			issued_at: voucher.at,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

export interface LockedVoucher {
	id: number
	code: string
	siteId: number
	state: VoucherState
	validFrom: Date
	validTo: Date
	timesTotal: number
	timesUsed: number
	codeVersion: number
	lineId: number
	lineKind: OrderLineKind
	lineState: OrderLineState
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	orderId: number
	buyerName: string
	visitorId: string | null
}

/** A voucher with its line and buyer, the voucher's row locked, then the line's. */
export async function lockVoucher(db: Db, code: string): Promise<LockedVoucher | null> {
	return (await lockVouchers(db, [code]))[0] ?? null
}

/** Vouchers by their codes with lines and buyers, their rows locked by ascending id, then the lines'. */
export async function lockVouchers(db: Db, codes: readonly string[]): Promise<LockedVoucher[]> {
	const result = await sql<LockedVoucher>`
		select v.id, v.code, v.enterprise_id as "siteId", v.state, v.valid_from as "validFrom", v.valid_to as "validTo",
			v.times_total as "timesTotal", v.times_used as "timesUsed", v.code_version as "codeVersion", l.id as "lineId",
			l.kind as "lineKind", l.state as "lineState", l.title_zh as "titleZh", l.title_en as "titleEn",
			l.option_zh as "optionZh", l.option_en as "optionEn", o.id as "orderId", o.buyer_name as "buyerName",
			o.visitor_id as "visitorId"
		from vouchers v join order_lines l on l.id = v.order_line_id join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id where v.code = any(${[...codes]}::text[]) order by v.id for no key update of v, l`.execute(
		db,
	)
	return result.rows
}

/** How a scan ended that came before, by its device's id; none when it is new. */
export async function redemptionOfScan(db: Db, scanId: string) {
	return db
		.selectFrom('redemptions')
		.select(['id', 'voucher_id as voucherId', 'qty', 'state', 'scanned_at as scannedAt', 'recorded_at as recordedAt'])
		.where('scan_id', '=', scanId)
		.executeTakeFirst()
}

/** The code of the voucher an enterprise's scan was of; null when it has no such scan. */
export async function codeOfScan(db: Db, key: { scanId: string; enterpriseId: number }): Promise<string | null> {
	const row = await db
		.selectFrom('redemptions')
		.innerJoin('vouchers', 'vouchers.id', 'voucher_id')
		.select('code')
		.where('scan_id', '=', key.scanId)
		.where('enterprise_id', '=', key.enterpriseId)
		.executeTakeFirst()
	return row?.code ?? null
}

/** The voucher of an enterprise's booking, by its code, with the uses left; null when it has none. */
export async function codeOfLine(
	db: Db,
	key: { lineId: number; enterpriseId: number },
): Promise<{ code: string; left: number } | null> {
	const row = await db
		.selectFrom('vouchers')
		.select(['code', 'times_total as total', 'times_used as used'])
		.where('order_line_id', '=', key.lineId)
		.where('enterprise_id', '=', key.enterpriseId)
		.executeTakeFirst()
	return row ? { code: row.code, left: Math.max(1, row.total - row.used) } : null
}

/** A scan as it is kept: `at` by the server's clock, which was `offsetMs` ahead of the device's. */
export interface RedemptionToKeep {
	voucherId: number
	scanId: string
	device: string
	deviceId: number | null
	accountId: number | null
	qty: number
	at: Date
	recordedAt: Date
	offsetMs: number
	state: RedemptionState
	reason: string | null
}

/** Writes a scan with its fate; gives its id. */
export async function insertRedemption(db: Db, scan: RedemptionToKeep): Promise<number> {
	const { id } = await db
		.insertInto('redemptions')
		.values({
			voucher_id: scan.voucherId,
			scan_id: scan.scanId,
			device: scan.device,
			device_id: scan.deviceId,
			account_id: scan.accountId,
			qty: scan.qty,
			scanned_at: scan.at,
			recorded_at: scan.recordedAt,
			clock_offset_ms: scan.offsetMs,
			state: scan.state,
			reason: scan.reason,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Writes how often a voucher was used and where its line stands; served once, at the first use. */
export async function updateUse(
	db: Db,
	use: { voucherId: number; timesUsed: number; state: VoucherState; lineId: number; lineState: string; at: Date },
): Promise<void> {
	await sql`
		with used as (
			update vouchers set times_used = ${use.timesUsed}, state = ${use.state} where id = ${use.voucherId}
		)
		update order_lines set state = ${use.lineState}, served_at = coalesce(served_at, ${use.at}) where id = ${use.lineId}`.execute(
		db,
	)
}

/** Revokes the vouchers of cancelled lines that could still be used, and logs each. */
export async function revokeVouchersOf(
	db: Db,
	lineIds: readonly number[],
	how: { actor: string; reason: string; at: Date },
): Promise<void> {
	await sql`
		with before as (
			select v.id, v.state from vouchers v join order_lines l on l.id = v.order_line_id
			where l.id = any(${[...lineIds]}::bigint[]) and l.state = 'CANCELLED' and v.state in ('ISSUED', 'PARTLY_REDEEMED')
			order by v.id for no key update of v
		), revoked as (
			update vouchers v set state = 'REVOKED' from before where v.id = before.id
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		select 'voucher', id::text, state, 'REVOKED', ${how.actor}, ${how.reason}, ${how.at} from before`.execute(db)
}

/** Whether there is a voucher of a code, whoever's it is. */
export async function isVoucher(db: Db, code: string): Promise<boolean> {
	return (await db.selectFrom('vouchers').select('id').where('code', '=', code).executeTakeFirst()) !== undefined
}
