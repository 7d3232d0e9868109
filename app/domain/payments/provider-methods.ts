import { methodsOffered } from '#app/domain/payments/refund-deadline.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'

/** What the provider's payment page can take. */
export const PROVIDER_METHODS = ['card', 'alipay', 'wechat_pay']

/** The last day on which something of an order can still be called off: the end of its last service, today for goods alone. */
export function lastCancellableDay(
	lines: readonly { startsAt: Date | null; endsAt: Date | null }[],
	at: Date,
): LocalDate {
	const ends = lines.map(({ startsAt, endsAt }) => (endsAt ?? startsAt ?? at).getTime())
	return localDateAt(new Date(Math.max(at.getTime(), ...ends)), MARKET_ZONE)
}

/**
 * The methods a payment page offers for an order: those that can still give everything back on its last cancellable day.
 * So far ahead that none can, Alipay is left out and the rest is refunded by hand past its deadline.
 */
export function providerMethods(lines: readonly { startsAt: Date | null; endsAt: Date | null }[], at: Date): string[] {
	const offered = methodsOffered(PROVIDER_METHODS, localDateAt(at, MARKET_ZONE), lastCancellableDay(lines, at))
	return offered.length > 0 ? offered : PROVIDER_METHODS.filter((method) => method !== 'alipay')
}
