import { expect, test } from 'vitest'
import { FROZEN_DAYS, moveReward, type Reward, rewardMinor, takeableMinor } from '#app/domain/rewards/reward.ts'
import { takeRewards } from '#app/domain/rewards/take-rewards.ts'
import { isSelfReferral, type ReferralParty } from '#app/domain/rewards/self-referral.ts'
import { mayMoveReward } from '#app/domain/rewards/states.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'

const AT = new Date('2026-05-01T02:00:00Z')
const later = (ms: number) => new Date(AT.getTime() + ms)
const reward: Reward = { state: 'PENDING', rateBp: 300, amountMinor: 300, frozenAt: null }
const order = { soldMinor: 10_000, refundedMinor: 0, hadAt: null }

test('a reward is PENDING until all of the order was had', () => {
	expect(moveReward(reward, order, AT)).toEqual({ state: 'PENDING', amountMinor: 300 })
	expect(moveReward(reward, { ...order, hadAt: AT }, AT)).toEqual({ state: 'FROZEN', amountMinor: 300 })
})

test('a frozen reward is AVAILABLE exactly seven days later', () => {
	const frozen = { ...reward, state: 'FROZEN' as const, frozenAt: AT }
	const after = (ms: number) => moveReward(frozen, { ...order, hadAt: AT }, later(FROZEN_DAYS * DAY_MS + ms)).state
	expect(after(-1)).toBe('FROZEN')
	expect(after(0)).toBe('AVAILABLE')
	expect(after(1)).toBe('AVAILABLE')
})

test.each(['PENDING', 'FROZEN', 'AVAILABLE', 'PAID'] as const)('a %s reward is reversed with its refund', (state) => {
	const part = moveReward({ ...reward, state, frozenAt: AT }, { ...order, refundedMinor: 5000 }, AT)
	expect(part.amountMinor).toBe(150)
	const all = moveReward({ ...reward, state, frozenAt: AT }, { ...order, refundedMinor: 10_000 }, AT)
	expect(all).toEqual({ state: 'REVERSED', amountMinor: 0 })
	expect(mayMoveReward(state, 'REVERSED')).toBe(true)
})

test('rewards are rounded down, and a reversed one stays so', () => {
	expect(rewardMinor(99, 300)).toBe(2)
	expect(rewardMinor(-1, 300)).toBe(0)
	expect(moveReward({ ...reward, state: 'REVERSED' }, order, AT)).toEqual({ state: 'REVERSED', amountMinor: 0 })
	expect(mayMoveReward('PENDING', 'AVAILABLE')).toBe(false)
	expect(mayMoveReward('REVERSED', 'PENDING')).toBe(false)
})

test('what was paid and came back by a refund is set off against later rewards, and never asked for', () => {
	const paid = { state: 'REVERSED' as const, amountMinor: 0, paidMinor: 300 }
	expect(takeableMinor([paid])).toBe(0)
	expect(takeableMinor([paid, { state: 'AVAILABLE', amountMinor: 500, paidMinor: 0 }])).toBe(200)
	expect(takeableMinor([{ state: 'FROZEN', amountMinor: 500, paidMinor: 0 }])).toBe(0)
})

test('nobody is rewarded for their own order: the same account, phone, payer or browser', () => {
	const sharer: ReferralParty = { accountIds: [1], phones: ['13800000001'], emails: ['a@x.cn'], visitorIds: ['v1'] }
	const buyer: ReferralParty = { accountIds: [2], phones: ['13800000002'], emails: ['b@x.cn'], visitorIds: ['v2'] }
	expect(isSelfReferral(sharer, buyer)).toBe(false)
	expect(isSelfReferral(sharer, { ...buyer, accountIds: [1] })).toBe(true)
	expect(isSelfReferral(sharer, { ...buyer, phones: ['+86 138 0000 0001'] })).toBe(true)
	expect(isSelfReferral(sharer, { ...buyer, emails: ['A@x.cn '] })).toBe(true)
	expect(isSelfReferral(sharer, { ...buyer, visitorIds: ['v1'] })).toBe(true)
	const nobody = { accountIds: [], phones: [''], emails: [''], visitorIds: [] }
	expect(isSelfReferral(nobody, nobody)).toBe(false)
})

test('taking pays all that is available less what is owed, once, and too little not at all', () => {
	const available = { id: 1, state: 'AVAILABLE' as const, amountMinor: 500, paidMinor: 0 }
	const owed = { id: 2, state: 'REVERSED' as const, amountMinor: 0, paidMinor: 300 }
	const frozen = { id: 3, state: 'FROZEN' as const, amountMinor: 900, paidMinor: 0 }
	const taking = takeRewards([available, owed, frozen])
	expect(taking).toEqual({
		...{ amountMinor: 200, paid: [{ id: 1, paidMinor: 500 }], settled: [{ id: 2, paidMinor: 0 }] },
	})
	const after = [{ ...available, state: 'PAID' as const, paidMinor: 500 }, { ...owed, paidMinor: 0 }, frozen]
	expect(takeRewards(after)).toBeNull()
	expect(takeRewards([{ ...available, amountMinor: 99 }])).toBeNull()
	expect(takeRewards([{ ...available, amountMinor: 100 }])?.amountMinor).toBe(100)
})
