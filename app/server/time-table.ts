import { LEAST_RIDES, rideTimes, type RideTimes } from '#app/domain/logistics/ride-times.ts'
import { buildTimeTable, type TimeTable } from '#app/domain/logistics/time-table.ts'
import { minuteOfDay } from '#app/domain/logistics/wall-minutes.ts'
import { daysOf } from '#app/domain/logistics/weekdays.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import {
	listPastRides,
	listPlannedRuns,
	listTableNodes,
	type PastRides,
	type PlannedRun,
} from '#db/queries/time-table.ts'

/** Rides of so many days say how long rides take. */
const PAST_DAYS = 90

type Rides = ReadonlyMap<string, PastRides>

const keyOf = (from: number, to: number, hour: number | null, weekday: number | null) =>
	`${from} ${to} ${hour ?? ''} ${weekday ?? ''}`

/** How long a run takes on any day, and on those weekdays of which there are rides enough. */
function timesOf(run: PlannedRun, rides: Rides): RideTimes & { onWeekdays?: ReadonlyMap<number, RideTimes> } {
	const hour = Math.floor(minuteOfDay(run.departsAt) / 60)
	const past = (ofHour: number | null, weekday: number | null) =>
		rides.get(keyOf(run.fromNodeId, run.toNodeId, ofHour, weekday)) ?? null
	const wider = { ofHour: past(hour, null), ofEdge: past(null, null) }
	const known = daysOf(run.weekdays).flatMap((weekday): [number, RideTimes][] => {
		const ofWeekHour = past(hour, weekday)
		if (!ofWeekHour || ofWeekHour.rides < LEAST_RIDES) return []
		return [[weekday, rideTimes(run.rideMinutes, { ...wider, ofWeekHour })]]
	})
	const onAnyDay = rideTimes(run.rideMinutes, { ...wider, ofWeekHour: null })
	return known.length > 0 ? { ...onAnyDay, onWeekdays: new Map(known) } : onAnyDay
}

/** The timetable from a day on, with how long rides really take at their hour of the week. */
export async function readTimeTable(db: Db, at: Date): Promise<TimeTable> {
	const today = localDateAt(at, MARKET_ZONE)
	const since = new Date(at.getTime() - PAST_DAYS * DAY_MS)
	const [nodes, runs, past] = await Promise.all([
		listTableNodes(db, today),
		listPlannedRuns(db, today),
		listPastRides(db, since, MARKET_ZONE),
	])
	const rides = new Map(past.map((it) => [keyOf(it.fromNodeId, it.toNodeId, it.hour, it.weekday), it]))
	const timed = runs.map(({ rideMinutes, ...run }) => ({ ...run, ...timesOf({ ...run, rideMinutes }, rides) }))
	return buildTimeTable(nodes, timed)
}
