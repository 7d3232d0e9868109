import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { LineToVouch } from '#db/queries/vouchers.ts'

/** A voucher that can still be used, with its line as that is booked now. */
export interface VoucherOfLine extends LineToVouch {
	id: number
	code: string
	codeVersion: number
	validFrom: Date
	validTo: Date
	/** The session it was issued for. */
	printedSessionId: number | null
	/** What its drawing says. */
	signedPayload: string
}

/** The voucher of a confirmed line, the line's row locked, then the voucher's; none when it has none that can be used. */
export async function lockVoucherOfLine(db: Db, lineId: number): Promise<VoucherOfLine | undefined> {
	const { rows } = await sql<VoucherOfLine>`
		select v.id, v.code, v.code_version as "codeVersion", v.valid_from as "validFrom", v.valid_to as "validTo",
			v.session_id as "printedSessionId", v.signed_payload as "signedPayload", l.id as "lineId", l.kind, l.qty, v.enterprise_id as "enterpriseId",
			l.session_id as "sessionId", l.due_at as "startsAt", l.service_ends_at as "endsAt"
		from vouchers v join order_lines l on l.id = v.order_line_id
		where l.id = ${lineId} and l.state = 'CONFIRMED' and v.state in ('ISSUED', 'PARTLY_REDEEMED')
		for no key update of l, v`.execute(db)
	return rows[0]
}

/** Writes what a voucher says anew, and logs its new version. */
export async function updateVoucherTimes(
	db: Db,
	voucher: {
		id: number
		sessionId: number | null
		codeVersion: number
		validFrom: Date
		validTo: Date
		timesTotal: number
		signedPayload: string
		kid: string
		at: Date
	},
): Promise<void> {
	await sql`
		with reissued as (
			update vouchers set session_id = ${voucher.sessionId}, code_version = ${voucher.codeVersion}, valid_from = ${voucher.validFrom},
				valid_to = ${voucher.validTo}, times_total = ${voucher.timesTotal}, signed_payload = ${voucher.signedPayload}, kid = ${voucher.kid}
			where id = ${voucher.id} returning id, state
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, reason, at)
		select 'voucher', id::text, state, state, 'system', ${`version ${voucher.codeVersion}`}, ${voucher.at} from reissued`.execute(
		db,
	)
}
