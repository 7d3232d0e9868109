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
