import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { sumMinor, type Currency } from '#app/domain/money/money.ts'
import { contentHash } from '#app/domain/pricing/content-hash.ts'
import { applyCoupon, type Coupon } from '#app/domain/pricing/coupon.ts'
import { priceExperience, type ExperienceToPrice } from '#app/domain/pricing/experience-price.ts'
import { priceGoods, type GoodsToPrice } from '#app/domain/pricing/goods-price.ts'
import { pricePackages, type PackageToPrice } from '#app/domain/pricing/package-price.ts'
import { inKeyOrder, type PricedLine } from '#app/domain/pricing/priced-line.ts'
import { applyPromotion, type Promotion } from '#app/domain/pricing/promotion.ts'
import { shipPlanKey, shipPlans } from '#app/domain/pricing/ship-plans.ts'
import { quotePlan, type QuotedPlan, type ShipChoices } from '#app/domain/pricing/ship-quote.ts'
import type { ShippingTariff } from '#app/domain/pricing/shipping-fee.ts'
import { priceStay, type StayToPrice } from '#app/domain/pricing/stay-price.ts'

/** A line of a cart with the facts its price depends on; its key is unique and stays the same from cart to order. */
export type LineToPrice = GoodsToPrice | StayToPrice | ExperienceToPrice

/** All that the price of a cart depends on. `shipTo` is a region code, null while unknown: then parcels have no fee yet. */
export type CartToPrice = {
	currency: Currency
	lines: LineToPrice[]
	/** The promotion of each line that has one, by the key of the line; components of packages have none. */
	promotions?: ReadonlyMap<string, Promotion>
	packages: PackageToPrice[]
	coupon: Coupon | null
	shipTo: string | null
	ship: ShipChoices
	/** For goods whose own fees are not said. */
	tariff: ShippingTariff
}

/** The price of a cart with every component, in minor units: totalMinor = listMinor - discountMinor + shippingMinor. */
export type Quote = {
	currency: Currency
	lines: PricedLine[]
	shipPlans: QuotedPlan[]
	listMinor: number
	discountMinor: number
	shippingMinor: number
	totalMinor: number
	reasons: UnavailableReason[]
	/** Changes whenever anything above does but the fees of ways not chosen: a buyer who agreed to another hash is asked again. */
	hash: string
}

/** The price of a cart: a pure function of its facts, independent of the order of its lines. */
export function quoteCart(cart: CartToPrice): Quote {
	assertDistinctKeys(cart.lines)
	const promoted = inKeyOrder(cart.lines).map((line) => withPromotion(priceLine(line), cart))
	const packaged = pricePackages(promoted, cart.packages)
	const lines = cart.coupon ? applyCoupon(packaged, cart.coupon) : packaged
	const plans = plansOf(cart, packaged)
	const listMinor = sumMinor(lines.map((line) => line.listMinor))
	const paidMinor = sumMinor(lines.map((line) => line.paidMinor))
	const shippingMinor = sumMinor(plans.map((plan) => plan.feeMinor ?? 0))
	const quote = {
		currency: cart.currency,
		lines,
		shipPlans: plans,
		listMinor,
		discountMinor: listMinor - paidMinor,
		shippingMinor,
		totalMinor: paidMinor + shippingMinor,
		reasons: undeliverable(cart, plans),
	}
	// Built here, in one order of keys: equal quotes give equal text. What another way would cost is not agreed to.
	const agreed = { ...quote, shipPlans: plans.map((plan) => ({ ...plan, pickUpMinor: null })) }
	return { ...quote, hash: contentHash(JSON.stringify(agreed)) }
}

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

function withPromotion(line: PricedLine, { promotions }: CartToPrice): PricedLine {
	const promotion = line.packageKey === null ? promotions?.get(line.key) : undefined
	return promotion ? applyPromotion(line, promotion) : line
}

function plansOf(cart: CartToPrice, packaged: readonly PricedLine[]): QuotedPlan[] {
	const paid = new Map(packaged.map((line) => [line.key, line.paidMinor]))
	const goods = cart.lines.filter((line) => line.kind === 'GOODS')
	return shipPlans(goods, (key) => paid.get(key) ?? 0).map((plan) => {
		const fees = goods.find((line) => shipPlanKey(line) === plan.key)?.fees ?? cart.tariff[plan.temperature]
		const choice = cart.ship[plan.key] ?? { method: 'PARCEL' }
		return quotePlan(plan, { choice, shipTo: cart.shipTo, fees })
	})
}

function undeliverable({ shipTo }: CartToPrice, plans: readonly QuotedPlan[]): UnavailableReason[] {
	if (shipTo === null) return []
	const stuck = plans.some((plan) => plan.feeMinor === null)
	return stuck ? [{ code: 'not_deliverable', regionCode: shipTo }] : []
}

function assertDistinctKeys(lines: readonly { key: string }[]): void {
	if (new Set(lines.map((line) => line.key)).size !== lines.length) throw new Error('Two lines of a cart share a key')
}
