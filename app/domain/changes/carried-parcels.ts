import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ShipPlan } from '#app/domain/pricing/ship-plans.ts'
import type { ShipChoice } from '#app/domain/pricing/ship-quote.ts'
import type { ZoneFees } from '#app/domain/pricing/shipping-fee.ts'

/** A line of goods with the parcel it travels in; amounts in minor units. */
export type CarriedGoods = {
	lineId: number
	sellerOrderId: number
	enterpriseId: number
	state: OrderLineState
	planKey: string
	originCode: string
	temperature: TemperatureClass
	method: ShipChoice['method']
	/** The whole parcel as it was bought; null where its quote is not known. */
	boughtWeightG: number | null
	boughtMinor: number | null
	weightG: number
	paidMinor: number
	fees: ZoneFees
	shipTo: ShipTo | null
	/** The line of its fee; null where it was carried free. */
	feeLineId: number | null
}

/** Goods that travel together. */
export type CarriedParcel = { first: CarriedGoods; goods: CarriedGoods[] }

/** A parcel that an address moves, as it stood when that was planned. */
export type MovedParcel = { planKey: string; lineIds: number[]; feeLineId: number | null; from: ShipTo | null }

const isGone = ({ state }: CarriedGoods) => state === 'CANCELLED' || state === 'LAPSED'

/** The parcels of an order that still have something in them, in the order of their first lines. */
export function carriedParcels(goods: readonly CarriedGoods[]): CarriedParcel[] {
	const parcels = new Map<string, CarriedParcel>()
	for (const it of goods) {
		if (isGone(it)) continue
		const key = `${it.sellerOrderId} ${it.planKey}`
		const parcel = parcels.get(key) ?? { first: it, goods: [] }
		parcel.goods.push(it)
		parcels.set(key, parcel)
	}
	return [...parcels.values()]
}

/** A parcel as its fee is reckoned: weight and worth as bought, so that another address alone changes nothing but the way. */
export function planOfParcel({ first, goods }: CarriedParcel): ShipPlan {
	return {
		key: first.planKey,
		sellerId: first.enterpriseId,
		originCode: first.originCode,
		temperature: first.temperature,
		lineKeys: goods.map(({ lineId }) => String(lineId)),
		weightG: first.boughtWeightG ?? sumMinor(goods.map(({ weightG }) => weightG)),
		goodsMinor: first.boughtMinor ?? sumMinor(goods.map(({ paidMinor }) => paidMinor)),
	}
}

/** Nothing of it is packed, sent or cancelled by halves: a parcel moves whole or not at all. */
export const isUnpacked = ({ goods }: CarriedParcel) => goods.every(({ state }) => state === 'PLACED')

/** Whether two addresses are one and the same. */
export function isSameAddress(a: ShipTo | null, b: ShipTo | null): boolean {
	const facts = (it: ShipTo | null) => JSON.stringify(it && [it.regionCode, it.line, it.name, it.phone])
	return facts(a) === facts(b)
}

/** What a plan needs to know again of a parcel that it moves. */
export const movedParcel = ({ first, goods }: CarriedParcel): MovedParcel => ({
	...{ planKey: first.planKey, feeLineId: first.feeLineId, from: first.shipTo },
	lineIds: goods.map(({ lineId }) => lineId),
})

/** Whether the parcels that a plan moves stand as they did: unpacked, whole, bound for the same place, with the same fee. */
export function parcelsStand(moved: readonly MovedParcel[], goods: readonly CarriedGoods[]): boolean {
	const parcels = carriedParcels(goods)
	return moved.every((it) => {
		const now = parcels.find((parcel) => parcel.goods.some(({ lineId }) => lineId === it.lineIds[0]))
		if (!now || !isUnpacked(now)) return false
		const { lineIds, feeLineId, from } = movedParcel(now)
		return feeLineId === it.feeLineId && `${lineIds}` === `${it.lineIds}` && isSameAddress(from, it.from)
	})
}
