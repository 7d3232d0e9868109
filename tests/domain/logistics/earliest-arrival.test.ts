import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliestArrival } from '#app/domain/logistics/earliest-arrival.ts'
import { buildTimeTable, type TableNode, type TableRun } from '#app/domain/logistics/time-table.ts'
import { DAY_MINUTES, dateOfMinute, minuteOfDay, wallDay } from '#app/domain/logistics/wall-minutes.ts'
import { EVERY_DAY, maskOf, runsOn } from '#app/domain/logistics/weekdays.ts'
import { addDays, isoWeekday } from '#app/domain/time/local-date.ts'

const MONDAY = '2026-11-30'
const at = (date: string, time: string) => wallDay(date) * DAY_MINUTES + minuteOfDay(time)

const node = (id: number, handlingMinutes = 0): TableNode => ({
	...{ id, handlingMinutes, kind: 'STATION', regionCode: '330324101202' },
})

const run = (parts: Partial<TableRun>): TableRun => ({
	id: 1,
	fromNodeId: 1,
	toNodeId: 2,
	weekdays: EVERY_DAY,
	departsAt: '08:00',
	cutoffMinutes: 0,
	temperatureClasses: ['ambient'],
	validFrom: '2026-01-01',
	validTo: null,
	usualMinutes: 60,
	slowMinutes: 90,
	...parts,
})

const errand = { fromNodeId: 1, toNodeId: 2, temperature: 'ambient', pace: 'usual' } as const

describe('the earliest way by the timetable', () => {
	test('goods handed in exactly at the cut-off go with the run, a minute later with the next', () => {
		const table = buildTimeTable([node(1, 20), node(2, 10)], [run({ cutoffMinutes: 15 })])
		const readyWhen = (time: string) => earliestArrival(table, { ...errand, handedInAt: at(MONDAY, time) })?.readyAt
		expect(readyWhen('07:24')).toBe(at(MONDAY, '09:10'))
		expect(readyWhen('07:25')).toBe(at(MONDAY, '09:10'))
		expect(readyWhen('07:26')).toBe(at('2026-12-01', '09:10'))
	})

	test('a run leaves on its weekdays only', () => {
		const table = buildTimeTable([node(1), node(2)], [run({ weekdays: maskOf([3, 7]) })])
		const readyAfter = (date: string, time: string) =>
			earliestArrival(table, { ...errand, handedInAt: at(date, time) })?.readyAt
		expect(readyAfter(MONDAY, '00:00')).toBe(at('2026-12-02', '09:00'))
		expect(readyAfter('2026-12-02', '08:01')).toBe(at('2026-12-06', '09:00'))
		expect(readyAfter('2026-12-06', '08:01')).toBe(at('2026-12-09', '09:00'))
	})

	test('a run is there from its first day to its last, both included', () => {
		const table = buildTimeTable([node(1), node(2)], [run({ validFrom: '2026-12-02', validTo: '2026-12-03' })])
		const readyAfter = (date: string, time: string) =>
			earliestArrival(table, { ...errand, handedInAt: at(date, time) })?.readyAt ?? null
		expect(readyAfter(MONDAY, '00:00')).toBe(at('2026-12-02', '09:00'))
		expect(readyAfter('2026-12-03', '08:00')).toBe(at('2026-12-03', '09:00'))
		expect(readyAfter('2026-12-03', '08:01')).toBeNull()
	})

	test('a ride takes what it takes on the weekday on which it leaves, usually and slowly', () => {
		const onWeekdays = new Map([[5, { usualMinutes: 100, slowMinutes: 150 }]])
		const table = buildTimeTable([node(1), node(2)], [run({ onWeekdays })])
		const readyAfter = (date: string, pace: 'usual' | 'slow') =>
			earliestArrival(table, { ...errand, pace, handedInAt: at(date, '08:00') })?.readyAt
		expect(readyAfter('2026-12-03', 'usual')).toBe(at('2026-12-03', '09:00'))
		expect(readyAfter('2026-12-03', 'slow')).toBe(at('2026-12-03', '09:30'))
		expect(readyAfter('2026-12-04', 'usual')).toBe(at('2026-12-04', '09:40'))
		expect(readyAfter('2026-12-04', 'slow')).toBe(at('2026-12-04', '10:30'))
	})

	test('a boat that takes two days on Fridays is overtaken by that of Saturday', () => {
		const onWeekdays = new Map([[5, { usualMinutes: 2 * DAY_MINUTES, slowMinutes: 2 * DAY_MINUTES }]])
		const table = buildTimeTable([node(1), node(2)], [run({ onWeekdays })])
		const way = earliestArrival(table, { ...errand, handedInAt: at('2026-12-04', '08:00') })
		expect(way?.readyAt).toBe(at('2026-12-05', '09:00'))
		expect(way?.legs[0]?.departsAt).toBe(at('2026-12-05', '08:00'))
	})

	test('chilled goods take the longer way that is chilled', () => {
		const table = buildTimeTable(
			[node(1), node(2), node(3)],
			[
				run({ id: 1 }),
				run({ id: 2, toNodeId: 3, temperatureClasses: ['ambient', 'chilled'] }),
				run({ id: 3, fromNodeId: 3, departsAt: '10:00', temperatureClasses: ['chilled'] }),
			],
		)
		const way = earliestArrival(table, { ...errand, temperature: 'chilled', handedInAt: at(MONDAY, '07:00') })
		expect(way?.legs.map(({ runId }) => runId)).toEqual([2, 3])
		expect(way?.readyAt).toBe(at(MONDAY, '11:00'))
	})

	test('reckoned slowly a connection is missed', () => {
		const table = buildTimeTable(
			[node(1), node(2), node(3)],
			[run({ id: 1, toNodeId: 3 }), run({ id: 2, fromNodeId: 3, departsAt: '09:00' })],
		)
		const readyAt = (pace: 'usual' | 'slow') =>
			earliestArrival(table, { ...errand, pace, handedInAt: at(MONDAY, '07:00') })?.readyAt
		expect(readyAt('usual')).toBe(at(MONDAY, '10:00'))
		expect(readyAt('slow')).toBe(at('2026-12-01', '10:30'))
	})

	test('where no run leads there is no way; at home goods are ready when they are handled', () => {
		const table = buildTimeTable([node(1, 25), node(2)], [run({ fromNodeId: 2, toNodeId: 1 })])
		expect(earliestArrival(table, { ...errand, handedInAt: 0 })).toBeNull()
		expect(earliestArrival(table, { ...errand, toNodeId: 1, handedInAt: 5 })).toEqual({ readyAt: 30, legs: [] })
		expect(earliestArrival(table, { ...errand, toNodeId: 99, handedInAt: 5 })).toBeNull()
	})
})

const DAYS_AHEAD = 60

const isCounted = (it: TableRun, date: string) =>
	it.temperatureClasses.includes('ambient') &&
	runsOn(it.weekdays, date) &&
	date >= it.validFrom &&
	(it.validTo === null || date <= it.validTo)

/** Every departure there is in the weeks ahead, tried again and again until nothing gets earlier: slow and plainly right. */
function bruteForce(nodes: readonly TableNode[], runs: readonly TableRun[], handedInAt: number): Map<number, number> {
	const handling = new Map(nodes.map(({ id, handlingMinutes }) => [id, handlingMinutes]))
	const ready = new Map([[1, handedInAt + (handling.get(1) ?? 0)]])
	const readyAt = (id: number) => ready.get(id) ?? Infinity
	const dates = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(dateOfMinute(handedInAt), ahead))
	const departures = runs.flatMap((it) =>
		dates.filter((date) => isCounted(it, date)).map((date) => ({ it, departs: at(date, it.departsAt) })),
	)
	for (let isChanged = true; isChanged;) {
		isChanged = false
		for (const { it, departs } of departures) {
			const weekday = isoWeekday(dateOfMinute(departs))
			const minutes = (it.onWeekdays?.get(weekday) ?? it).usualMinutes
			const there = departs + minutes + (handling.get(it.toNodeId) ?? 0)
			if (readyAt(it.fromNodeId) + it.cutoffMinutes > departs || there >= readyAt(it.toNodeId)) continue
			ready.set(it.toNodeId, there)
			isChanged = true
		}
	}
	return ready
}

const someNodes = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 6, maxLength: 6 })
const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
	return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
})
const someRun = fc.record({
	fromNodeId: fc.integer({ min: 1, max: 6 }),
	toNodeId: fc.integer({ min: 1, max: 6 }),
	weekdays: fc.integer({ min: 1, max: 127 }),
	departsAt: clock,
	usualMinutes: fc.integer({ min: 1, max: 2000 }),
	onWeekdays: fc
		.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 3000 })), { maxLength: 3 })
		.map(
			(known) => new Map(known.map(([weekday, minutes]) => [weekday, { usualMinutes: minutes, slowMinutes: minutes }])),
		),
	cutoffMinutes: fc.integer({ min: 0, max: 200 }),
	temperatureClasses: fc.constantFrom<TableRun['temperatureClasses'][]>(
		['ambient'],
		['chilled'],
		['ambient', 'frozen'],
	),
	validTo: fc.constantFrom(null, null, '2026-12-05', '2026-12-12'),
})

test('no way found is later, and none earlier, than the best of all departures tried one by one', () => {
	fc.assert(
		fc.property(
			someNodes,
			fc.array(someRun, { maxLength: 16 }),
			fc.integer({ min: 0, max: 6 }),
			clock,
			(minutes, drawn, day, time) => {
				const nodes = minutes.map((handlingMinutes, index) => node(index + 1, handlingMinutes))
				const runs = drawn.map((parts, index) => run({ ...parts, id: index + 1 }))
				const handedInAt = at(addDays(MONDAY, day), time)
				const expected = bruteForce(nodes, runs, handedInAt)
				const table = buildTimeTable(nodes, runs)
				for (const { id: toNodeId } of nodes) {
					const way = earliestArrival(table, { ...errand, toNodeId, handedInAt })
					expect(way?.readyAt ?? null).toBe(expected.get(toNodeId) ?? null)
					expect(way?.legs.map((leg) => leg.fromNodeId)[0] ?? toNodeId).toBe(way?.legs.length ? 1 : toNodeId)
				}
			},
		),
		{ numRuns: 400 },
	)
})
