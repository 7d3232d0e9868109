import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import type { AddressWish, BookedLine } from '#app/domain/changes/booked-line.ts'
import {
	type CarriedGoods,
	type CarriedParcel,
	carriedParcels,
	isSameAddress,
	isUnpacked,
	movedParcel,
	planOfParcel,
} from '#app/domain/changes/carried-parcels.ts'
import { standingOf, type ChangeQuote, type LineChange, type LineWas } from '#app/domain/changes/change-plan.ts'
import { planned } from '#app/domain/changes/change-quote.ts'
import type { ChangeRefusal } from '#app/domain/changes/change-refusal.ts'
import { chargeOf, waiveTrifles, type Charging } from '#app/domain/changes/charge.ts'
import type { LineDiscount } from '#app/domain/pricing/priced-line.ts'
import { quotePlan, type QuotedPlan } from '#app/domain/pricing/ship-quote.ts'

/** Another address that is asked for: the goods and lines whoever asks may speak of. */
export type AddressRequest = Charging & {
	goods: readonly CarriedGoods[]
	lines: readonly BookedLine[]
	wish: AddressWish
	by: 'buyer' | 'seller'
}

const NOTHING = { checkIn: null, checkOut: null, sessionId: null, startsAt: null, endsAt: null }
const NEW: LineWas = { ...NOTHING, state: 'PLACED', paidMinor: 0, refundedMinor: 0 }
const NO_FEE = { grossMinor: 0, platformMinor: 0, commissionBp: 0, commissionMinor: 0, paidMinor: 0, refundedMinor: 0 }

/** The parcels that still can go elsewhere, or why none can. */
export function movableParcels(goods: readonly CarriedGoods[]): CarriedParcel[] | ChangeRefusal {
	const carried = carriedParcels(goods).filter(({ first }) => first.method === 'PARCEL')
	if (carried.length === 0) return 'nothing_sent'
	const unpacked = carried.filter(isUnpacked)
	if (unpacked.length > 0) return unpacked
	const isPaid = carried.some((it) => it.goods.some(({ state }) => state !== 'AWAITING_PAYMENT'))
	return isPaid ? 'packed' : 'not_paid'
}

/** The fee as it would have been from the start; of a fee that went back in part, in proportion to what is left of it. */
function newFee(fee: BookedLine | undefined, pricedMinor: number): number {
	if (!fee || fee.paidMinor === 0) return pricedMinor
	const left = BigInt(fee.paidMinor - fee.refundedMinor)
	return fee.refundedMinor + Number((BigInt(pricedMinor) * left) / BigInt(fee.paidMinor))
}

/** What is not asked for, as a discount of the seller who sends it elsewhere. */
const kept = (amountMinor: number): LineDiscount[] =>
	amountMinor > 0 ? [{ kind: 'kept_price', code: null, fundedBy: 'seller', amountMinor }] : []

/** How a parcel's fee stands: its line, or one to be added where it was carried free. */
function standing(fee: BookedLine | undefined, sellerOrderId: number) {
	if (!fee) return { lineId: 0, newIn: sellerOrderId, was: NEW, oldMinor: 0, charged: NO_FEE }
	return { lineId: fee.id, was: standingOf(fee), oldMinor: fee.paidMinor, charged: fee }
}

function feeChange(parcel: CarriedParcel, quoted: QuotedPlan, request: AddressRequest): LineChange {
	const { sellerOrderId, enterpriseId, feeLineId } = parcel.first
	const fee = request.lines.find(({ id }) => id === feeLineId)
	const { oldMinor, charged, ...line } = standing(fee, sellerOrderId)
	const pricedMinor = newFee(fee, quoted.feeMinor ?? 0)
	const newMinor = request.by === 'seller' ? Math.min(pricedMinor, oldMinor) : pricedMinor
	const discounts = kept(pricedMinor - newMinor)
	const { key: plan, method, weightG, zone, steps } = quoted
	const cause: CancelCause = request.by === 'seller' ? 'SELLER' : 'BUYER'
	return {
		...{ ...line, enterpriseId, cause, to: NOTHING, oldMinor, newMinor, feeMinor: 0 },
		setBy: { rule: 'nothing_given_up' },
		...chargeOf(charged, { oldMinor, newMinor, feeMinor: 0 }, request),
		unitMinor: pricedMinor,
		discountMinor: pricedMinor - newMinor,
		details: { parts: { plan, method, weightG, zone, steps }, discounts, nights: [], demand: [] },
		...{ acquire: [], release: [] },
	}
}

/** A fee that was not there and costs nothing is none. */
const stands = ({ newIn, addedMinor }: LineChange) => newIn === undefined || addedMinor > 0

/**
 * What another address costs: each parcel that is not packed yet is priced anew by its seller's fees, as it was bought; what
 * is packed stays as it is, and one that nobody carries there keeps all where they are. A fee that was not there gets line 0.
 */
export function addressQuote(request: AddressRequest): ChangeQuote {
	const { goods, wish } = request
	const parcels = movableParcels(goods)
	if (!Array.isArray(parcels)) return { outcome: 'refused', reason: parcels }
	const moving = parcels.filter(({ first }) => !isSameAddress(first.shipTo, wish.shipTo))
	if (moving.length === 0) return { outcome: 'refused', reason: 'same_address' }
	const choice = { method: 'PARCEL' } as const
	const shipTo = wish.shipTo.regionCode
	const quoted = moving.map((parcel) => ({
		parcel,
		plan: quotePlan(planOfParcel(parcel), { choice, shipTo, fees: parcel.first.fees }),
	}))
	if (quoted.some(({ plan }) => plan.feeMinor === null)) return { outcome: 'refused', reason: 'not_carried' }
	const lines = quoted.map(({ parcel, plan }) => feeChange(parcel, plan, request))
	const waived = waiveTrifles({ wish, lines, parcels: moving.map(movedParcel) }, request)
	return planned({ ...waived, lines: waived.lines.filter(stands) }, request.isPaidLater)
}
