import type { DraftOrder } from '#app/domain/checkout/draft-order.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'

/** The provider's bounds for one payment in minor units of CNY: about half a US dollar, and eight digits. */
export const LEAST_PAYABLE_MINOR = 400
export const MOST_PAYABLE_MINOR = 99_999_999

/** Whether a total can be paid in one payment; nothing to pay needs none. */
export function isPayable(totalMinor: number): boolean {
	return totalMinor === 0 || (totalMinor >= LEAST_PAYABLE_MINOR && totalMinor <= MOST_PAYABLE_MINOR)
}

/** The lines of a payment page, in one language: each line of the order that costs something. */
export function paymentLines(draft: DraftOrder, language: Language): { title: string; amountMinor: number }[] {
	return draft.sellerOrders
		.flatMap((part) => part.lines)
		.filter((line) => line.paidMinor > 0)
		.map((line) => {
			const option = inLanguage(line.option, language)
			const times = line.qty > 1 ? ` × ${line.qty}` : ''
			const title = inLanguage(line.title, language)
			return { title: `${option ? `${title} (${option})` : title}${times}`.slice(0, 250), amountMinor: line.paidMinor }
		})
}
