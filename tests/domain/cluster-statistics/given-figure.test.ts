import { expect, test } from 'vitest'
import { figureChange, type GivenFigure, type StandingFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import { indexesReached } from '#app/domain/cluster-statistics/indexes-reached.ts'

const figure: GivenFigure = {
	...{ indicatorCode: 'G02', regionCode: '330324', period: '2026-03', value: 50, num: null, den: null, n: null },
	cumulative: null,
	...{ source: 'bureau', sourceKind: 'official-statistics', standardError: null, note: '', doubt: null },
}
const stands = (id: number, over: Partial<StandingFigure> = {}): StandingFigure => ({
	...figure,
	id,
	status: 'preliminary',
	...over,
})
const MARCH_END = Date.parse('2026-03-31T16:00:00Z')
const DAY = 86_400_000
const at = (days: number, ms = 0) => new Date(MARCH_END + days * DAY + ms)

test('what says the same changes nothing; what says otherwise supersedes all that was given for the cell', () => {
	expect(figureChange([stands(1)], [figure], at(1))).toEqual({ supersededIds: [], toRecord: [] })
	expect(figureChange([stands(1), stands(2)], [figure], at(1)).supersededIds).toEqual([1, 2])
	const { supersededIds, toRecord } = figureChange([stands(1)], [{ ...figure, value: 51 }], at(1))
	expect(supersededIds).toEqual([1])
	expect(toRecord).toMatchObject([{ value: 51, status: 'preliminary' }])
	expect(figureChange([stands(1, { period: '2026-02' })], [figure], at(1)).supersededIds).toEqual([])
})

test('a figure is final from 45 days after its month, and what replaces a final one is a correction after closing', () => {
	const statusAt = (now: Date) => figureChange([], [figure], now).toRecord[0]?.status
	expect([at(45, -1), at(45), at(45, 1)].map(statusAt)).toEqual(['preliminary', 'final', 'final'])
	const corrected = figureChange([stands(1, { status: 'final' })], [{ ...figure, value: 51 }], at(60))
	expect(corrected.toRecord[0]?.status).toBe('closed')
})

test('a figure reaches the indexes of the months it is summed or carried into, and none to come', () => {
	const last = { time: { rule: 'last', window: 'month', text: '' }, expiresDays: 120 } as const
	const flow = { time: { rule: 'sum', window: 'T12M', text: '' }, expiresDays: 45 } as const
	const now = new Date('2026-12-15T00:00:00Z')
	expect(indexesReached(last, '2026-03', now)).toEqual([
		'2026-03',
		'2026-04',
		'2026-05',
		'2026-06',
		'2026-07',
		'2026-08',
	])
	expect(indexesReached(flow, '2026-01', now)).toHaveLength(12)
	expect(indexesReached(flow, '2026-11', now)).toEqual(['2026-11', '2026-12'])
})
