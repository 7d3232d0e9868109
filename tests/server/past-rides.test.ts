import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rideTimes } from '#app/domain/logistics/ride-times.ts'
import { readTimeTable } from '#app/server/time-table.ts'
import { listPastRides } from '#db/queries/time-table.ts'
import { useMarket } from '#tests/support/database.ts'
import { VILLAGE } from '#tests/support/market.ts'

const ZONE = 'Asia/Shanghai'
const NOW = new Date('2026-05-01T02:00:00Z')
const DAY_MS = 86_400_000
const database = useMarket()
let farm = 0
let hub = 0
let runs: number[] = []
let days = 0

async function addNode(name: string) {
	const row = { kind: 'STATION', name_zh: name, name_en: name, region_code: VILLAGE, opened_on: '2020-01-01' }
	return (await database.db.insertInto('logistics_nodes').values(row).returning('id').executeTakeFirstOrThrow()).id
}

beforeAll(async () => {
	;[farm, hub] = [await addNode('Farm'), await addNode('Hub')]
	const run = {
		...{ from_node_id: farm, to_node_id: hub, weekdays: 127, ride_minutes: 100, capacity_kg: 100 },
		...{ operator_name: 'Bus', vehicle: 'BUS', temperature_classes: ['ambient'], valid_from: '2020-01-01' },
	}
	const added = await database.db
		.insertInto('scheduled_runs')
		.values(['21:30', '07:10', '00:00'].map((departs_at) => ({ ...run, departs_at })))
		.returning('id')
		.execute()
	runs = added.map(({ id }) => id)
})

beforeEach(async () => {
	await database.db.deleteFrom('trips').execute()
	days = 0
})

/** Rides of one edge, each on a service day of its own; without minutes one is still under way. */
async function ride(departures: { at: Date; minutes: number | null }[]) {
	const rows = departures.map(({ at, minutes }) => ({
		...{ run_id: runs[0] ?? 0, from_node_id: farm, to_node_id: hub, planned_departure: at, planned_arrival: at },
		service_date: new Date(Date.UTC(2024, 0, 1) + ++days * DAY_MS).toISOString().slice(0, 10),
		...{ state: minutes === null ? 'UNDER_WAY' : 'ARRIVED', departed_at: at },
		arrived_at: minutes === null ? null : new Date(at.getTime() + minutes * 60_000),
	}))
	await database.db.insertInto('trips').values(rows).execute()
}

const at = (day: string, time: string) => new Date(`2026-04-${day}T${time}Z`)
const statsOf = async (hour: number | null, weekday: number | null = null) => {
	const since = new Date(NOW.getTime() - 90 * DAY_MS)
	const found = (await listPastRides(database.db, since, ZONE)).find((it) => it.hour === hour && it.weekday === weekday)
	return found && { rides: found.rides, p50: found.p50Minutes, p90: found.p90Minutes }
}
const timesOf = async (run: number) => {
	const table = await readTimeTable(database.db, NOW)
	const edge = table.edges.flat().find((it) => it.run.id === runs[run])
	return [edge?.run.usualMinutes, edge?.run.slowMinutes]
}
const onWeekday = async (run: number, weekday: number) => {
	const table = await readTimeTable(database.db, NOW)
	const edge = table.edges.flat().find((it) => it.run.id === runs[run])
	const times = edge?.run.onWeekdays?.get(weekday)
	return times && [times.usualMinutes, times.slowMinutes]
}
const upTo = (count: number, from: number) => Array.from({ length: count }, (_, step) => from + step)

describe('how long rides of an edge take', () => {
	test('is the median and the ninth tenth of those that left in the same hour, interpolated', async () => {
		await ride(upTo(20, 101).map((minutes) => ({ at: at('10', '13:30:00'), minutes })))
		await ride(upTo(11, 40).map((minutes) => ({ at: at('10', '22:30:00'), minutes })))
		// By hand: 101 to 120 have 110.5 in their middle, and 101 + 0.9 × 19 below nine tenths of them.
		expect(await statsOf(21)).toEqual({ rides: 20, p50: 110.5, p90: expect.closeTo(118.1, 9) })
		expect(await statsOf(6)).toEqual({ rides: 11, p50: 45, p90: 49 })
		expect((await statsOf(null))?.rides).toBe(31)
		expect(await timesOf(0)).toEqual([111, 119])
	})

	test('is by the hour of the market’s clocks, to the instant, midnight too', async () => {
		const rides = ['12:59:59.999', '13:00:00', '13:59:59.999', '14:00:00', '15:59:59.999', '16:00:00']
		await ride(rides.map((time) => ({ at: at('10', time), minutes: 60 })))
		const hours = (await listPastRides(database.db, new Date(0), ZONE)).filter(
			(it) => it.hour !== null && it.weekday === null,
		)
		expect(hours.map(({ hour, rides: count }) => [hour, count]).sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
			...[[0, 1] as const, [20, 1] as const, [21, 2] as const, [22, 1] as const, [23, 1] as const],
		])
	})

	test('is by the hour of the week, by the market’s clocks, where ten left in it, and else of the hour on any day', async () => {
		// 10 April is a Friday; 16:30 there is half past midnight on Saturday here.
		await ride(upTo(10, 201).map((minutes) => ({ at: at('10', '16:30:00'), minutes })))
		await ride(upTo(9, 101).map((minutes) => ({ at: at('08', '16:30:00'), minutes })))
		expect(await statsOf(0, 6)).toEqual({ rides: 10, p50: 205.5, p90: expect.closeTo(209.1, 9) })
		expect((await statsOf(0, 4))?.rides).toBe(9)
		expect(await onWeekday(2, 6)).toEqual([206, 210])
		expect([await onWeekday(2, 4), await onWeekday(2, 5)]).toEqual([undefined, undefined])
		// All nineteen of the hour: the tenth is 201; 0.9 × 18 = 16.2 steps up from the first is 208.2.
		expect(await timesOf(2)).toEqual([201, 209])
		await ride([{ at: at('15', '16:59:59.999'), minutes: 110 }])
		expect(await onWeekday(2, 4)).toEqual([106, 110])
		expect(await onWeekday(1, 6)).toBeUndefined()
	})

	test('is of the last ninety days alone, and of rides that ended', async () => {
		const edge = NOW.getTime() - 90 * DAY_MS
		await ride([
			...[-1, 0, 1].map((ms) => ({ at: new Date(edge + ms), minutes: 60 })),
			{ at: at('10', '13:30:00'), minutes: null },
		])
		expect((await statsOf(null))?.rides).toBe(2)
	})

	test('is of the edge at any hour where fewer than ten left in that one, and by the timetable where fewer than ten did at all', async () => {
		await ride(upTo(9, 50).map((minutes) => ({ at: at('10', '13:30:00'), minutes })))
		expect(await timesOf(0)).toEqual([120, 160])
		await ride([{ at: at('11', '01:00:00'), minutes: 59 }])
		// Nine at nine in the evening and one in the morning: the edge has ten, no hour of it has.
		expect(await timesOf(0)).toEqual([55, 59])
		expect(await timesOf(1)).toEqual([55, 59])
		await ride([{ at: at('12', '13:10:00'), minutes: 70 }])
		expect(await timesOf(0)).toEqual([55, 60])
		expect(await timesOf(1)).toEqual([55, 59])
	})

	test('holds for a month it has not seen: 85 to 95 of a hundred rides keep the slow time, the usual one is off by a fifth at most', async () => {
		let seed = 20_260_501
		const draw = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
		// Skewed as roads are: mostly near two hours, now and then much longer.
		const minutes = () => 100 + 25 * -Math.log(1 - draw())
		await ride(
			upTo(60, 0).map((day) => ({ at: new Date(at('01', '13:30:00').getTime() - day * DAY_MS), minutes: minutes() })),
		)
		const past =
			(await listPastRides(database.db, new Date(0), ZONE)).find((it) => it.hour === 21 && it.weekday === null) ?? null
		const { usualMinutes, slowMinutes } = rideTimes(100, { ofWeekHour: null, ofHour: past, ofEdge: null })
		const later = Array.from({ length: 300 }, minutes)
		const kept = later.filter((it) => it <= slowMinutes).length / later.length
		expect(kept).toBeGreaterThanOrEqual(0.85)
		expect(kept).toBeLessThanOrEqual(0.95)
		const off = later.map((it) => Math.abs(it - usualMinutes) / it).sort((a, b) => a - b)
		expect(off[150]).toBeLessThanOrEqual(0.2)
	})
})
