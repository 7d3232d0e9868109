import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverRefunds, type FapiaoInHand, leftMinor, type PartRefund } from '#app/domain/fapiao/cover-refunds.ts'
import { redReason } from '#app/domain/fapiao/fapiao-states.ts'
import { sumMinor } from '#app/domain/money/money.ts'

const waiting: FapiaoInHand = { state: 'REQUESTED', isSubmitted: false, netted: [], reddened: [] }
const refund = (refundId: string, amountMinor: number): PartRefund => ({ refundId, amountMinor })

test('what went back before it is issued lowers a fapiao, and withdraws it when nothing is left', () => {
	expect(coverRefunds(waiting, 1000, [])).toEqual({ does: 'nothing' })
	expect(coverRefunds(waiting, 1000, [refund('a', 300)])).toEqual({ does: 'lower', amountMinor: 700, netted: ['a'] })
	expect(coverRefunds({ ...waiting, netted: ['a'] }, 1000, [refund('a', 300)])).toEqual({ does: 'nothing' })
	expect(coverRefunds({ ...waiting, netted: ['a'] }, 1000, [refund('a', 300), refund('b', 699)])).toEqual({
		...{ does: 'lower', amountMinor: 1, netted: ['a', 'b'] },
	})
	expect(coverRefunds(waiting, 1000, [refund('a', 300), refund('b', 700)])).toEqual({ does: 'withdraw' })
})

test('what goes back after it is issued is taken back by a red fapiao for each refund, once', () => {
	const issued: FapiaoInHand = { ...waiting, state: 'ISSUED', netted: ['a'], reddened: ['b'] }
	const refunds = [refund('a', 1), refund('b', 2), refund('c', 3)]
	expect(coverRefunds(issued, 1000, refunds)).toEqual({ does: 'redden', refunds: [refund('c', 3)] })
	expect(coverRefunds({ ...issued, reddened: ['b', 'c'] }, 1000, refunds)).toEqual({ does: 'nothing' })
})

test('a fapiao that is with its issuer is not touched; one that ended neither', () => {
	const refunds = [refund('a', 1000)]
	expect(coverRefunds({ ...waiting, isSubmitted: true }, 1000, refunds)).toEqual({ does: 'nothing' })
	for (const state of ['REJECTED', 'WITHDRAWN', 'RED'] as const) {
		expect(coverRefunds({ ...waiting, state }, 1000, refunds)).toEqual({ does: 'nothing' })
	}
})

test('fapiao less red ones are always what was paid less what went back, whenever it is issued between refunds', () => {
	const parts = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 8 })
	fc.assert(
		fc.property(parts, fc.nat(8), fc.nat(500), (amounts, issuedAfter, rest) => {
			const refunds = amounts.map((minor, at) => refund(String(at), minor))
			const paidMinor = sumMinor(amounts) + rest
			let fapiao = { ...waiting }
			let amountMinor = paidMinor
			const reds: PartRefund[] = []
			for (let count = 0; count <= refunds.length; count++) {
				const decision = coverRefunds(fapiao, paidMinor, refunds.slice(0, count))
				if (decision.does === 'withdraw') return leftMinor(paidMinor, refunds.slice(0, count)) === 0
				if (decision.does === 'lower') {
					amountMinor = decision.amountMinor
					fapiao = { ...fapiao, netted: decision.netted }
				}
				if (decision.does === 'redden') reds.push(...decision.refunds)
				fapiao = { ...fapiao, reddened: reds.map(({ refundId }) => refundId) }
				if (count === issuedAfter) fapiao = { ...fapiao, state: 'ISSUED' }
				const netMinor = amountMinor - sumMinor(reds.map((red) => red.amountMinor))
				if (netMinor !== leftMinor(paidMinor, refunds.slice(0, count))) return false
			}
			return true
		}),
	)
})

test('the reason of a red fapiao: goods returned, a service not had, or a price let down', () => {
	expect(redReason([{ isGoods: true, isWhole: true }])).toBe('RETURNED')
	expect(redReason([{ isGoods: false, isWhole: true }])).toBe('SERVICE_ENDED')
	expect(redReason([{ isGoods: true, isWhole: false }])).toBe('ALLOWANCE')
	expect(redReason([])).toBe('ALLOWANCE')
})
