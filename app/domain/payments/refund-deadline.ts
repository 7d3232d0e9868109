import { addHours, isInTime } from '#app/domain/time/instant.ts'
import { daysBetween, type LocalDate } from '#app/domain/time/local-date.ts'

/** How long after payment a provider gives money back, in days, by method: Stripe's rules for the wallets, our own for cards. */
export const REFUND_DAYS: Readonly<Record<string, number>> = { card: 180, alipay: 90, wechat_pay: 180 }

/** Days kept in hand before a wallet's deadline when a full prepayment is offered. */
const SPARE_DAYS = 10

/** The last instant at which a payment can go back the way it came; null for a method that never can (a bank transfer). */
export function refundDeadline(method: string, capturedAt: Date): Date | null {
	const days = REFUND_DAYS[method]
	return days === undefined ? null : addHours(capturedAt, days * 24)
}

/** The way a refund goes: back through the provider up to the deadline, else by hand with evidence. */
export function refundRoute(deadline: Date | null, at: Date): 'PROVIDER' | 'EXTERNAL' {
	return deadline !== null && isInTime(at, deadline) ? 'PROVIDER' : 'EXTERNAL'
}

/** Of the methods at hand, those that can still refund everything on the last day on which something can be cancelled. */
export function methodsOffered(methods: readonly string[], today: LocalDate, lastCancellable: LocalDate): string[] {
	const ahead = daysBetween(today, lastCancellable)
	return methods.filter((method) => ahead <= (REFUND_DAYS[method] ?? Infinity) - SPARE_DAYS)
}
