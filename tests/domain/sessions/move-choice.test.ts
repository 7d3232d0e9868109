import { expect, test } from 'vitest'
import { choiceUntil, splitByChoice } from '#app/domain/sessions/move-choice.ts'

const line = (id: number, parts: { isConfirmed?: boolean; isInPackage?: boolean } = {}) => ({
	...{ id, isConfirmed: true, isInPackage: false },
	...parts,
})

test('guests of a called-off session choose another for a day', () => {
	expect(choiceUntil(new Date('2026-05-01T02:00:00Z')).toISOString()).toBe('2026-05-02T02:00:00.000Z')
})

test('who booked it by itself and was confirmed may choose; requests, packages, and all where there is no other, end', () => {
	const lines = [line(1), line(2, { isConfirmed: false }), line(3, { isInPackage: true })]
	expect(splitByChoice(lines, true)).toEqual({ choose: [1], end: [2, 3] })
	expect(splitByChoice(lines, false)).toEqual({ choose: [], end: [1, 2, 3] })
})
