import { describe, expect, it } from 'vitest'
import { addressQuote, type AddressRequest } from '#app/domain/changes/address-quote.ts'
import type { BookedLine } from '#app/domain/changes/booked-line.ts'
import { parcelsStand, type CarriedGoods } from '#app/domain/changes/carried-parcels.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import { LEAST_PAYABLE_MINOR } from '#app/domain/checkout/payable.ts'
import { DEFAULT_TARIFF } from '#app/domain/pricing/shipping-fee.ts'
import { stay } from '#tests/domain/changes/booked.ts'

const ORIGIN = '330326000000'
const [COUNTY, CITY, PROVINCE, FAR] = ['330326001000', '330302000000', '330106000000', '310101000000']
const place = (regionCode: string, line = '1'): ShipTo => ({ regionCode, line, name: 'N', phone: '000' })

/** A kilogram of something for 50 yuan, bound for the same city. */
const goods = (parts: Partial<CarriedGoods> = {}): CarriedGoods => ({
	...{ lineId: 1, sellerOrderId: 1, enterpriseId: 7, state: 'PLACED', planKey: `7:${ORIGIN}:ambient` },
	...{ originCode: ORIGIN, temperature: 'ambient', method: 'PARCEL', boughtWeightG: null, boughtMinor: null },
	...{ weightG: 1_000, paidMinor: 5_000, fees: DEFAULT_TARIFF.ambient, shipTo: place(CITY), feeLineId: 9 },
	...parts,
})
const chilled = (parts: Partial<CarriedGoods> = {}) =>
	goods({
		...{
			lineId: 2,
			planKey: `7:${ORIGIN}:chilled`,
			temperature: 'chilled',
			fees: DEFAULT_TARIFF.chilled,
			feeLineId: 10,
		},
		...parts,
	})
const fee = (id: number, paidMinor: number, parts: Partial<BookedLine> = {}): BookedLine => ({
	...{ ...stay, id, kind: 'FEE', state: 'PLACED', paidMinor, grossMinor: paidMinor, refundedMinor: 0 },
	...{
		commissionBp: 0,
		commissionMinor: 0,
		platformMinor: 0,
		checkIn: null,
		checkOut: null,
		startsAt: null,
		endsAt: null,
	},
	...parts,
})
const ask = (shipTo: ShipTo, parts: Partial<AddressRequest> = {}) =>
	addressQuote({
		...{ goods: [goods()], lines: [fee(9, 600)], wish: { kind: 'ADDRESS', shipTo }, by: 'buyer' },
		...{ isPaidLater: false, refundableMinor: 100_000 },
		...parts,
	})

describe('the fee to another address', () => {
	it.each([
		['to the own county', COUNTY, 0, 100],
		['in the same city', `${CITY.slice(0, 4)}03000000`, 0, 0],
		['to another city', PROVINCE, 0, 0],
		['to another province', FAR, 600, 0],
	])('is the zone’s %s', (_, code, dueMinor, backMinor) => {
		expect(ask(place(code))).toMatchObject({ outcome: 'planned', feeMinor: 0, dueMinor, backMinor })
	})

	it('below what a payment can be is the seller’s to bear', () => {
		expect(ask(place(PROVINCE))).toMatchObject({
			plan: { lines: [{ oldMinor: 600, newMinor: 600, addedMinor: 0, unitMinor: 800, discountMinor: 200 }] },
		})
	})

	it('follows the weight steps and the free limit of the parcel as it was bought', () => {
		const heavy = goods({ boughtWeightG: 2_001, boughtMinor: 8_000 })
		expect(ask(place(FAR), { goods: [heavy], lines: [fee(9, 900)] })).toMatchObject({
			plan: { lines: [{ newMinor: 2_200, details: { parts: { zone: 'country', steps: 2, weightG: 2_001 } } }] },
		})
		const dear = goods({ boughtMinor: 9_900, feeLineId: null })
		const free = ask(place(PROVINCE), { goods: [dear], lines: [] })
		expect(free).toMatchObject({ outcome: 'planned', dueMinor: 0, plan: { lines: [] } })
		expect(ask(place(FAR), { goods: [dear], lines: [] })).toMatchObject({
			dueMinor: 1_200,
			plan: { lines: [{ newIn: 1, oldMinor: 0, newMinor: 1_200, addedCommissionMinor: 0 }] },
		})
	})

	it('that was not there is none while it costs nothing, and where it is too little to be asked for', () => {
		const country = { firstWeightG: 1_000, stepWeightG: 1_000, stepFeeMinor: 0, freeOverMinor: null }
		const free = (firstFeeMinor: number) =>
			goods({ feeLineId: null, fees: { ...DEFAULT_TARIFF.ambient, country: { ...country, firstFeeMinor } } })
		const lines = (feeMinor: number, isPaidLater = false) => {
			const asked = ask(place(FAR), { goods: [free(feeMinor)], lines: [], isPaidLater })
			return asked.outcome === 'planned' ? asked.plan.lines.map(({ newMinor }) => newMinor) : asked
		}
		expect(lines(0)).toEqual([])
		expect(lines(0, true)).toEqual([])
		expect(lines(LEAST_PAYABLE_MINOR - 1)).toEqual([])
		expect(lines(LEAST_PAYABLE_MINOR)).toEqual([LEAST_PAYABLE_MINOR])
		expect(lines(1, true)).toEqual([1])
	})

	it('of which a part went back is changed in proportion to what is left of it', () => {
		const heavy = [goods({ boughtWeightG: 2_001 })]
		expect(ask(place(FAR), { lines: [fee(9, 600, { refundedMinor: 300 })], goods: heavy })).toMatchObject({
			dueMinor: 800,
			plan: { lines: [{ newMinor: 1_400 }] },
		})
		expect(ask(place(FAR), { lines: [fee(9, 600, { refundedMinor: 600 })] })).toMatchObject({
			dueMinor: 0,
			backMinor: 0,
		})
	})

	it('of a cheap parcel of which a part went back is so too, and what the seller bears is named to the fen', () => {
		expect(ask(place(FAR), { lines: [fee(9, 300, { refundedMinor: 150 })] })).toMatchObject({
			plan: { lines: [{ newMinor: 750 }] },
		})
		for (const more of [1, 300])
			expect(ask(place(FAR), { by: 'seller', lines: [fee(9, 1_200 - more)] })).toMatchObject({
				plan: { lines: [{ newMinor: 1_200 - more, details: { discounts: [{ amountMinor: more }] } }] },
			})
	})

	it('is not asked of the buyer where the seller sends it elsewhere; what is cheaper goes back', () => {
		expect(ask(place(FAR), { by: 'seller' })).toMatchObject({
			dueMinor: 0,
			plan: { lines: [{ cause: 'SELLER', newMinor: 600, unitMinor: 1_200, discountMinor: 600 }] },
		})
		expect(ask(place(COUNTY), { by: 'seller' })).toMatchObject({ dueMinor: 0, backMinor: 100 })
	})

	it('is only told where the order is paid on arrival', () => {
		expect(ask(place(FAR), { isPaidLater: true })).toMatchObject({
			dueMinor: 0,
			plan: { lines: [{ addedMinor: 600 }] },
		})
	})
})

describe('another address', () => {
	it.each([
		['all of it is packed', [goods({ state: 'PACKED' })], 'packed'],
		['half a parcel is packed', [goods(), goods({ lineId: 3, state: 'PACKED' })], 'packed'],
		['it is on its way', [goods({ state: 'SHIPPED' })], 'packed'],
		['it is not paid', [goods({ state: 'AWAITING_PAYMENT' })], 'not_paid'],
		['it is fetched', [goods({ method: 'PICK_UP' })], 'nothing_sent'],
		['it waits at the stay', [goods({ method: 'COLLECT_AT_STAY' })], 'nothing_sent'],
		['all was called off', [goods({ state: 'CANCELLED' })], 'nothing_sent'],
		['it is the same', [goods({ shipTo: place(FAR) })], 'same_address'],
		['the cold chain ends before it', [goods(), chilled()], 'not_carried'],
	])('is refused where %s', (_, of, reason) => {
		expect(ask(place(FAR), { goods: of })).toEqual({ outcome: 'refused', reason })
	})

	it('moves what is not packed and leaves the rest, and what nobody carries there hinders it only while it would go', () => {
		const lines = [fee(9, 600), fee(10, 1_500)]
		const moved = ask(place(FAR), { goods: [goods(), chilled({ state: 'PACKED' })], lines })
		expect(moved).toMatchObject({ outcome: 'planned', plan: { parcels: [{ lineIds: [1], feeLineId: 9 }] } })
		expect(ask(place(COUNTY), { goods: [goods(), chilled()], lines })).toMatchObject({ backMinor: 600 })
	})
})

it('a planned parcel stands while it is unpacked, whole, bound for the same place and under the same fee', () => {
	const moved = [{ planKey: '', lineIds: [1, 3], feeLineId: 9, from: place(CITY) }]
	const other = goods({ lineId: 3 })
	expect(parcelsStand(moved, [goods(), other])).toBe(true)
	expect(parcelsStand(moved, [goods(), { ...other, state: 'PACKED' }])).toBe(false)
	expect(parcelsStand(moved, [goods(), { ...other, state: 'CANCELLED' }])).toBe(false)
	expect(parcelsStand(moved, [goods({ feeLineId: 4 }), other])).toBe(false)
	expect(parcelsStand(moved, [goods({ shipTo: place(FAR) }), other])).toBe(false)
})
