import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netReversal, settle } from '#app/domain/settlement/commission.ts'

const gross = fc.integer({ min: 0, max: 99_999_999 })
const bp = fc.integer({ min: 0, max: 5_000 })

test('commission is rounded down, and commission and net are the whole', () => {
	expect(settle(199, 500)).toEqual({ commissionMinor: 9, netMinor: 190 })
	fc.assert(
		fc.property(gross, bp, (grossMinor, commissionBp) => {
			const { commissionMinor, netMinor } = settle(grossMinor, commissionBp)
			expect(commissionMinor + netMinor).toBe(grossMinor)
			expect(commissionMinor * 10_000).toBeLessThanOrEqual(grossMinor * commissionBp)
		}),
	)
})

test('refunds in any steps take back exactly the net in the end, and never more than the step', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 9 }),
			bp,
			(steps, commissionBp) => {
				const grossMinor = steps.reduce((sum, step) => sum + step, 0)
				const { netMinor } = settle(grossMinor, commissionBp)
				let [refunded, reversed] = [0, 0]
				for (const step of steps) {
					const back = netReversal(grossMinor, netMinor, refunded, step)
					expect(back).toBeLessThanOrEqual(step)
					refunded += step
					reversed += back
				}
				expect(reversed).toBe(netMinor)
			},
		),
	)
})

test('a part of the net is rounded up, so that the platform never gives back what the seller kept', () => {
	expect(netReversal(100, 95, 0, 33)).toBe(32)
	expect(netReversal(100, 95, 33, 33)).toBe(31)
})

test('a refund beyond what was paid is a bug', () => {
	expect(() => netReversal(100, 95, 60, 41)).toThrow(RangeError)
	expect(netReversal(0, 0, 0, 0)).toBe(0)
})

test('what goes back, or went back before, is never less than nothing', () => {
	expect(() => netReversal(100, 95, 0, -1)).toThrow(RangeError)
	expect(() => netReversal(100, 95, -1, 1)).toThrow(RangeError)
})

test('the least part of a fen of the net is rounded up, also of a line that cost one fen', () => {
	expect(netReversal(100, 67, 0, 3)).toBe(3)
	expect(netReversal(1, 1, 0, 1)).toBe(1)
})
