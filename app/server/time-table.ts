import { rideTimes } from '#app/domain/logistics/ride-times.ts'
import { buildTimeTable, type TimeTable } from '#app/domain/logistics/time-table.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { listPlannedRuns, listTableNodes } from '#db/queries/time-table.ts'

/** The timetable from a day on, with how long rides really take. */
export async function readTimeTable(db: Db, at: Date): Promise<TimeTable> {
	const today = localDateAt(at, MARKET_ZONE)
	const [nodes, runs] = await Promise.all([listTableNodes(db, today), listPlannedRuns(db, today)])
	const timed = runs.map(({ rideMinutes, ...run }) => ({
		...run,
		...rideTimes(rideMinutes, { ofHour: null, ofEdge: null }),
	}))
	return buildTimeTable(nodes, timed)
}
