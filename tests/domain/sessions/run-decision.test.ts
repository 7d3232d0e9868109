import { expect, test } from 'vitest'
import { runDecision } from '#app/domain/sessions/run-decision.ts'

const cutoffAt = new Date('2026-05-01T13:00:00Z')
const later = new Date(cutoffAt.getTime() + 1)

test('nothing is decided while a last guest can still book', () => {
	expect(runDecision({ cutoffAt, minToRun: 4 }, 0, cutoffAt)).toBe('UNDECIDED')
})

test('after the cutoff exactly the minimum runs, one fewer is called off', () => {
	expect(runDecision({ cutoffAt, minToRun: 4 }, 4, later)).toBe('RUNS')
	expect(runDecision({ cutoffAt, minToRun: 4 }, 3, later)).toBe('CALLED_OFF')
	expect(runDecision({ cutoffAt, minToRun: 0 }, 0, later)).toBe('RUNS')
})
