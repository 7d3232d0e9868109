import type { DraftLine } from '#app/domain/checkout/draft-line.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { QuotedPlan } from '#app/domain/pricing/ship-quote.ts'

const SHIPPING: Bilingual = { zh: '运费', en: 'Shipping' }

/** The line of a parcel's fee. */
export function shippingLine(plan: QuotedPlan): DraftLine {
	const feeMinor = plan.feeMinor ?? 0
	return {
		kind: 'FEE',
		listingId: null,
		packageKey: null,
		variantId: null,
		ratePlanId: null,
		roomTypeId: null,
		checkIn: null,
		checkOut: null,
		adults: null,
		childAges: [],
		sessionId: null,
		unitTypeId: null,
		groupId: null,
		title: SHIPPING,
		option: { zh: '', en: '' },
		qty: 1,
		unitMinor: feeMinor,
		discountMinor: 0,
		paidMinor: feeMinor,
		commission: { ruleId: null, rateBp: 0, amountMinor: 0 },
		priceDetails: {
			parts: { plan: plan.key, method: plan.method, weightG: plan.weightG, zone: plan.zone, steps: plan.steps },
			discounts: [],
			nights: [],
			demand: [],
		},
		policy: null,
		startsAt: null,
		endsAt: null,
	}
}
