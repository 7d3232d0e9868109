import { expect, test } from 'vitest'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { pickObservation, viewOf } from '#app/domain/cluster-statistics/pick-observation.ts'

const RULE = { kind: 'c', cycle: 'monthly', dueDays: 10, expiresDays: 120 } as const
const view = { period: '2026-05', at: new Date('2026-05-31T16:00:00Z') }
const cell = (kind: ObservedCell['kind'], period: string): ObservedCell => ({
	indicatorCode: 'L03',
	regionCode: 'x',
	period,
	kind,
	value: 1,
	num: 1,
	den: null,
	n: null,
	missingReason: null,
	companions: {},
	source: 'test',
	status: 'final',
	recordedAt: view.at,
})
const picked = (kind: 'a' | 'b' | 'c', cells: ObservedCell[]) => {
	const found = pickObservation({ ...RULE, kind }, cells, view)
	return found && [found.cell.kind, found.cell.period, found.freshness.state]
}

test('an imported figure goes before our own count while it is fresh, and no longer', () => {
	expect(picked('c', [cell('computed', '2026-05'), cell('imported', '2026-05')])).toEqual([
		'imported',
		'2026-05',
		'fresh',
	])
	expect(picked('c', [cell('computed', '2026-05'), cell('imported', '2026-03')])).toEqual([
		'computed',
		'2026-05',
		'fresh',
	])
})

test('an indicator of our own rows takes the count, whatever was entered', () => {
	expect(picked('a', [cell('computed', '2026-05'), cell('entered', '2026-05')])?.[0]).toBe('computed')
	expect(picked('a', [cell('entered', '2026-05')])?.[0]).toBe('entered')
})

test('the newest up to the month counts, never one of a later month', () => {
	expect(picked('b', [cell('entered', '2026-03'), cell('entered', '2026-04'), cell('entered', '2026-06')])).toEqual([
		'entered',
		'2026-04',
		'fresh',
	])
	expect(picked('b', [cell('entered', '2026-06')])).toBeNull()
	expect(picked('b', [cell('entered', '2026-01')])?.[2]).toBe('stale')
})

test('a month that is over is judged from its end, the running one from now', () => {
	expect(viewOf('2026-05', new Date('2026-12-01')).at).toEqual(view.at)
	const now = new Date('2026-05-20T00:00:00Z')
	expect(viewOf('2026-05', now).at).toBe(now)
})
