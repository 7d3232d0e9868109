import { describe, expect, test } from 'vitest'
import { adRoiTrue, effectiveChannels, socialCompanions } from '#app/domain/cluster-statistics/loop-companions.ts'

describe('the true return of advertising', () => {
	test('takes each campaign’s margin, rounded down once, less the cost, by the cost', () => {
		// 333 fen at 50 % are 166.5, 1 fen at 25.5 % are 0.255: ⌊166.755⌋ = 166.
		expect(adRoiTrue({ 5000: 333, 2550: 1 }, 10_000)).toBe((166 - 10_000) / 10_000)
		expect(adRoiTrue({ 10000: 20_000 }, 10_000)).toBe(1)
	})

	test('is lost whole where nothing was sold, and missing below 100 yuan of cost as L06 is', () => {
		expect(adRoiTrue({ 4000: 0 }, 10_000)).toBe(-1)
		expect(adRoiTrue({ 4000: 50_000 }, 9999)).toBeNull()
		expect(adRoiTrue({}, 0)).toBeNull()
	})
})

describe('the effective number of channels', () => {
	test('is one of one, k of k that brought the same, and less where they differ', () => {
		expect(effectiveChannels({ direct: 700 })).toBe(1)
		expect(effectiveChannels({ direct: 50, search: 50, qr: 50, ad: 50 })).toBeCloseTo(4, 12)
		// H = -(0.9 ln 0.9 + 0.1 ln 0.1) = 0.3250829734.
		expect(effectiveChannels({ direct: 900, qr: 100 })).toBeCloseTo(1.3841455, 7)
	})

	test('leaves out what came back whole, does not ask for an order of names, and is missing without sales', () => {
		expect(effectiveChannels({ direct: 700, qr: 0, ad: -300 })).toBe(1)
		expect(effectiveChannels({ a: 3, b: 1, c: 7 })).toBe(effectiveChannels({ c: 7, b: 1, a: 3 }))
		expect(effectiveChannels({})).toBeNull()
		expect(effectiveChannels({ ad: -300 })).toBeNull()
	})
})

test('the social share of order value is missing where nothing was sold', () => {
	expect(socialCompanions({ social: 250, sold: 1000 })).toEqual({ socialValueShare: 0.25 })
	expect(socialCompanions({ social: 0, sold: 0 })).toEqual({ socialValueShare: null })
	expect(socialCompanions(undefined)).toEqual({ socialValueShare: null })
})
