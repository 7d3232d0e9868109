import { expect, test } from 'vitest'
import { isFinal, mayMove, type StateTable } from '#app/domain/states/transition.ts'

const lamp: StateTable<'off' | 'on' | 'broken'> = { off: ['on'], on: ['off', 'broken'], broken: [] }

test('a table allows what it lists and nothing else, not even staying', () => {
	expect(mayMove(lamp, 'off', 'on')).toBe(true)
	expect(mayMove(lamp, 'off', 'broken')).toBe(false)
	expect(mayMove(lamp, 'on', 'on')).toBe(false)
})

test('a state that leads nowhere is final', () => {
	expect([isFinal(lamp, 'broken'), isFinal(lamp, 'on')]).toEqual([true, false])
})
