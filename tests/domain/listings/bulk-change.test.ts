import { expect, test } from 'vitest'
import { type BulkListing, bulkMark, type BulkPart, planBulk } from '#app/domain/listings/bulk-change.ts'

const NAME = { zh: '一罐', en: 'A tin' }
const part = (parts: Partial<BulkPart>): BulkPart => ({
	...{ part: 'variant', id: 1, name: NAME, prices: [], temperature: null, stock: null },
	...parts,
})
const listing = (parts: Partial<BulkListing>): BulkListing => ({
	...{ id: 9, kind: 'product', status: 'published', title: NAME, parts: [part({ part: 'listing', id: 9 })] },
	...parts,
})
const plan = (parts: BulkPart[], wish: Parameters<typeof planBulk>[1]) => planBulk([listing({ parts })], wish)
const outcomes = (lines: ReturnType<typeof planBulk>) =>
	lines.map(({ part, after, refusal }) => [part, after, refusal] as const)

test('every price of an option goes up or down, by a share rounded to a tenth of a yuan, all seven of a plan', () => {
	const parts = [part({ prices: [8_855] }), part({ part: 'plan', prices: [30_000, 30_000, 40_000] })]
	expect(outcomes(plan(parts, { kind: 'percent', bp: 1_000 }))).toEqual([
		['variant', [9_740], null],
		['plan', [33_000, 33_000, 44_000], null],
	])
	expect(outcomes(plan(parts, { kind: 'add', minor: -500 }))).toEqual([
		['variant', [8_355], null],
		['plan', [29_500, 29_500, 39_500], null],
	])
})

test('no price becomes nothing: one fen is a price, none is refused', () => {
	const refusal = (minor: number) => plan([part({ prices: [500] })], { kind: 'add', minor })[0]?.refusal
	expect([refusal(-499), refusal(-500)]).toEqual([null, 'no-price'])
})

test('stock is never counted below what is promised: exactly as much is', () => {
	const stock = part({ part: 'stock', stock: { total: 12, held: 1, sold: 5, sent: 2 } })
	const refusal = (onHand: number) => plan([stock], { kind: 'stock', onHand })[0]?.refusal
	expect([refusal(4), refusal(3)]).toEqual([null, 'promised'])
	expect(plan([stock], { kind: 'stock', onHand: 10 })).toEqual([])
})

test('a draft is put on no shelf by the way, what is looked at or withdrawn is left alone, what is so already is left out', () => {
	const refusal = (status: BulkListing['status'], wish: Parameters<typeof planBulk>[1]) =>
		planBulk([listing({ status, parts: [part({ prices: [500] }), part({ part: 'listing', id: 9 })] })], wish).map(
			(line) => line.refusal,
		)
	expect(refusal('draft', { kind: 'status', to: 'published' })).toEqual(['no-move'])
	expect(refusal('paused', { kind: 'status', to: 'published' })).toEqual([null])
	expect(refusal('published', { kind: 'status', to: 'published' })).toEqual([])
	expect(refusal('review', { kind: 'add', minor: 1 })).toEqual(['in-review'])
	expect(refusal('withdrawn', { kind: 'add', minor: 1 })).toEqual(['withdrawn'])
	expect(refusal('published', { kind: 'temperature', to: 'frozen' })).toEqual([null])
	expect(planBulk([listing({})], { kind: 'add', minor: 1 })[0]?.refusal).toBe('no-part')
})

test('a plan has another mark as soon as a price before it is another', () => {
	const markOf = (minor: number) => bulkMark(plan([part({ prices: [minor] })], { kind: 'add', minor: 1 }))
	expect(markOf(500)).not.toBe(markOf(501))
})
