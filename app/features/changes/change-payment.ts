import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { providerMethods } from '#app/domain/payments/provider-methods.ts'
import type { PaymentRequest } from '#app/platform/payments.ts'
import type { ChangeRow } from '#db/queries/order-changes.ts'
import type { BuyerToPay } from '#db/queries/change-facts.ts'

const DIFFERENCE: Bilingual = { zh: '改约补差价', en: 'Difference of a change' }

/** The request for the payment page of a change's difference. */
export function changePayment(
	buyer: BuyerToPay,
	of: { change: ChangeRow; paymentId: string; sessionEndsAt: Date; origin: string },
): PaymentRequest {
	const { change, paymentId, sessionEndsAt, origin } = of
	const { orderNumber, currency, email, language } = buyer
	const page = `${origin}/orders/${orderNumber}/change?quote=${change.quoteId}`
	const toDate = (text: string | null) => (text === null ? null : new Date(text))
	const services = change.plan.lines.map(({ to }) => ({ startsAt: toDate(to.startsAt), endsAt: toDate(to.endsAt) }))
	const amountMinor = change.dueMinor
	return {
		...{ paymentId, orderNumber, amountMinor, currency, email, language },
		lines: [{ title: `${inLanguage(DIFFERENCE, language)} ${orderNumber}`, amountMinor }],
		methods: providerMethods(services, change.createdAt),
		expiresAt: sessionEndsAt.toISOString(),
		successUrl: `${page}&return=1`,
		cancelUrl: page,
	}
}
