import { expect, test } from 'vitest'
import { freezesPayout, whyNoAnswer } from '#app/domain/payments/disputes.ts'

const answerBy = new Date('2026-05-08T02:00:00Z')
const waiting = { status: 'NEEDS_ANSWER', answerBy, hasAnswer: false } as const

test('a bank takes an answer up to its last instant, exactly then too, and not after', () => {
	const around = [-1, 0, 1].map((ms) => whyNoAnswer(waiting, new Date(answerBy.getTime() + ms)))
	expect(around).toEqual([null, null, 'too-late'])
})

test('one answer is all a bank takes, and none once it decides or has decided', () => {
	const now = new Date('2026-05-02T00:00:00Z')
	expect(whyNoAnswer({ ...waiting, hasAnswer: true }, now)).toBe('answered')
	expect(whyNoAnswer({ ...waiting, status: 'UNDER_REVIEW' }, now)).toBe('with-the-bank')
	expect(whyNoAnswer({ ...waiting, status: 'INQUIRY_UNDER_REVIEW' }, now)).toBe('with-the-bank')
	expect(whyNoAnswer({ ...waiting, status: 'INQUIRY_NEEDS_ANSWER' }, now)).toBeNull()
	for (const status of ['WON', 'LOST', 'INQUIRY_CLOSED', 'PREVENTED'] as const)
		expect(whyNoAnswer({ ...waiting, status }, now)).toBe('over')
})

test('a lost dispute keeps money back only until the loss is taken from it', () => {
	expect(freezesPayout('LOST', false)).toBe(true)
	expect(freezesPayout('LOST', true)).toBe(false)
	expect(freezesPayout('OPEN', true)).toBe(true)
})

test('where the bank names no end an answer is never too late', () => {
	expect(whyNoAnswer({ ...waiting, answerBy: null }, answerBy)).toBeNull()
})
