import { expect, test } from 'vitest'
import { decideLine, type SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'

const policy = (code: string) => STANDARD_POLICIES.find((it) => it.code === code) ?? null
const startsAt = new Date('2026-05-10T01:00:00Z')
const endsAt = new Date('2026-05-10T03:00:00Z')

const session: SoldLine = {
	...{ id: 1, kind: 'EXPERIENCE', state: 'CONFIRMED', sellerOrderId: 1, packageId: null, packagePolicy: null },
	...{ paidMinor: 9_800, refundedMinor: 0, changeFeeMinor: 700, bookedAt: new Date('2026-04-01T00:00:00Z') },
	...{ startsAt, endsAt, zone: 'Asia/Shanghai', nights: [], policy: policy('FREE_24H'), deliveredAt: null },
	...{ parcel: null, claims: [{ capacityId: 5, qty: 2, night: null }] },
}
const tea: SoldLine = {
	...session,
	...{
		kind: 'GOODS',
		state: 'PLACED',
		changeFeeMinor: 0,
		startsAt: null,
		endsAt: null,
		policy: policy('GOODS_7_DAYS'),
	},
	...{ parcel: 'ambient', claims: [{ capacityId: 6, qty: 3, night: null }] },
}
const ended = (line: SoldLine, end: Parameters<typeof decideLine>[1]) => {
	const answer = decideLine(line, end)
	return 'refused' in answer ? answer.refused.reason : answer
}
const at = new Date('2026-05-02T00:00:00Z')

test('a buyer calls a session off up to its end, itself in time, at the whole price; a millisecond later it is over', () => {
	const around = [-1, 0, 1].map((ms) => {
		const answer = ended(session, { deed: 'CANCEL', cause: 'BUYER', at: new Date(endsAt.getTime() + ms) })
		return typeof answer === 'string' ? answer : answer.feeMinor
	})
	expect(around).toEqual([9_800, 9_800, 'service_over'])
})

test('a fee for a change comes back when the seller or a disruption ends the line, and stays when its buyer does', () => {
	expect(ended(session, { deed: 'CANCEL', cause: 'BUYER', at })).toMatchObject({ refundMinor: 9_800 })
	for (const cause of ['SELLER', 'DISRUPTION'] as const)
		expect(ended(session, { deed: 'CANCEL', cause, at })).toMatchObject({ feeMinor: 0, refundMinor: 10_500 })
})

test('goods that have not left give their units back, packed ones too; what left stays gone', () => {
	const given = (state: SoldLine['state'], cause: 'BUYER' | 'SELLER' = 'SELLER') => {
		const answer = ended({ ...tea, state }, { deed: 'CANCEL', cause, at })
		return typeof answer === 'string' ? answer : answer.giveBack
	}
	const units = [{ capacityId: 6, qty: 3 }]
	expect([given('PLACED'), given('PACKED'), given('SHIPPED')]).toEqual([units, units, []])
	expect([given('PLACED', 'BUYER'), given('PACKED', 'BUYER'), given('SHIPPED', 'BUYER')]).toEqual([
		units,
		units,
		'on_its_way',
	])
})

const stay: SoldLine = {
	...session,
	...{ kind: 'STAY', policy: policy('FLEXIBLE'), startsAt: new Date('2026-05-10T07:00:00Z'), changeFeeMinor: 0 },
	...{ endsAt: new Date('2026-05-12T03:00:00Z'), nights: [] },
	claims: [
		{ capacityId: 7, qty: 1, night: '2026-05-10' },
		{ capacityId: 8, qty: 1, night: '2026-05-11' },
		{ capacityId: 9, qty: 1, night: null },
	],
}
const givenBack = (line: SoldLine, end: Partial<Parameters<typeof decideLine>[1]>) => {
	const answer = ended(line, { deed: 'CANCEL', cause: 'SELLER', at, ...end })
	return typeof answer === 'string' ? answer : answer.giveBack.map(({ capacityId }) => capacityId)
}

test('a stay called off before it begins gives all of its nights back, and what it took beside them', () => {
	expect(givenBack(stay, {})).toEqual([7, 8, 9])
	// Also after the first night, while its guests have not come and are not said to have missed it.
	expect(givenBack(stay, { at: new Date('2026-05-11T02:00:00Z') })).toEqual([7, 8, 9])
})

test('a stay called off while its guests are there gives the nights from today on back', () => {
	const here = { ...stay, state: 'CHECKED_IN' as const }
	expect(givenBack(here, { at: new Date('2026-05-10T15:59:59.999Z') })).toEqual([7, 8])
	expect(givenBack(here, { at: new Date('2026-05-10T16:00:00.000Z') })).toEqual([8])
})

test('seats of a session come back when it is called off, and not when nobody came', () => {
	expect(givenBack(session, {})).toEqual([5])
	expect(givenBack(session, { deed: 'NO_SHOW', cause: 'BUYER', at: endsAt })).toEqual([])
})

test('an early departure is of guests in a room; nobody misses what is not confirmed or has no time', () => {
	const leaves = { deed: 'EARLY_DEPARTURE', cause: 'BUYER', at } as const
	expect(ended({ ...session, state: 'CHECKED_IN' }, leaves)).toBe('not_here')
	const misses = { deed: 'NO_SHOW', cause: 'BUYER', at: new Date('2026-06-01T00:00:00Z') } as const
	expect(ended({ ...stay, state: 'CHECKED_IN' }, misses)).toBe('not_here')
	expect(ended({ ...session, startsAt: null }, misses)).toBe('not_here')
	expect(ended({ ...session, endsAt: null }, misses)).toBe('not_yet')
})

test('what was sold without terms: services free until they start, goods seven days', () => {
	const buyer = { deed: 'CANCEL', cause: 'BUYER', at: startsAt } as const
	for (const terms of [null, policy('GOODS_7_DAYS'), policy('ALL_OR_NOTHING')]) {
		const line = { ...session, policy: terms }
		expect(ended(line, buyer)).toMatchObject({ feeMinor: 0, refundMinor: 9_800 })
		const missed = ended(line, { ...buyer, deed: 'NO_SHOW', at: endsAt })
		expect(missed).toMatchObject({ to: 'NO_SHOW', feeMinor: 9_800, refundMinor: 0 })
	}
	const late = ended({ ...session, policy: null }, { ...buyer, at: new Date(startsAt.getTime() + 1) })
	expect(late).toMatchObject({ feeMinor: 9_800 })
	expect(ended({ ...tea, policy: null }, buyer)).toMatchObject({ feeMinor: 0, refundMinor: 9_800 })
})

test('of a missed session that was refunded in part what is left goes back less the fee, never less than nothing', () => {
	const end = { deed: 'NO_SHOW', cause: 'BUYER', at: endsAt } as const
	expect(ended({ ...session, refundedMinor: 800 }, end)).toMatchObject({ feeMinor: 9_800, refundMinor: 0 })
	const terms = policy('FREE_24H')
	if (terms?.kind !== 'experience') throw new Error('terms of an experience')
	const mild = { ...terms, noShow: { feeType: 'PERCENT' as const, bp: 5_000 } }
	expect(ended({ ...session, policy: mild, refundedMinor: 800 }, end)).toMatchObject({
		feeMinor: 4_900,
		refundMinor: 4_100,
	})
})

test('a service that was served or not answered is told as such after its end, one without an end is called off at any time', () => {
	const after = { deed: 'CANCEL', cause: 'BUYER', at: new Date(endsAt.getTime() + 1) } as const
	expect(ended({ ...session, state: 'REDEEMED' }, after)).toBe('already_served')
	expect(ended({ ...session, state: 'REQUESTED' }, after)).toMatchObject({ feeMinor: 0, refundMinor: 9_800 })
	expect(ended({ ...session, endsAt: null }, after)).toMatchObject({ to: 'CANCELLED' })
})
