import { expect, test } from 'vitest'
import { readLineId, readWish } from '#app/features/cart/cart-line-form.ts'
import { cartText } from '#app/features/cart/cart-text.ts'

const stay = {
	kind: 'stay',
	ratePlanId: '3',
	checkIn: '2026-05-02',
	checkOut: '2026-05-04',
	qty: '1',
	adults: '2',
	childAges: '',
}
const faultsOf = (texts: Record<string, string>) => {
	const reading = readWish(texts)
	return reading.ok ? {} : reading.faults
}

test.each(['0', '-1', '1e9', '1000000000', '1.5', '', 'abc', '10000', ' '])('a quantity of %j is refused', (qty) => {
	expect(faultsOf({ kind: 'product', variantId: '1', qty })).toEqual({ qty: 'qty' })
})

test.each(['', '0', '-3', '1 or 1=1', '99999999999999999999', 'x'])('an id of %j is refused', (variantId) => {
	expect(faultsOf({ kind: 'product', variantId, qty: '1' })).toEqual({ variantId: 'choice' })
	expect(readLineId({ lineId: variantId })).toBeNull()
})

test('departure is after arrival, on dates that exist, in this century, within 60 nights', () => {
	expect(faultsOf({ ...stay, checkOut: '2026-05-02' })).toEqual({ checkOut: 'order' })
	expect(faultsOf({ ...stay, checkIn: '2026-02-30' })).toEqual({ checkIn: 'date' })
	expect(faultsOf({ ...stay, checkOut: '9999-12-31' })).toEqual({ checkOut: 'date' })
	expect(faultsOf({ ...stay, checkOut: '2026-09-01' })).toEqual({ checkOut: 'tooLong' })
})

test('ages of children may be written with any comma', () => {
	expect(readWish({ ...stay, childAges: '3，7, 12' })).toMatchObject({ wish: { childAges: [3, 7, 12] } })
	expect(faultsOf({ ...stay, childAges: '3,18' })).toEqual({ childAges: 'ages' })
	expect(faultsOf({ ...stay, childAges: 'three' })).toEqual({ childAges: 'ages' })
})

test('tickets are gathered from unit fields; none at all is a fault', () => {
	const picking = { kind: 'experience', sessionId: '7' }
	expect(readWish({ ...picking, 'unit-1': '2', 'unit-2': '' })).toEqual({
		ok: true,
		wish: { kind: 'experience', sessionId: 7, units: [{ unitTypeId: 1, qty: 2 }] },
	})
	expect(faultsOf({ ...picking, 'unit-1': '0' })).toEqual({ units: 'tickets' })
	expect(faultsOf({ ...picking, 'unit-1': '1e9' })).toEqual({ units: 'tickets' })
})

test('the choices of a package are gathered by position', () => {
	const wish = { kind: 'package', listingId: 4, startsOn: '2026-05-09', qty: 1, choices: { '2': 11 } }
	const texts = { kind: 'package', listingId: '4', startsOn: '2026-05-09', qty: '1', 'choice-2': '11' }
	expect(readWish(texts)).toEqual({ ok: true, wish })
})

test('fields nobody asked for never get in: a price, a seller, a state', () => {
	const reading = readWish({
		kind: 'product',
		variantId: '1',
		qty: '1',
		price_minor: '1',
		seller_id: '2',
		status: 'paid',
	})
	expect(reading).toEqual({ ok: true, wish: { kind: 'product', variantId: 1, qty: 1 } })
	expect(readWish({ kind: 'constructor' })).toEqual({ ok: false, faults: { form: 'choice' } })
})

test('every fault has its sentence in both languages', () => {
	for (const fault of ['qty', 'date', 'order', 'tooLong', 'adults', 'ages', 'tickets', 'choice']) {
		expect(cartText.zh.faults[fault]).toBeTruthy()
		expect(cartText.en.faults[fault]).toBeTruthy()
	}
})
