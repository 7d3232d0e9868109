import { describe, expect, test } from 'vitest'
import { arrivalRange, expectedArrival, promisedBy, zoneArrival } from '#app/domain/logistics/arrival-range.ts'
import { rideTimes } from '#app/domain/logistics/ride-times.ts'
import { buildTimeTable, type TableNode, type TableRun } from '#app/domain/logistics/time-table.ts'

const ZONE = 'Asia/Shanghai'
const VILLAGE = '330324101202'
const HUB = '330324000000'
const NEXT_COUNTY = '330382000000'
const NEXT_VILLAGE = '330382104201'

const node = (id: number, regionCode: string, kind: TableNode['kind'] = 'DELIVERY_POINT'): TableNode => ({
	...{ id, regionCode, kind, handlingMinutes: 30 },
})

const run = (id: number, [fromNodeId, toNodeId]: [number, number], departsAt: string): TableRun => ({
	...{ id, fromNodeId, toNodeId, departsAt, weekdays: 127, cutoffMinutes: 0, usualMinutes: 60, slowMinutes: 120 },
	...{ temperatureClasses: ['ambient'], validFrom: '2026-01-01', validTo: null },
})

/** A village, its county's hub, the hub next door and a village behind it. */
const table = buildTimeTable(
	[node(1, VILLAGE), node(2, HUB, 'TRANSFER_CENTRE'), node(3, NEXT_COUNTY, 'TRANSFER_CENTRE'), node(4, NEXT_VILLAGE)],
	[run(1, [1, 2], '21:00'), run(2, [2, 3], '23:00'), run(3, [3, 4], '13:00')],
)

/** Mon 30 Nov 2026 20:00 in China. */
const due = new Date('2026-11-30T12:00:00Z')
const anywhere = {
	...{ originCode: VILLAGE, temperature: 'ambient' as const, dispatch: { earliest: due, latest: due } },
}
const parcel = { ...anywhere, goal: { regionCode: NEXT_VILLAGE } }

describe('when goods are told to arrive', () => {
	test('the first day by usual rides, the last by slow ones that miss a connection', () => {
		// Usual: 21:00–22:00, handled 22:30, 23:00–00:00, 13:00–14:00, ready 14:30: to the door the same day.
		// Slow: at the hub 23:00, ready 23:30: the 23:00 of the next day, ready 15:30 of the day after that: the day after.
		expect(arrivalRange(table, parcel, ZONE)).toEqual({ from: '2026-12-01', to: '2026-12-03' })
	})

	test('what is fetched at a point is handed out until 18:00', () => {
		expect(arrivalRange(table, { ...parcel, goal: { nodeId: 4 } }, ZONE)).toEqual({
			...{ from: '2026-12-01', to: '2026-12-02' },
		})
	})

	test('where the timetable does not lead, or not so cold, or is not known, the zone counts', () => {
		const byZone = { from: '2026-12-01', to: '2026-12-02' }
		expect(arrivalRange(null, parcel, ZONE)).toEqual(byZone)
		expect(arrivalRange(table, { ...parcel, temperature: 'frozen' }, ZONE)).toEqual(byZone)
		expect(arrivalRange(table, { ...parcel, goal: { regionCode: '310101000000' } }, ZONE)).toEqual({
			...{ from: '2026-12-02', to: '2026-12-05' },
		})
	})

	test('a zone begins with its nearest place and ends with its farthest', () => {
		expect(zoneArrival(table, anywhere, 'city', ZONE)).toEqual({ from: '2026-12-01', to: '2026-12-03' })
		expect(zoneArrival(table, anywhere, 'country', ZONE)).toEqual({ from: '2026-12-02', to: '2026-12-05' })
		expect(zoneArrival(null, anywhere, 'county', ZONE)).toEqual({ from: '2026-12-01', to: '2026-12-01' })
	})

	test('goods that leave over a while arrive over a longer one', () => {
		const dispatch = { earliest: due, latest: new Date('2026-12-03T12:00:00Z') }
		expect(arrivalRange(table, { ...parcel, dispatch }, ZONE)).toEqual({ from: '2026-12-01', to: '2026-12-06' })
	})

	test('promised by the end of the last day', () => {
		expect(promisedBy({ from: '2026-12-01', to: '2026-12-03' }, ZONE)).toEqual(new Date('2026-12-03T16:00:00Z'))
	})
})

describe('when goods on their way are expected', () => {
	const seenAt = new Date('2026-11-30T14:00:00Z')
	/** At the hub since Mon 30 Nov 22:00 in China, handled by 22:30. */
	const atHub = { nodeId: 2, seenAt, goal: { regionCode: NEXT_VILLAGE }, temperature: 'ambient' as const }

	test('by the rest of the way: with the next runs as usual, or still waiting now and slow', () => {
		// Usual: 23:00–00:00, 13:00–14:00, ready 14:30. Slow: 23:00–01:00, 13:00–15:00, ready 15:30: to the door a day later.
		const expected = { from: '2026-12-01', to: '2026-12-02' }
		expect(expectedArrival(table, atHub, seenAt, ZONE)).toEqual(expected)
		expect(expectedArrival(table, { ...atHub, goal: { nodeId: 4 } }, seenAt, ZONE)).toEqual({
			...{ from: '2026-12-01', to: '2026-12-01' },
		})
	})

	test('never before today, and later the longer nothing is heard', () => {
		const twoDaysLater = new Date('2026-12-02T14:00:00Z')
		expect(expectedArrival(table, atHub, twoDaysLater, ZONE)).toEqual({ from: '2026-12-02', to: '2026-12-04' })
	})

	test('not told where no run leads on or the node is not known', () => {
		expect(expectedArrival(null, atHub, seenAt, ZONE)).toBeNull()
		expect(expectedArrival(table, { ...atHub, temperature: 'frozen' }, seenAt, ZONE)).toBeNull()
		expect(expectedArrival(table, { ...atHub, nodeId: 77 }, seenAt, ZONE)).toBeNull()
		expect(expectedArrival(table, { ...atHub, goal: { regionCode: '310101000000' } }, seenAt, ZONE)).toBeNull()
	})
})

describe('how long a ride takes', () => {
	const stats = (rides: number, p50Minutes: number, p90Minutes: number) => ({ rides, p50Minutes, p90Minutes })

	const nobody = { ofWeekHour: null, ofHour: null, ofEdge: null }

	test('by the timetable, a fifth and three fifths more, until ten rides were counted', () => {
		expect(rideTimes(50, nobody)).toEqual({ usualMinutes: 60, slowMinutes: 80 })
		const few = { ofWeekHour: stats(9, 39, 44), ofHour: stats(9, 40, 45), ofEdge: stats(9, 41, 46) }
		expect(rideTimes(50, few)).toEqual({ usualMinutes: 60, slowMinutes: 80 })
	})

	test('of the hour of the week from ten rides on, else of the hour on any day, else of the edge', () => {
		const wide = { ofHour: stats(40, 44, 50), ofEdge: stats(99, 69.5, 89.2) }
		expect(rideTimes(50, { ...wide, ofWeekHour: stats(10, 40, 45) })).toEqual({ usualMinutes: 40, slowMinutes: 45 })
		expect(rideTimes(50, { ...wide, ofWeekHour: stats(9, 40, 45) })).toEqual({ usualMinutes: 44, slowMinutes: 50 })
		expect(rideTimes(50, { ...wide, ofWeekHour: null, ofHour: stats(9, 44, 50) })).toEqual({
			...{ usualMinutes: 70, slowMinutes: 90 },
		})
	})
})
