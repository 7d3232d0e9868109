import type { TimeTable } from '#app/domain/logistics/time-table.ts'

/** The network's timetable, kept in memory: whoever asks is answered at once, without a query. */
export interface TimeTables {
	/** The timetable as it was known last; null before it was first read. One that has got old is read anew meanwhile. */
	current: () => TimeTable | null
	/** Reads it now. */
	refresh: () => Promise<void>
}

const TRUSTED_MS = 30_000

/** Keeps what `read` gives for half a minute. A reading that fails leaves what was known and is tried again. */
export function keepTimeTables(read: () => Promise<TimeTable>, failed: (error: unknown) => void): TimeTables {
	let table: TimeTable | null = null
	let readAt = -Infinity
	let reading: Promise<void> | null = null
	const refresh = () => {
		reading ??= read()
			.then((found) => void (table = found))
			.finally(() => {
				readAt = performance.now()
				reading = null
			})
		return reading
	}
	return {
		refresh,
		current: () => {
			if (performance.now() - readAt > TRUSTED_MS) void refresh().catch(failed)
			return table
		},
	}
}

/** No timetable: promises are made by zone. */
export const noTimeTables: TimeTables = { current: () => null, refresh: async () => {} }
