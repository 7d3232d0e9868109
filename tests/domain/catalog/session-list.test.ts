import { expect, it } from 'vitest'
import { HOLD_LIMITS } from '#app/domain/capacity/hold-limits.ts'
import type { SessionRow } from '#app/domain/catalog/listing-page.ts'
import { byWeek, offerSession } from '#app/domain/catalog/session-list.ts'

const NOW = new Date('2026-05-01T00:00:00Z')
const session = (date: string, more: Partial<SessionRow> = {}): SessionRow => ({
	id: 1,
	date,
	startTime: '09:00',
	endTime: '11:00',
	startsAtMs: Date.parse(`${date}T01:00:00Z`),
	cutoffAtMs: Date.parse(`${date}T00:00:00Z`) - 3_600_000,
	status: 'open',
	total: 10,
	left: 10,
	waiting: [],
	shared: [],
	rulePrices: [],
	...more,
})
const offer = (date: string, more: Partial<SessionRow> = {}) =>
	offerSession(session(date, more), { zone: 'Asia/Shanghai', at: NOW, limits: HOLD_LIMITS })

it('tells the prices that its rule sets for its day', () => {
	const rulePrices = [{ unitTypeId: 3, priceMinor: 8_000, weekendMinor: 9_900, holidayMinor: null }]
	// A Friday and the Saturday after it.
	expect(offer('2026-05-08', { rulePrices }).prices).toEqual([{ unitTypeId: 3, priceMinor: 8_000 }])
	expect(offer('2026-05-09', { rulePrices }).prices).toEqual([{ unitTypeId: 3, priceMinor: 9_900 }])
	expect(offer('2026-05-09').prices).toEqual([])
})

it.each([
	['AVAILABLE', [], offer('2026-05-03')],
	['LIMITED', [], offer('2026-05-03', { left: 2 })],
	['SOLD_OUT', ['sold_out'], offer('2026-05-03', { left: 0 })],
	['SOLD_OUT', ['sold_out'], offer('2026-05-03', { left: -3 })],
	['CLOSED', ['past_cutoff'], offer('2026-05-01')],
	['CLOSED', ['called_off'], offer('2026-05-03', { status: 'called_off' })],
	['CLOSED', ['session_closed'], offer('2026-05-03', { status: 'closed' })],
])('a session is %s %j', (status, reasons, offered) => {
	expect([offered.status, offered.reasons.map(({ code }) => code)]).toEqual([status, reasons])
})

it('groups by the week from Monday on', () => {
	const weeks = byWeek(['2026-05-03', '2026-05-04', '2026-05-10'].map((date) => offer(date)))
	expect(weeks.map(({ monday, sessions }) => [monday, sessions.length])).toEqual([
		['2026-04-27', 1],
		['2026-05-04', 2],
	])
})

it.each([
	['half of a large session', { total: 1_000, left: 900 }, 500],
	['nothing where as many are not left', { total: 1_000, left: 500 }, null],
	['one fewer than is left', { total: 1_000, left: 501 }, 500],
	[
		'what its guide allows, where that is less',
		{ total: 1_000, left: 900, shared: [{ total: 1_500, unitsEach: 2 }] },
		375,
	],
	['nothing of a guide with few', { total: 999, left: 900, shared: [{ total: 999, unitsEach: 1 }] }, null],
	[
		'of a small session what its large vehicle allows',
		{ total: 900, left: 900, shared: [{ total: 1_001, unitsEach: 1 }] },
		500,
	],
])('says of a session how many seats one visitor may keep: %s', (_, facts, most) => {
	expect(offer('2026-05-03', facts).mostKept).toBe(most)
})
