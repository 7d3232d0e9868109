import type { Step } from '#tests/support/schedules/step.ts'

const buy: Step = { do: 'checkout', basket: 'single', twice: false, crash: null }
const paid: Step = { do: 'pay', of: 0, how: 'at-once' }
const told: Step = { do: 'deliver', pick: 0, times: 1, crash: null }

/** Schedules that chance meets seldom; every lane runs them first. */
export const keptSchedules: [Step[]][] = [
	// What was heard before the payment is applied after it: the rank rule.
	[[buy, { do: 'look', of: 0 }, paid, told, { do: 'apply-late', pick: 0, crash: null }]],
	// The same of a session that had ended, which is paid after all.
	[
		[
			buy,
			{ do: 'wait', minutes: 37 },
			{ do: 'look', of: 0 },
			{ do: 'pay-after-the-end', of: 0 },
			{ do: 'apply-late', pick: 0, crash: null },
		],
	],
	// A package is paid when it is over and its last seats are another's: whole or in part, as it was sold.
	[
		[
			{ do: 'checkout', basket: 'package', twice: false, crash: null },
			{ do: 'wait', minutes: 60 },
			{ do: 'job', job: 'overdue', crash: null },
			{ do: 'checkout', basket: 'seats', twice: false, crash: null },
			{ do: 'pay-after-the-end', of: 0 },
			{ do: 'job', job: 'reconcile', crash: null },
		],
	],
	// A fee is kept, then money comes back on another line, then both tabs use the quote of the rest.
	[
		[
			{ do: 'checkout', basket: 'mixed', twice: false, crash: null },
			paid,
			told,
			{ do: 'give-back', of: 0, line: 0, amountMinor: 700, twice: true, crash: null },
			{ do: 'give-back', of: 0, line: 1, amountMinor: 700, twice: false, crash: null },
			{ do: 'give-back', of: 0, line: 1, amountMinor: 1_000_000, twice: false, crash: null },
			{ do: 'cancel', of: 0, line: 0, twice: true, crash: null },
			{ do: 'wait', minutes: 13 * 24 * 60 },
			{ do: 'cancel', of: 0, line: null, twice: true, crash: null },
		],
	],
	// The guests of two nights never come: the night nobody will sleep comes back, once.
	[
		[
			{ do: 'checkout', basket: 'nights', twice: false, crash: null },
			paid,
			told,
			{ do: 'wait', minutes: 13 * 24 * 60 },
			{ do: 'wait', minutes: 26 * 60 },
			{ do: 'no-show', of: 0, line: 0, crash: null },
			{ do: 'no-show', of: 0, line: 0, crash: null },
		],
	],
	// What came by a transfer to the provider goes back by hand.
	[
		[
			buy,
			{ do: 'pay', of: 0, how: 'slowly' },
			{ do: 'settle' },
			{ do: 'let-go', of: 0, crash: null },
			{ do: 'cancel', of: 0, line: null, twice: false, crash: null },
		],
	],
	// A stay is moved to the dearer night, whose difference is paid after its hold; then back, which gives it back; then called off.
	[
		[
			{ do: 'checkout', basket: 'night', twice: false, crash: null },
			paid,
			told,
			{ do: 'move', of: 0, line: 0, to: 1, minutes: 10, tabs: 2, crash: null },
			{ do: 'wait', minutes: 37 },
			{ do: 'job', job: 'overdue', crash: null },
			{ do: 'pay-after-the-end', of: 0 },
			told,
			{ do: 'move', of: 0, line: 0, to: 0, minutes: 0, tabs: 1, crash: null },
			{ do: 'cancel', of: 0, line: null, twice: false, crash: null },
		],
	],
	// Of three pieces one goes back and then, in two tabs, another; the last with its parcel.
	[
		[
			{ do: 'checkout', basket: 'pieces', twice: false, crash: null },
			paid,
			told,
			{ do: 'give-some', of: 0, line: 0, pieces: 0, twice: false, crash: null },
			{ do: 'give-some', of: 0, line: 0, pieces: 0, twice: true, crash: null },
			{ do: 'cancel', of: 0, line: null, twice: false, crash: null },
		],
	],
	// A room of two goes back where its first night is the fee; then the quote for moving both is used, money comes back, and the guests of the other never come.
	[
		[
			{ do: 'checkout', basket: 'rooms', twice: false, crash: null },
			paid,
			told,
			{ do: 'wait', minutes: 13 * 24 * 60 - 300 },
			{ do: 'move', of: 0, line: 0, to: 1, minutes: 0, tabs: 0, crash: null },
			{ do: 'give-some', of: 0, line: 0, pieces: 0, twice: true, crash: null },
			{ do: 'use-quote', of: 0, pick: 0, twice: false, crash: null },
			{ do: 'give-back', of: 0, line: 0, amountMinor: 700, twice: false, crash: null },
			{ do: 'wait', minutes: 26 * 60 },
			{ do: 'no-show', of: 0, line: 0, crash: null },
		],
	],
	// A ticket of two goes back after both were moved, while the bank has the money, which it then gives to the buyer.
	[
		[
			{ do: 'checkout', basket: 'seats', twice: false, crash: null },
			paid,
			told,
			{ do: 'move', of: 0, line: 0, to: 0, minutes: 0, tabs: 1, crash: null },
			{ do: 'dispute', of: 0, to: 'OPEN' },
			told,
			{ do: 'give-some', of: 0, line: 0, pieces: 0, twice: true, crash: null },
			{ do: 'dispute', of: 0, to: 'LOST' },
			told,
		],
	],
	// On the last day a session is moved for its whole price, while an older quote lies open; both are used in turn.
	[
		[
			{ do: 'checkout', basket: 'mixed', twice: false, crash: null },
			paid,
			told,
			{ do: 'move', of: 0, line: 1, to: 2, minutes: 11, tabs: 1, crash: null },
			{ do: 'wait', minutes: 13 * 24 * 60 - 300 },
			{ do: 'move', of: 0, line: 1, to: 1, minutes: 0, tabs: 0, crash: null },
			{ do: 'move', of: 0, line: 1, to: 2, minutes: 0, tabs: 1, crash: null },
			{ do: 'use-quote', of: 0, pick: 1, twice: false, crash: null },
			{ do: 'pay', of: 0, how: 'at-once' },
			told,
			{ do: 'use-quote', of: 0, pick: 1, twice: true, crash: null },
			{ do: 'give-back', of: 0, line: 1, amountMinor: 1_000_000, twice: false, crash: null },
		],
	],
	// While the difference of a move is awaited its line is called off, or money comes back on it: the difference goes back whole.
	...(
		[
			{ do: 'cancel', of: 0, line: null, twice: false, crash: null },
			{ do: 'give-back', of: 0, line: 0, amountMinor: 700, twice: false, crash: null },
		] as const
	).map((meanwhile): [Step[]] => [
		[
			{ do: 'checkout', basket: 'night', twice: false, crash: null },
			paid,
			told,
			{ do: 'move', of: 0, line: 0, to: 2, minutes: 0, tabs: 1, crash: null },
			meanwhile,
			paid,
			told,
		],
	]),
	// Called off while the bank has the money, which then decides: for us, for the buyer, or for the buyer and after all for us.
	...([['WON'], ['LOST'], ['LOST', 'WON'], ['LOST', 'OPEN'], []] as const).map((ends): [Step[]] => [
		[
			buy,
			paid,
			told,
			{ do: 'dispute', of: 0, to: 'OPEN' },
			told,
			{ do: 'cancel', of: 0, line: null, twice: true, crash: null },
			{ do: 'job', job: 'refunds', crash: null },
			...ends.flatMap((to): Step[] => [
				{ do: 'dispute', of: 0, to },
				told,
				{ do: 'wait', minutes: 1_500 },
				{ do: 'job', job: 'refunds', crash: null },
			]),
		],
	]),
	// Called off, its refund asked for before anybody knew of the dispute, which is lost before it is asked for again.
	[
		[
			buy,
			paid,
			told,
			{ do: 'cancel', of: 0, line: null, twice: false, crash: null },
			{ do: 'dispute', of: 0, to: 'OPEN' },
			{ do: 'job', job: 'refunds', crash: null },
			told,
			{ do: 'dispute', of: 0, to: 'LOST' },
			told,
		],
	],
	// Called off after the bank gave all of it back.
	[
		[
			buy,
			paid,
			told,
			{ do: 'dispute', of: 0, to: 'LOST' },
			told,
			{ do: 'cancel', of: 0, line: null, twice: false, crash: null },
		],
	],
	// Money is due back on a line that goes on, after the bank gave all of it back: nothing is left to give.
	[
		[
			{ do: 'checkout', basket: 'night', twice: false, crash: null },
			paid,
			told,
			{ do: 'dispute', of: 0, to: 'LOST' },
			told,
			{ do: 'give-back', of: 0, line: 0, amountMinor: 700, twice: true, crash: null },
		],
	],
	// A dispute is told before its payment is known.
	[
		[
			buy,
			paid,
			{ do: 'lose', pick: 0 },
			{ do: 'dispute', of: 0, to: 'OPEN' },
			{ do: 'deliver', pick: 0, times: 1, crash: null },
		],
	],
	// The buyer pays, the event is lost, the sweeper comes when the hold is over.
	[[buy, paid, { do: 'lose', pick: 0 }, { do: 'wait', minutes: 60 }, { do: 'job', job: 'overdue', crash: null }]],
]
