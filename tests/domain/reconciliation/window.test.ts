import { expect, test } from 'vitest'
import { compareSince } from '#app/domain/reconciliation/window.ts'

const now = new Date('2026-05-10T12:00:00Z')

test('books are compared some hours back, and as far as what is still open', () => {
	expect(compareSince(now, 3, null)).toEqual(new Date('2026-05-10T09:00:00Z'))
	expect(compareSince(now, 3, new Date('2026-05-10T11:00:00Z'))).toEqual(new Date('2026-05-10T08:00:00Z'))
	expect(compareSince(now, 3, new Date('2026-05-01T11:00:00Z'))).toEqual(new Date('2026-05-01T08:00:00Z'))
})

test('an old difference never draws the window beyond ninety days', () => {
	expect(compareSince(now, 3, new Date('2025-05-01T11:00:00Z'))).toEqual(new Date('2026-02-09T12:00:00Z'))
})
