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
	// The buyer pays, the event is lost, the sweeper comes when the hold is over.
	[[buy, paid, { do: 'lose', pick: 0 }, { do: 'wait', minutes: 60 }, { do: 'job', job: 'overdue', crash: null }]],
]
