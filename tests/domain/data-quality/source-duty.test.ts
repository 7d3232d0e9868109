import { expect, test } from 'vitest'
import { sourceDuty } from '#app/domain/data-quality/source-duty.ts'
import { dutyRecord } from '#app/domain/data-quality/duty-record.ts'
import { workList } from '#app/domain/data-quality/work-list.ts'

const quarterly = { cycle: 'quarterly', dueDays: 45 } as const
// Due 45 days after the end of March in Shanghai: until the end of 15 May.
const DUE = Date.parse('2026-05-15T16:00:00Z')

test('a quarter is due its days after its end: awaited until then, late one instant after', () => {
	const stateAt = (ms: number) => sourceDuty(quarterly, '2025-12', '2026-05', new Date(DUE + ms)).state
	expect([-1, 0, 1].map(stateAt)).toEqual(['awaited', 'awaited', 'late'])
	expect(sourceDuty(quarterly, null, '2026-05', new Date(DUE))).toMatchObject({
		period: '2026-03',
		dueOn: '2026-05-15',
	})
})

test('a figure of any month of the cycle fulfils it, one of the cycle before does not', () => {
	const at = new Date('2026-06-01T00:00:00Z')
	const states = ['2025-12', '2026-01', '2026-03', '2026-05'].map(
		(last) => sourceDuty(quarterly, last, '2026-05', at).state,
	)
	expect(states).toEqual(['late', 'there', 'there', 'there'])
	expect(sourceDuty({ cycle: 'annual', dueDays: 90 }, '2024-12', '2026-05', at)).toMatchObject({
		period: '2025-12',
		state: 'late',
	})
	expect(sourceDuty({ cycle: 'daily', dueDays: 1 }, '2026-05', '2026-05', at).state).toBe('there')
})

test('what to mend first: weight times the quality lacking times the places affected; good and timely data are no work', () => {
	const datum = { isMissing: false, isLate: false, weightShare: 0.05, quality: 0.95, regionCode: 'a' }
	const items = workList([
		{ ...datum, code: 'G01' },
		{ ...datum, code: 'G02', quality: 0, isMissing: true },
		{ ...datum, code: 'G02', regionCode: 'b', quality: 0.5, isLate: true },
		{ ...datum, code: 'G03', regionCode: 'b', quality: 0.9, isLate: true },
		{ ...datum, code: 'G04', weightShare: 0.2, quality: 0.8 },
	])
	expect(items.map(({ code }) => code)).toEqual(['G02', 'G04', 'G03'])
	expect(items[0]).toMatchObject({ regions: ['a', 'b'], missing: 1, late: 1, quality: 0.25 })
	expect(items[0]?.priority).toBeCloseTo(0.05 * 1.5, 12)
})

test('a year of a source: what was due, what came, and what came by its last day', () => {
	// Due at the end of 15 May, 14 February, 14 November and 14 August in Shanghai.
	const came = new Map([
		['2026-03', new Date(DUE)],
		['2025-11', new Date('2026-02-14T16:00:00.001Z')],
		['2025-09', new Date('2025-10-01T00:00:00Z')],
	])
	const yearAt = (ms: number) => dutyRecord(quarterly, came, '2026-05', new Date(DUE + ms))
	expect(yearAt(0)).toEqual({ due: 3, came: 2, inTime: 1 })
	expect(yearAt(1)).toEqual({ due: 4, came: 3, inTime: 2 })
	expect(dutyRecord({ cycle: 'monthly', dueDays: 5 }, new Map(), '2026-05', new Date(DUE))).toMatchObject({
		due: 11,
		came: 0,
	})
})
