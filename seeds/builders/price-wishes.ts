import type { PreparedRequest } from '#app/domain/offers/prepared.ts'
import { draftOrder, type DraftOrder } from '#app/domain/checkout/draft-order.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { priceExperience } from '#app/domain/pricing/experience-price.ts'
import { priceGoods } from '#app/domain/pricing/goods-price.ts'
import { pricePackages } from '#app/domain/pricing/package-price.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'
import type { LineToPrice, Quote } from '#app/domain/pricing/quote.ts'
import { shipPlans } from '#app/domain/pricing/ship-plans.ts'
import { quotePlan, type QuotedPlan } from '#app/domain/pricing/ship-quote.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'
import { priceStay } from '#app/domain/pricing/stay-price.ts'

function priceLine(line: LineToPrice): PricedLine {
	switch (line.kind) {
		case 'GOODS':
			return priceGoods(line)
		case 'STAY':
			return priceStay(line)
		case 'EXPERIENCE':
			return priceExperience(line)
	}
}

/** The order that wishes become; null where a parcel cannot be carried to the address. Priced as the checkout prices, without the hash of its quote. */
export function draftWishes(requests: readonly PreparedRequest[], shipTo: string, at: Date): DraftOrder | null {
	const toPrice = requests.flatMap(({ lines }) => lines.map((line) => line.toPrice))
	const packages = requests.flatMap((request) => (request.package ? [request.package] : []))
	const lines = pricePackages(toPrice.map(priceLine), packages)
	const paid = new Map(lines.map((line) => [line.key, line.paidMinor]))
	const goods = toPrice.filter((line) => line.kind === 'GOODS')
	const plans = shipPlans(goods, (key) => paid.get(key) ?? 0).map((plan): QuotedPlan => {
		return quotePlan(plan, { choice: { method: 'PARCEL' }, shipTo, fees: DEFAULT_TARIFF[plan.temperature] })
	})
	if (plans.some((plan) => plan.feeMinor === null)) return null
	const listMinor = sumMinor(lines.map((line) => line.listMinor))
	const paidMinor = sumMinor(lines.map((line) => line.paidMinor))
	const shippingMinor = sumMinor(plans.map((plan) => plan.feeMinor ?? 0))
	const quote: Quote = {
		currency: 'CNY',
		lines,
		shipPlans: plans,
		listMinor,
		discountMinor: listMinor - paidMinor,
		shippingMinor,
		totalMinor: paidMinor + shippingMinor,
		reasons: [],
		hash: '',
	}
	return draftOrder(requests, quote, at)
}
