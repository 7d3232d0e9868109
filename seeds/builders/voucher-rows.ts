import { Buffer } from 'node:buffer'
import { encodePayload, joinSigned, payloadBytes } from '#app/domain/vouchers/payload.ts'
import { timesOf, voucherValidity } from '#app/domain/vouchers/validity.ts'
import { shortCode } from '#app/domain/vouchers/short-code.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { DEMO_KEY_ID } from '#seeds/builders/demo-voucher-key.ts'
import type { LineFate } from '#seeds/builders/line-fate.ts'
import type { WrittenLine } from '#seeds/builders/order-rows.ts'
import { demoUuid } from '#seeds/builders/people.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Random } from '#seeds/random.ts'

const DEVICE = 'demo-gate'

function stateOf({ state, arrivedAt }: LineFate): string {
	if (arrivedAt) return 'REDEEMED'
	if (state === 'CANCELLED') return 'REVOKED'
	return state === 'NO_SHOW' ? 'EXPIRED' : 'ISSUED'
}

/** The voucher of a stay or a session, signed as the shop signs, and its scan where the guests came. */
export function writeVoucher(
	{ tables, vouchers }: Seeding,
	{ draft, row }: WrittenLine,
	{ fate, enterpriseId, paidAt }: { fate: LineFate; enterpriseId: number; paidAt: Date },
	random: Random,
): void {
	const { startsAt, endsAt } = draft
	if (!startsAt || !endsAt) throw new Error('a voucher without its times')
	const code = shortCode(Buffer.from(Array.from({ length: 10 }, () => random.int(0, 255))))
	const kind = draft.kind === 'STAY' ? 'STAY' : 'EXPERIENCE'
	const { from, to } = voucherValidity({ kind, startsAt, endsAt })
	const times = timesOf({ kind, qty: draft.qty })
	const payload = encodePayload({
		kid: vouchers.kid,
		voucherCode: code,
		siteId: enterpriseId,
		sessionId: draft.sessionId,
		validFrom: from,
		validTo: to,
		times,
		codeVersion: 1,
	})
	const { id } = tables.addNumbered('vouchers', {
		code,
		order_line_id: row.id,
		enterprise_id: enterpriseId,
		session_id: draft.sessionId,
		valid_from: from,
		valid_to: to,
		times_total: times,
		times_used: fate.arrivedAt ? times : 0,
		code_version: 1,
		kid: vouchers.kid,
		state: stateOf(fate),
		signed_payload: joinSigned(payload, vouchers.sign(payloadBytes(payload))),
		issued_at: addMinutes(paidAt, 1),
	})
	if (!fate.arrivedAt) return
	tables.addNumbered('redemptions', {
		voucher_id: id,
		scan_id: demoUuid(5, id),
		device: DEVICE,
		qty: times,
		scanned_at: fate.arrivedAt,
		recorded_at: fate.arrivedAt,
		state: 'CONFIRMED',
	})
}

/** The demo's own key, where no server's key was given: it checks what it signed and signs no more. */
export function writeVoucherKey({ tables, vouchers, now }: Seeding): void {
	if (vouchers.kid !== DEMO_KEY_ID) return
	tables.add('voucher_keys', {
		kid: vouchers.kid,
		public_key: vouchers.publicKey,
		private_key_sealed: null,
		created_at: now,
		retired_at: now,
	})
}
