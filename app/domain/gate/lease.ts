import { DAY_MS } from '#app/domain/time/instant.ts'

/**
 * Days after its last complete sync in which a device may let guests in by itself. After them it asks for a sync first, so
 * that a tablet forgotten in a drawer holds up nobody's refund.
 */
export const LEASE_DAYS = 7

/** Hours after a voucher's end in which a refund still waits for a device that has not come. */
export const REFUND_WAIT_HOURS = 24

/** Whether a device may still decide by itself; exactly at the end it may. */
export function isLeaseOver(syncedAt: Date, at: Date): boolean {
	return at.getTime() > syncedAt.getTime() + LEASE_DAYS * DAY_MS
}
