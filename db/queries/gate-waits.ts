import { type RawBuilder, sql } from 'kysely'
import { LEASE_DAYS, REFUND_WAIT_HOURS } from '#app/domain/gate/lease.ts'

/**
 * Whether a refund `r` waits for the gate: something of it, or what it was a part of, has a voucher of a site with a device that has not come since the
 * refund was made and may have let its guests in, or the scan of such a device is still looked at; at most until a day after
 * the voucher's end. A site without devices never waits.
 */
export const waitsForGate = (now: Date): RawBuilder<boolean> => sql<boolean>`exists (
	select from refund_lines rl join order_lines gl on gl.id = rl.order_line_id
	join vouchers gv on gv.order_line_id in (gl.id, gl.part_of_line_id)
	where rl.refund_id = r.id and gv.valid_to + make_interval(hours => ${REFUND_WAIT_HOURS}) >= ${now} and (
		exists (select from gate_devices gd where gd.enterprise_id = gv.enterprise_id and gd.revoked_at is null
			and gd.clean_at < r.created_at and gd.clean_at + make_interval(days => ${LEASE_DAYS}) >= gv.valid_from)
		or exists (select from gate_cases gc where gc.voucher_id = gv.id and gc.kind = 'REVOKED' and gc.state = 'OPEN')))`
