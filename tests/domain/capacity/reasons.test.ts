import { expect, test } from 'vitest'
import { distinctReasons, type UnavailableReason } from '#app/domain/capacity/reasons.ts'

test('a reason is told once for each date, in the first order', () => {
	const reasons: UnavailableReason[] = [
		{ code: 'sold_out', wanted: 1, left: 0, date: '2026-05-02' },
		{ code: 'min_stay', nights: 2 },
		{ code: 'sold_out', wanted: 2, left: 0, date: '2026-05-02' },
		{ code: 'sold_out', wanted: 1, left: 0, date: '2026-05-03' },
		{ code: 'min_stay', nights: 3 },
	]
	expect(distinctReasons(reasons)).toEqual([reasons[0], reasons[1], reasons[3]])
})
