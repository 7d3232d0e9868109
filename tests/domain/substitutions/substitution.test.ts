import { expect, it } from 'vitest'
import {
	answerUntil,
	endRefusal,
	type MissingLine,
	offerRefusal,
	type Substitute,
	substitutePrice,
} from '#app/domain/substitutions/substitution.ts'

const line: MissingLine = {
	...{ kind: 'GOODS', state: 'PLACED', qty: 2, variantId: 1, temperatureClass: 'ambient', isWeighed: false },
	...{ isInPackage: false, isPaid: true, capacityIds: [10], hasOffer: false, isMoving: false },
}
const it2: Substitute = {
	...{ variantId: 2, capacityId: 20, capacityUnits: 3, capacityKind: 'stock', temperatureClass: 'ambient' },
	...{ isWeighed: false, isOnSale: true, priceMinor: 900, left: 6 },
}

it('something else may be offered for paid goods that wait to be packed, and for nothing else', () => {
	expect(offerRefusal(line, it2)).toBeNull()
	expect(offerRefusal({ ...line, state: 'PACKED' }, it2)).toBe('not-waiting')
	expect(offerRefusal({ ...line, isPaid: false }, it2)).toBe('not-waiting')
	expect(offerRefusal({ ...line, kind: 'FEE' }, it2)).toBe('not-waiting')
	expect(offerRefusal({ ...line, isWeighed: true }, it2)).toBe('weighed')
	expect(offerRefusal({ ...line, isInPackage: true }, it2)).toBe('in-package')
	expect(offerRefusal({ ...line, hasOffer: true }, it2)).toBe('offered-already')
	expect(offerRefusal({ ...line, isMoving: true }, it2)).toBe('moving')
})

it('it is on sale, of stock of its own, fits the same parcel, and there is enough of it: six units for two pieces of three', () => {
	expect(offerRefusal(line, { ...it2, left: 5 })).toBe('too-few')
	expect(offerRefusal(line, { ...it2, capacityId: 10 })).toBe('same-stock')
	expect(offerRefusal(line, { ...it2, variantId: 1 })).toBe('same-stock')
	expect(offerRefusal(line, { ...it2, temperatureClass: 'frozen' })).toBe('other-parcel')
	expect(offerRefusal(line, { ...it2, isOnSale: false })).toBe('not-on-sale')
	expect(offerRefusal(line, { ...it2, capacityKind: 'harvest' })).toBe('not-on-sale')
})

it('the buyer pays the lower of both prices, of what is left of what was paid, and the difference goes back', () => {
	const paid = { qty: 2, paidMinor: 2_000, refundedMinor: 0 }
	expect(substitutePrice(paid, 900)).toEqual({ staysMinor: 1_800, backMinor: 200 })
	expect(substitutePrice(paid, 1_000)).toEqual({ staysMinor: 2_000, backMinor: 0 })
	expect(substitutePrice(paid, 1_001)).toEqual({ staysMinor: 2_000, backMinor: 0 })
	expect(substitutePrice({ ...paid, refundedMinor: 1_500 }, 900)).toEqual({ staysMinor: 500, backMinor: 0 })
})

it('exactly at the deadline is in time for an answer, and a millisecond later the offer lapses', () => {
	const offeredAt = new Date('2026-05-01T02:00:00Z')
	const until = answerUntil(offeredAt)
	expect(until.toISOString()).toBe('2026-05-02T02:00:00.000Z')
	const offer = { state: 'OFFERED' as const, answerUntil: until, lineState: 'PLACED' as const, isMoving: false }
	const at = (ms: number) => new Date(until.getTime() + ms)
	for (const end of ['ACCEPTED', 'DECLINED'] as const)
		expect([-1, 0, 1].map((ms) => endRefusal(end, offer, at(ms)))).toEqual([null, null, 'too-late'])
	expect([-1, 0, 1].map((ms) => endRefusal('LAPSED', offer, at(ms)))).toEqual(['too-early', 'too-early', null])
	expect(endRefusal('WITHDRAWN', offer, at(1))).toBeNull()
})

it('what ended stays so, and a line that went on takes no substitute', () => {
	const at = new Date('2026-05-01T02:00:00Z')
	const offer = { state: 'OFFERED' as const, answerUntil: at, lineState: 'PLACED' as const, isMoving: false }
	for (const end of ['ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'] as const)
		expect(endRefusal(end, { ...offer, state: 'DECLINED' }, at)).toBe('ended')
	expect(endRefusal('ACCEPTED', { ...offer, lineState: 'PACKED' }, at)).toBe('line-moved')
	expect(endRefusal('ACCEPTED', { ...offer, isMoving: true }, at)).toBe('line-moved')
	expect(endRefusal('WITHDRAWN', { ...offer, lineState: 'CANCELLED' }, at)).toBeNull()
})
