import { expect, test } from 'vitest'
import { withDone } from '#app/features/logistics/parcel-done.ts'
import { doneIn, PARCEL_DEEDS } from '#app/features/logistics/parcel-done-text.ts'

const SENT_TO = 'http://site.test/seller/shipments?q=SP2605010000019'

function formOf(deed: string) {
	const form = new FormData()
	form.set('deed', deed)
	return form
}

test.each(PARCEL_DEEDS)('what was done (%s) goes along to where its seller came from, and is read there', (deed) => {
	const to = withDone('/seller/shipments?which=ready&page=2', formOf(deed), SENT_TO)
	expect(to).toBe(`/seller/shipments?which=ready&page=2&done=${deed}&parcel=SP2605010000019`)
	expect(doneIn(new URL(to, SENT_TO).searchParams)).toEqual({ deed, number: 'SP2605010000019' })
})

test('the form that sends a parcel has a deed without a word of its own; what is no parcel is not told', () => {
	expect(withDone('/seller/orders/1#parcels', formOf('ship'), SENT_TO)).toContain('?done=shipped&')
	expect(withDone('/seller/orders/1', formOf('handed'), 'http://site.test/seller/shipments?q=%3Cb%3E')).toBe(
		'/seller/orders/1',
	)
	for (const query of ['', 'done=handed', 'done=sold&parcel=SP2605010000019', 'done=handed&parcel=my+parcel'])
		expect(doneIn(new URLSearchParams(query))).toBeNull()
})
