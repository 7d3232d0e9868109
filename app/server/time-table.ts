import { rideTimes } from '#app/domain/logistics/ride-times.ts'
import { buildTimeTable, type TimeTable } from '#app/domain/logistics/time-table.ts'
import { minuteOfDay } from '#app/domain/logistics/wall-minutes.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { listPastRides, listPlannedRuns, listTableNodes } from '#db/queries/time-table.ts'

/** Rides of so many days say how long rides take. */
const PAST_DAYS = 90

/** The timetable from a day on, with how long rides really take at their hour. */
export async function readTimeTable(db: Db, at: Date): Promise<TimeTable> {
	const today = localDateAt(at, MARKET_ZONE)
	const since = new Date(at.getTime() - PAST_DAYS * DAY_MS)
	const [nodes, runs, past] = await Promise.all([
		listTableNodes(db, today),
		listPlannedRuns(db, today),
		listPastRides(db, since, MARKET_ZONE),
	])
	const keyOf = (from: number, to: number, hour: number | null) => `${from} ${to} ${hour ?? ''}`
	const rides = new Map(past.map((it) => [keyOf(it.fromNodeId, it.toNodeId, it.hour), it]))
	const timed = runs.map(({ rideMinutes, ...run }) => {
		const hour = Math.floor(minuteOfDay(run.departsAt) / 60)
		const ofHour = rides.get(keyOf(run.fromNodeId, run.toNodeId, hour)) ?? null
		const ofEdge = rides.get(keyOf(run.fromNodeId, run.toNodeId, null)) ?? null
		return { ...run, ...rideTimes(rideMinutes, { ofHour, ofEdge }) }
	})
	return buildTimeTable(nodes, timed)
}
