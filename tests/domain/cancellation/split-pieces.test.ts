import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SoldLine } from '#app/domain/cancellation/decide-line.ts'
import type { LinePieces } from '#app/domain/cancellation/line-pieces.ts'
import type { ServicePolicy } from '#app/domain/cancellation/policy.ts'
import { splitPieces } from '#app/domain/cancellation/split-pieces.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'

const flexible = STANDARD_POLICIES.find(({ code }) => code === 'FLEXIBLE') as ServicePolicy
const line: SoldLine = {
	...{ id: 5, kind: 'EXPERIENCE', state: 'CONFIRMED', sellerOrderId: 1, packageId: null, packagePolicy: null },
	...{ paidMinor: 9_000, refundedMinor: 0, bookedAt: new Date('2026-05-01T02:00:00Z') },
	...{ startsAt: new Date('2026-05-10T07:00:00Z'), endsAt: new Date('2026-05-10T09:00:00Z'), zone: 'Asia/Shanghai' },
	...{ nights: [], policy: flexible, deliveredAt: null, parcel: null },
	claims: [{ capacityId: 7, qty: 6, night: null }],
}
const pieces: LinePieces = {
	...{ qty: 3, discountMinor: 1_000, commissionMinor: 451, soldPlatformMinor: null },
	details: { discounts: [{ amountMinor: 700 }, { amountMinor: 300 }] },
}
const split = (given: number, of: LinePieces = pieces, sold: SoldLine = line) => {
	const parts = splitPieces({ ...sold, pieces: of }, of, given)
	if (!parts.kept.pieces || !parts.given.pieces) throw new Error('both have pieces')
	return { kept: { ...parts.kept, ...parts.kept.pieces }, given: { ...parts.given, ...parts.given.pieces } }
}

test('both parts pay their own list price less their share of each discount, and sum to the whole to the fen', () => {
	const { kept, given } = split(1)
	expect([kept.discountMinor, given.discountMinor]).toEqual([667, 333])
	expect([kept.details.discounts, given.details.discounts]).toEqual([
		[{ amountMinor: 467 }, { amountMinor: 200 }],
		[{ amountMinor: 233 }, { amountMinor: 100 }],
	])
	// List price 100.00 for three: 66.67 and 33.33.
	expect([kept.paidMinor, given.paidMinor]).toEqual([6_667 - 667, 3_333 - 333])
	expect([kept.commissionMinor, given.commissionMinor]).toEqual([301, 150])
})

test('however pieces are given back one after another, no fen and no unit of the ledger comes or goes', () => {
	const money = fc.integer({ min: 0, max: 5_000_000 })
	fc.assert(
		fc.property(
			fc.record({ qty: fc.integer({ min: 2, max: 40 }), each: money, off: fc.array(money, { maxLength: 3 }) }),
			fc.record({ commissionMinor: money, units: fc.integer({ min: 1, max: 5 }), first: fc.nat(), second: fc.nat() }),
			({ qty, each, off }, { commissionMinor, units, first, second }) => {
				const list = qty * each
				const discounts = off.map((amountMinor) => ({ amountMinor: Math.min(amountMinor, Math.floor(list / 4)) }))
				const discountMinor = discounts.reduce((sum, it) => sum + it.amountMinor, 0)
				const claims = [{ capacityId: 1, qty: qty * units, night: null }]
				const sold = { ...line, paidMinor: list - discountMinor, claims }
				const of = { qty, discountMinor, commissionMinor, soldPlatformMinor: null, details: { discounts } }
				const one = split(1 + (first % (qty - 1)), of, sold)
				const rest = one.kept
				const two = rest.qty > 1 ? [split(1 + (second % (rest.qty - 1)), rest, rest)] : []
				const parts = [one.given, ...(two.length > 0 ? two.flatMap((it) => [it.kept, it.given]) : [rest])]
				const sum = (of: (part: typeof rest) => number) => parts.reduce((total, part) => total + of(part), 0)
				expect(sum((part) => part.qty)).toBe(qty)
				expect(sum((part) => part.paidMinor)).toBe(sold.paidMinor)
				expect(sum((part) => part.discountMinor)).toBe(discountMinor)
				expect(sum((part) => part.commissionMinor)).toBe(commissionMinor)
				expect(sum((part) => part.claims[0]?.qty ?? 0)).toBe(qty * units)
				for (const part of parts) {
					expect(part.paidMinor).toBeGreaterThanOrEqual(0)
					expect(part.claims[0]?.qty).toBe(part.qty * units)
					// Where a price is one price for each piece, each part pays exactly that for its own.
					expect(part.paidMinor + part.discountMinor).toBe(part.qty * each)
					const named = (part.details.discounts ?? []).reduce((total, it) => total + it.amountMinor, 0)
					expect(named).toBe(part.discountMinor)
					for (const it of part.details.discounts ?? []) expect(it.amountMinor).toBeGreaterThanOrEqual(0)
				}
			},
		),
		{ numRuns: 300 },
	)
})

test('no part pays less than nothing, however many discounts round against it', () => {
	const off = { discounts: [{ amountMinor: 4 }, { amountMinor: 4 }] }
	const of = { qty: 16, discountMinor: 8, commissionMinor: 0, soldPlatformMinor: null, details: off }
	const first = split(1, of, { ...line, paidMinor: 8 })
	const second = split(1, first.kept, first.kept)
	for (const { paidMinor, discountMinor, details } of [first.given, second.kept, second.given]) {
		expect(paidMinor).toBeGreaterThanOrEqual(0)
		for (const { amountMinor } of details.discounts ?? []) expect(amountMinor).toBeGreaterThanOrEqual(0)
		expect((details.discounts ?? []).reduce((sum, it) => sum + it.amountMinor, 0)).toBe(discountMinor)
	}
	expect(first.given.paidMinor + second.kept.paidMinor + second.given.paidMinor).toBe(8)
})

test('units that do not come out even, as the one use of a coupon, stay with the pieces that are kept', () => {
	const sold = { ...line, claims: [...line.claims, { capacityId: 8, qty: 1, night: null }] }
	const { kept, given } = split(2, pieces, sold)
	expect(given.claims).toEqual([{ capacityId: 7, qty: 4, night: null }])
	expect(kept.claims).toEqual([
		{ capacityId: 7, qty: 2, night: null },
		{ capacityId: 8, qty: 1, night: null },
	])
})

test('an amount that was agreed as a fee for all pieces is cut like their price; a share stays the share', () => {
	const amount = { feeType: 'AMOUNT', amountMinor: 100 } as const
	const [tier] = flexible.tiers
	const policy = { ...flexible, noShow: amount, tiers: tier ? [{ ...tier, fee: amount }] : [] }
	const { kept, given } = split(1, pieces, { ...line, policy })
	const fees = [kept, given].map((part) => {
		const terms = part.policy as ServicePolicy
		return [terms.noShow, terms.tiers[0]?.fee, terms.earlyDeparture]
	})
	expect(fees).toEqual(
		[67, 33].map((amountMinor) => [
			{ feeType: 'AMOUNT', amountMinor },
			{ feeType: 'AMOUNT', amountMinor },
			flexible.earlyDeparture,
		]),
	)
})

test('no pieces, or all of them, are no part', () => {
	for (const given of [0, 3, 4, -1]) expect(() => split(given)).toThrow(RangeError)
})
