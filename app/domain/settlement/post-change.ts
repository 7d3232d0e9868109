import { sumMinor, type Currency } from '#app/domain/money/money.ts'
import { credit, debit, posting, type Posting } from '#app/domain/settlement/posting.ts'

/** A change whose difference was paid by a payment of its own: what it added to each line, in minor units. */
export type PaidChange = {
	changeId: number
	orderId: number
	paidAt: Date
	currency: Currency
	lines: { lineId: number; enterpriseId: number; addedMinor: number; commissionMinor: number }[]
}

/** The difference of a change came in: it is owed to the sellers of its lines, less the commission on it. */
export function postChangePaid({ changeId, orderId, paidAt: at, currency, lines }: PaidChange): Posting {
	return posting({ key: `change-paid:${changeId}`, kind: 'CHANGE_PAID', orderId, at, currency }, [
		debit('provider_clearing', sumMinor(lines.map(({ addedMinor }) => addedMinor))),
		...lines.flatMap((line) => [
			credit('seller_pending', line.addedMinor - line.commissionMinor, line),
			credit('commission_deferred', line.commissionMinor, line),
		]),
	])
}
