import { expect, test } from 'vitest'
import {
	CLAIM_STATES,
	isClaimOpen,
	mayMoveClaim,
	OPEN_CLAIM_STATES,
	type ClaimState,
} from '#app/domain/claims/claim-states.ts'

test('a quality claim is accepted or refused at once; nothing is sent back', () => {
	expect(CLAIM_STATES.QUALITY.OPEN).toEqual(['ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ESCALATED'])
	expect(mayMoveClaim('QUALITY', 'OPEN', 'APPROVED')).toBe(false)
	expect(mayMoveClaim('COLD_CHAIN_BREACH', 'OPEN', 'APPROVED')).toBe(false)
})

test('a return is paid only after the goods came back', () => {
	expect(mayMoveClaim('RETURN', 'OPEN', 'ACCEPTED')).toBe(false)
	expect(mayMoveClaim('RETURN', 'APPROVED', 'ACCEPTED')).toBe(false)
	expect(mayMoveClaim('RETURN', 'SENT_BACK', 'ACCEPTED')).toBe(false)
	expect(mayMoveClaim('RETURN', 'RECEIVED', 'ACCEPTED')).toBe(true)
})

test('a refusal may be taken to the administrator, whose no is final', () => {
	for (const kind of ['QUALITY', 'RETURN', 'COLD_CHAIN_BREACH'] as const) {
		expect(mayMoveClaim(kind, 'REFUSED', 'ESCALATED')).toBe(true)
		expect(CLAIM_STATES[kind].DISMISSED).toEqual([])
		expect(CLAIM_STATES[kind].ACCEPTED).toEqual([])
	}
})

test('every state that can go on without the buyer’s appeal is an open one', () => {
	const states = Object.keys(CLAIM_STATES.RETURN) as ClaimState[]
	const going = states.filter((state) => state !== 'REFUSED' && CLAIM_STATES.RETURN[state].length > 0)
	expect(new Set(going)).toEqual(new Set(OPEN_CLAIM_STATES))
	expect(states.filter(isClaimOpen)).toHaveLength(5)
})

test('a claim for money goes no way but these', () => {
	expect(CLAIM_STATES.QUALITY).toEqual({
		OPEN: ['ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ESCALATED'],
		...{ APPROVED: [], SENT_BACK: [], RECEIVED: [] },
		ESCALATED: ['ACCEPTED', 'DISMISSED', 'WITHDRAWN'],
		REFUSED: ['ESCALATED'],
		...{ ACCEPTED: [], DISMISSED: [], WITHDRAWN: [] },
	})
	expect(CLAIM_STATES.COLD_CHAIN_BREACH).toEqual(CLAIM_STATES.QUALITY)
})

test('a return goes no way but these: its buyer withdraws it until the goods are sent', () => {
	expect(CLAIM_STATES.RETURN).toEqual({
		OPEN: ['APPROVED', 'REFUSED', 'WITHDRAWN', 'ESCALATED'],
		APPROVED: ['SENT_BACK', 'WITHDRAWN'],
		SENT_BACK: ['RECEIVED', 'ESCALATED'],
		RECEIVED: ['ACCEPTED', 'REFUSED', 'ESCALATED'],
		ESCALATED: ['APPROVED', 'ACCEPTED', 'DISMISSED', 'WITHDRAWN'],
		REFUSED: ['ESCALATED'],
		...{ ACCEPTED: [], DISMISSED: [], WITHDRAWN: [] },
	})
})
