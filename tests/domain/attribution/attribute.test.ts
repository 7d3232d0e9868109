import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute, ATTRIBUTION_MODELS, creditMinor } from '#app/domain/attribution/attribute.ts'
import type { Touch } from '#app/domain/attribution/touch.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'

const PLACED = new Date('2026-06-01T02:00:00Z')
const ago = (ms: number) => new Date(PLACED.getTime() - ms)

const touch = (given: Partial<Touch>): Touch => ({
	...{ id: 1, kind: 'CLICK', source: 'chat_share', at: ago(1), shareLinkId: null, placementId: null, campaignId: null },
	...{ fault: null, ...given },
})
const modelsOf = (touches: Touch[]) => attribute(touches, PLACED).map(({ model }) => model)

test.each([
	['LAST_NON_DIRECT_30D', 30, touch({ shareLinkId: 1 })],
	['AD_LAST_CLICK_15D', 15, touch({ kind: 'AD_CLICK', source: 'ad', campaignId: 1 })],
	['ONSITE_VISIT_180D', 180, touch({ kind: 'ONSITE_VISIT', source: 'visit' })],
] as const)('%s counts a touch exactly %i days ago and none a moment older', (model, days, given) => {
	const at = (ms: number) => modelsOf([{ ...given, at: ago(days * DAY_MS + ms) }])
	expect(at(-1)).toContain(model)
	expect(at(0)).toContain(model)
	expect(at(1)).not.toContain(model)
})

test('a touch in the instant of the order counts, and none after it', () => {
	expect(modelsOf([touch({ at: PLACED })])).toContain('LAST_NON_DIRECT_30D')
	expect(attribute([touch({ at: new Date(PLACED.getTime() + 1) })], PLACED)).toEqual([])
})

test('a visit in person never takes the place of a share or an advertisement', () => {
	const credits = attribute(
		[touch({ id: 1, at: ago(DAY_MS) }), touch({ id: 2, kind: 'ONSITE_VISIT', source: 'visit' })],
		PLACED,
	)
	expect(credits.find(({ model }) => model === 'LAST_NON_DIRECT_30D')?.touch.id).toBe(1)
	expect(credits.find(({ model }) => model === 'ONSITE_VISIT_180D')?.touch.id).toBe(2)
})

test('coming by oneself takes nothing away from what came before', () => {
	const credits = attribute([touch({ id: 1, at: ago(DAY_MS) }), touch({ id: 2, source: 'direct' })], PLACED)
	expect(credits.every(({ touch: { id } }) => id === 1)).toBe(true)
})

test.each(['BOT', 'SELF', 'REPEATED'] as const)('a touch that is %s is credited with nothing', (fault) => {
	expect(attribute([touch({ fault })], PLACED)).toEqual([])
})

test('clicking ten times weighs no more than once in the linear model', () => {
	const clicks = Array.from({ length: 10 }, (_, at) => touch({ id: at + 1, shareLinkId: 7, at: ago(at * 1000) }))
	const other = touch({ id: 99, shareLinkId: 8, at: ago(DAY_MS) })
	const linear = attribute([...clicks, other], PLACED).filter(({ model }) => model === 'LINEAR')
	expect(linear.map(({ touch: { id }, part, parts }) => [id, part, parts])).toEqual([
		[99, 1, 2],
		[1, 2, 2],
	])
})

const touches = fc.array(
	fc.record({
		id: fc.integer({ min: 1, max: 1000 }),
		kind: fc.constantFrom('CLICK', 'QR_SCAN', 'AD_CLICK', 'ONSITE_VISIT'),
		source: fc.constantFrom('chat_share', 'qr', 'ad', 'visit', 'direct'),
		at: fc.integer({ min: -2, max: 420 }).map((days) => ago(days * DAY_MS)),
		shareLinkId: fc.option(fc.integer({ min: 1, max: 3 })),
		placementId: fc.option(fc.integer({ min: 1, max: 3 })),
		campaignId: fc.option(fc.integer({ min: 1, max: 3 })),
		fault: fc.option(fc.constantFrom('BOT', 'SELF', 'REPEATED'), { freq: 4 }),
	}) as fc.Arbitrary<Touch>,
	{ maxLength: 25 },
)

test('credits sum to the revenue to the fen in each model, before and after refunds', () => {
	fc.assert(
		fc.property(touches, fc.nat(10_000_000), fc.nat(10_000_000), (given, paid, refunded) => {
			const credits = attribute(given, PLACED)
			for (const model of ATTRIBUTION_MODELS) {
				const own = credits.filter((credit) => credit.model === model)
				if (own.length === 0) continue
				for (const amount of [paid, paid - refunded, 0])
					expect(own.reduce((sum, credit) => sum + creditMinor(amount, credit), 0)).toBe(amount)
			}
		}),
	)
})

test('no order is credited twice in one model: its parts are all different and of one whole', () => {
	fc.assert(
		fc.property(touches, (given) => {
			for (const model of ATTRIBUTION_MODELS) {
				const own = attribute(given, PLACED).filter((credit) => credit.model === model)
				expect(own.map(({ part }) => part)).toEqual(own.map((_, at) => at + 1))
				expect(own.every(({ parts }) => parts === own.length)).toBe(true)
			}
		}),
	)
})

test('a refund of all reverses every credit', () => {
	for (const credit of attribute([touch({ shareLinkId: 1 }), touch({ id: 2, shareLinkId: 2 })], PLACED))
		expect(creditMinor(0, credit)).toBe(0)
})
