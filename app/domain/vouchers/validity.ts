import { addHours } from '#app/domain/time/instant.ts'

/** Hours before its start and after its end in which a voucher is taken: guests come early, stays begin when the room is ready. */
export const VALID_HOURS = {
	STAY: { before: 12, after: 0 },
	EXPERIENCE: { before: 2, after: 1 },
} as const

/** When a voucher for a service is taken. */
export function voucherValidity(service: { kind: 'STAY' | 'EXPERIENCE'; startsAt: Date; endsAt: Date }): {
	from: Date
	to: Date
} {
	const { before, after } = VALID_HOURS[service.kind]
	return { from: addHours(service.startsAt, -before), to: addHours(service.endsAt, after) }
}

/** How often a voucher may be used: each ticket of an experience once, a stay once for all its guests. */
export function timesOf(line: { kind: 'STAY' | 'EXPERIENCE'; qty: number }): number {
	return line.kind === 'STAY' ? 1 : line.qty
}
