import { expect, test } from 'vitest'
import { lineReleaseAt, releaseCutoffs, type PaidLine } from '#app/domain/settlement/release.ts'

const at = new Date('2026-05-01T08:00:00Z')
const line = (parts: Partial<PaidLine>): PaidLine => ({
	kind: 'GOODS',
	state: 'DELIVERED',
	servedAt: null,
	serviceEndsAt: null,
	cancelledAt: null,
	goodsDoneAt: null,
	hasOpenClaim: false,
	...parts,
})
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)

test.each([
	['goods: 7 days after delivery', line({ servedAt: at }), later(168)],
	['goods closed by a return: 7 days after delivery', line({ state: 'CLOSED', servedAt: at }), later(168)],
	['goods not yet delivered: never', line({ state: 'SHIPPED' }), null],
	['cancelled goods: what is kept, 7 days after', line({ state: 'CANCELLED', cancelledAt: at }), later(168)],
	[
		'stay with guests in it: not yet',
		line({ kind: 'STAY', state: 'CHECKED_IN', servedAt: at, serviceEndsAt: at }),
		null,
	],
	[
		'stay checked out: at once',
		line({ kind: 'STAY', state: 'CHECKED_OUT', servedAt: at, serviceEndsAt: later(20) }),
		at,
	],
	[
		'cancelled stay: the fee when it would have been over',
		line({ kind: 'STAY', state: 'CANCELLED', cancelledAt: at, serviceEndsAt: later(48) }),
		later(48),
	],
	[
		'missed stay: the fee when it would have been over',
		line({ kind: 'STAY', state: 'NO_SHOW', serviceEndsAt: later(48) }),
		later(48),
	],
	[
		'experience redeemed: at once',
		line({ kind: 'EXPERIENCE', state: 'REDEEMED', servedAt: at, serviceEndsAt: later(2) }),
		at,
	],
	[
		'experience not redeemed: 24 hours after the session',
		line({ kind: 'EXPERIENCE', state: 'CONFIRMED', serviceEndsAt: at }),
		later(24),
	],
	[
		'experience missed: 24 hours after the session',
		line({ kind: 'EXPERIENCE', state: 'NO_SHOW', serviceEndsAt: at }),
		later(24),
	],
	['experience without an end, not redeemed: not yet', line({ kind: 'EXPERIENCE', state: 'CONFIRMED' }), null],
	['a request nobody answered: never', line({ kind: 'EXPERIENCE', state: 'REQUESTED', serviceEndsAt: at }), null],
	[
		'a parcel’s fee: with the last goods of its part',
		line({ kind: 'FEE', state: 'PLACED', goodsDoneAt: at }),
		later(168),
	],
	['a parcel’s fee while goods are on their way: not yet', line({ kind: 'FEE', state: 'PLACED' }), null],
])('%s', (_rule, paid, wanted) => {
	expect(lineReleaseAt(paid)).toEqual(wanted)
	expect(lineReleaseAt({ ...paid, hasOpenClaim: true })).toBeNull()
})

test('what may be due now ended a week, no time or a day ago', () => {
	expect(releaseCutoffs(at)).toEqual({ goodsDoneBy: later(-168), stayOverBy: at, sessionOverBy: later(-24) })
})
