import fc from 'fast-check'
import type { DisputeState } from '#app/domain/payments/disputes.ts'

/** What a buyer may put in a basket; `BASKETS` says what each takes. */
export const BASKETS = [
	'single',
	'bundle',
	'both',
	'pieces',
	'night',
	'nights',
	'rooms',
	'seat',
	'seats',
	'mixed',
	'package',
] as const
export type Basket = (typeof BASKETS)[number]

export const JOBS = ['events', 'follow', 'overdue', 'refunds', 'reconcile'] as const
export type JobName = (typeof JOBS)[number]

export type PayHow = 'at-once' | 'slowly' | 'slowly-failing'

/**
 * One thing that happens in a schedule. `of` picks an order, `pick` a message under way, both modulo how many there are.
 * `crash`: the process dies at that call of the database or the provider, counted from the start of the deed.
 */
export type Step =
	| { do: 'checkout'; basket: Basket; twice: boolean; crash: number | null }
	| { do: 'submit-again'; of: number; crash: number | null }
	| { do: 'resume'; of: number; crash: number | null }
	| { do: 'let-go'; of: number; crash: number | null }
	| { do: 'pay'; of: number; how: PayHow }
	| { do: 'pay-after-the-end'; of: number }
	| { do: 'settle' }
	/** A deed asks the provider and is overtaken: what it heard is applied later, when it is no longer true. */
	| { do: 'look'; of: number }
	| { do: 'apply-late'; pick: number; crash: number | null }
	| { do: 'deliver'; pick: number; times: 1 | 2; crash: number | null }
	| { do: 'lose'; pick: number }
	| { do: 'job'; job: JobName; crash: number | null }
	| { do: 'wait'; minutes: number }
	/** The buyer asks what ending lines gives back, and uses the quote, maybe in two tabs at once. `line` picks one; null: all that stand. */
	| { do: 'cancel'; of: number; line: number | null; twice: boolean; crash: number | null }
	/** The buyer gives back some of the pieces, rooms or tickets of one line, by a quote, maybe in two tabs at once; all where it has one. */
	| { do: 'give-some'; of: number; line: number; pieces: number; twice: boolean; crash: number | null }
	/** Money is due back on a line that goes on; the deed that answers is called once or twice. */
	| { do: 'give-back'; of: number; line: number; amountMinor: number; twice: boolean; crash: number | null }
	/** The seller says that the guests of a line never came. */
	| { do: 'no-show'; of: number; line: number; crash: number | null }
	/** Its buyer asks what moving a line costs, and some minutes later uses the quote: in one tab, in two at once, or not yet. */
	| { do: 'move'; of: number; line: number; to: number; minutes: number; tabs: 0 | 1 | 2; crash: number | null }
	/** A quote that lies open in some tab is used, again or at last. */
	| { do: 'use-quote'; of: number; pick: number; twice: boolean; crash: number | null }
	/** A move whose difference is awaited is given up. */
	| { do: 'give-up'; of: number; crash: number | null }
	| { do: 'dispute'; of: number; to: DisputeState }
	| { do: 'outage'; calls: number; at: 'before' | 'after' }

const of = fc.nat({ max: 5 })
const pick = fc.nat({ max: 7 })
/** Most deeds live; a deed that dies does so at any of its calls. */
const crash = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 24 }) })

const twice = fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
const line = fc.nat({ max: 2 })

const checkout = fc.record({
	do: fc.constant('checkout' as const),
	basket: fc.constantFrom(...BASKETS),
	twice,
	crash,
})
const how = fc.constantFrom<PayHow>('at-once', 'at-once', 'at-once', 'slowly', 'slowly-failing')
const times = fc.constantFrom<1 | 2>(1, 1, 2)
/** The last comes to the day of arrival or beyond. */
const minutes = fc.constantFrom(1, 5, 31, 37, 60, 26 * 60, 13 * 24 * 60)
const dearAmounts = fc.constantFrom(1, 700, 9_999, 1_000_000)

const move = fc.record({
	do: fc.constant('move' as const),
	of,
	line,
	to: line,
	minutes: fc.constantFrom(0, 0, 0, 10, 11),
	tabs: fc.constantFrom<0 | 1 | 2>(0, 1, 1, 1, 1, 2),
	crash,
})

const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 7, arbitrary: checkout },
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('pay' as const), of, how }) },
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('deliver' as const), pick, times, crash }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('job' as const), job: fc.constantFrom(...JOBS), crash }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('submit-again' as const), of, crash }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('resume' as const), of, crash }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('let-go' as const), of, crash }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('pay-after-the-end' as const), of }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), of }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('apply-late' as const), pick, crash }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), pick }) },
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constant('cancel' as const),
			of,
			line: fc.option(line, { nil: null }),
			twice,
			crash,
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant('give-back' as const), of, line, amountMinor: dearAmounts, twice, crash }),
	},
	{
		weight: 4,
		arbitrary: fc.record({ do: fc.constant('give-some' as const), of, line, pieces: fc.nat({ max: 1 }), twice, crash }),
	},
	{ weight: 4, arbitrary: move },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('use-quote' as const), of, pick, twice, crash }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('give-up' as const), of, crash }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('no-show' as const), of, line, crash }) },
	{
		weight: 1,
		arbitrary: fc.record({
			do: fc.constant('dispute' as const),
			of,
			to: fc.constantFrom<DisputeState>('OPEN', 'OPEN', 'WON', 'LOST'),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			do: fc.constant('outage' as const),
			calls: fc.integer({ min: 1, max: 3 }),
			at: fc.constantFrom('before' as const, 'after' as const),
		}),
	},
)

/** Something that can be moved or given back in part, bought and known to be paid: chance alone seldom comes so far, and what follows a sale needs it. */
const sold = fc
	.constantFrom<Basket>('night', 'nights', 'rooms', 'rooms', 'seat', 'seats', 'seats', 'mixed', 'pieces')
	.map((basket): Step[] => [
		{ do: 'checkout', basket, twice: false, crash: null },
		{ do: 'pay', of: 0, how: 'at-once' },
		{ do: 'deliver', pick: 0, times: 1, crash: null },
	])

/** A schedule begins with a checkout, for without one nothing can happen; some with a sale. */
const beginning = fc.oneof(
	{ weight: 3, arbitrary: checkout.map((first): Step[] => [first]) },
	{ weight: 2, arbitrary: sold },
)
export const schedule: fc.Arbitrary<Step[]> = fc
	.tuple(beginning, fc.array(step, { minLength: 2, maxLength: 11, size: 'max' }))
	.map(([first, rest]) => [...first, ...rest])
