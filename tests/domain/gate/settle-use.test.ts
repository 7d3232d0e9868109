import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConfirmedUse, settleUse } from '#app/domain/gate/settle-use.ts'

const use = (id: number, at: number, qty = 1): ConfirmedUse => ({ id, at: new Date(at), qty })

test('a use fits while there are uses left', () => {
	const voucher = { totalQty: 3, usedQty: 2, confirmed: [use(1, 10, 2)] }
	expect(settleUse(voucher, { at: new Date(20), qty: 1 })).toEqual({ fits: true, displaced: [] })
	expect(settleUse(voucher, { at: new Date(20), qty: 2 })).toEqual({ fits: false, displaced: [] })
})

test('at the same instant who was written first stays', () => {
	const voucher = { totalQty: 1, usedQty: 1, confirmed: [use(1, 10)] }
	expect(settleUse(voucher, { at: new Date(10), qty: 1 }).fits).toBe(false)
	expect(settleUse(voucher, { at: new Date(9), qty: 1 })).toEqual({ fits: true, displaced: [use(1, 10)] })
})

test('of later uses the latest gives way first, and none when all of them would not make room', () => {
	const confirmed = [use(1, 5), use(2, 30), use(3, 20)]
	const voucher = { totalQty: 3, usedQty: 3, confirmed }
	expect(settleUse(voucher, { at: new Date(10), qty: 1 }).displaced).toEqual([use(2, 30)])
	expect(settleUse(voucher, { at: new Date(10), qty: 3 })).toEqual({ fits: false, displaced: [] })
})

test('whatever comes in whatever order, no voucher is used more often than it says, and the earliest stand', () => {
	const scans = fc.uniqueArray(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 })
	fc.assert(
		fc.property(scans, fc.integer({ min: 1, max: 5 }), (instants, totalQty) => {
			let confirmed: ConfirmedUse[] = []
			for (const [id, at] of instants.entries()) {
				const { fits, displaced } = settleUse({ totalQty, usedQty: confirmed.length, confirmed }, use(id, at))
				if (fits) confirmed = [...confirmed.filter((it) => !displaced.includes(it)), use(id, at)]
				expect(confirmed.length).toBeLessThanOrEqual(totalQty)
			}
			const stand = confirmed.map(({ at }) => at.getTime()).sort((a, b) => a - b)
			expect(stand).toEqual([...instants].sort((a, b) => a - b).slice(0, totalQty))
		}),
	)
})
