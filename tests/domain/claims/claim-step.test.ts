import { expect, test } from 'vitest'
import { type ClaimInHand, takeStep } from '#app/domain/claims/claim-step.ts'

const DUE = new Date('2026-05-04T00:00:00Z')
const at = (ms: number) => new Date(DUE.getTime() + ms)
const claim = (parts: Partial<ClaimInHand> = {}): ClaimInHand => ({
	...{ kind: 'QUALITY', state: 'OPEN', dueAt: DUE, isSentBack: false, mostMinor: 1000 },
	...parts,
})
const moved = (to: string, grantedMinor: number | null = null) => ({ outcome: 'moved', to, grantedMinor })

test('the seller gives all or part of the money, never none and never more than there is', () => {
	const accept = (amountMinor: number) => takeStep(claim(), { by: 'seller', does: 'accept', amountMinor }, DUE)
	expect(accept(1000)).toEqual(moved('ACCEPTED', 1000))
	expect(accept(1)).toEqual(moved('ACCEPTED', 1))
	for (const amount of [0, -1, 1001, 1.5, Number.NaN]) expect(accept(amount)).toEqual({ outcome: 'wrong-amount' })
})

test('a claim unanswered for 72 hours goes to the administrator: not before and not at the limit, an instant later', () => {
	const overdue = (ms: number) => takeStep(claim(), { by: 'system', does: 'overdue' }, at(ms))
	expect(overdue(-1)).toEqual({ outcome: 'not-now' })
	expect(overdue(0)).toEqual({ outcome: 'not-now' })
	expect(overdue(1)).toEqual(moved('ESCALATED'))
})

test('a refusal is taken to the administrator in its time: before, at, not after', () => {
	const appeal = (ms: number) => takeStep(claim({ state: 'REFUSED' }), { by: 'buyer', does: 'appeal' }, at(ms))
	expect([appeal(-1), appeal(0), appeal(1)]).toEqual([moved('ESCALATED'), moved('ESCALATED'), { outcome: 'too-late' }])
	expect(takeStep(claim(), { by: 'buyer', does: 'appeal' }, at(-1))).toEqual({ outcome: 'not-now' })
})

test('the seller cannot answer what lies with the administrator', () => {
	const escalated = claim({ state: 'ESCALATED', dueAt: null })
	expect(takeStep(escalated, { by: 'seller', does: 'accept', amountMinor: 5 }, DUE)).toEqual({ outcome: 'not-now' })
	expect(takeStep(escalated, { by: 'administrator', does: 'uphold', amountMinor: 5 }, DUE)).toEqual(
		moved('ACCEPTED', 5),
	)
	expect(takeStep(escalated, { by: 'administrator', does: 'dismiss' }, DUE)).toEqual(moved('DISMISSED'))
	expect(takeStep(claim(), { by: 'administrator', does: 'uphold', amountMinor: 5 }, DUE)).toEqual({
		outcome: 'not-now',
	})
})

test('a return goes requested, approved, sent back, received, refunded; an upheld one still goes back first', () => {
	const goes = (parts: Partial<ClaimInHand>, step: Parameters<typeof takeStep>[1]) =>
		takeStep(claim({ kind: 'RETURN', ...parts }), step, DUE)
	expect(goes({}, { by: 'seller', does: 'approve' })).toEqual(moved('APPROVED'))
	expect(goes({ state: 'APPROVED' }, { by: 'buyer', does: 'send-back' })).toEqual(moved('SENT_BACK'))
	expect(goes({ state: 'SENT_BACK' }, { by: 'seller', does: 'receive' })).toEqual(moved('RECEIVED'))
	const accept = { by: 'seller', does: 'accept', amountMinor: 900 } as const
	expect(goes({ state: 'RECEIVED' }, accept)).toEqual(moved('ACCEPTED', 900))
	expect(goes({ state: 'OPEN' }, accept)).toEqual({ outcome: 'not-now' })
	const uphold = { by: 'administrator', does: 'uphold', amountMinor: 900 } as const
	expect(goes({ state: 'ESCALATED' }, uphold)).toEqual(moved('APPROVED'))
	expect(goes({ state: 'ESCALATED', isSentBack: true }, uphold)).toEqual(moved('ACCEPTED', 900))
})

test('the seller refuses what is asked and goods that came back, and approves only what was not decided', () => {
	const refuse = { by: 'seller', does: 'refuse' } as const
	expect(takeStep(claim(), refuse, DUE)).toEqual(moved('REFUSED'))
	expect(takeStep(claim({ kind: 'RETURN', state: 'RECEIVED', isSentBack: true }), refuse, DUE)).toEqual(
		moved('REFUSED'),
	)
	expect(takeStep(claim({ kind: 'RETURN', state: 'ESCALATED' }), { by: 'seller', does: 'approve' }, DUE)).toEqual({
		outcome: 'not-now',
	})
})
