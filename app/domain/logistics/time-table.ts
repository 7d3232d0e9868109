import type { NodeKind } from '#app/domain/logistics/node-kinds.ts'
import { DAY_MINUTES, minuteOfDay, wallDay, type WallMinute } from '#app/domain/logistics/wall-minutes.ts'
import type { RideTimes } from '#app/domain/logistics/ride-times.ts'
import type { WeekdayMask } from '#app/domain/logistics/weekdays.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { LocalTime } from '#app/domain/time/zoned.ts'

/** A node as far as goods pass it: what they need there before they go on, or can be handed out. */
export type TableNode = { id: number; kind: NodeKind; regionCode: string; handlingMinutes: number }

/** A run that leaves one node for another at one time of day on some weekdays, between two dates, both included. */
export type TableRun = {
	id: number
	fromNodeId: number
	toNodeId: number
	weekdays: WeekdayMask
	departsAt: LocalTime
	/** Goods must be ready so long before it leaves. */
	cutoffMinutes: number
	temperatureClasses: readonly TemperatureClass[]
	validFrom: LocalDate
	validTo: LocalDate | null
	/** Weekdays, 1 Monday to 7 Sunday, on which it is known to take otherwise than on any day. */
	onWeekdays?: ReadonlyMap<number, RideTimes>
} & RideTimes

/** A run made ready to be asked for its next departure. */
export type Edge = {
	run: TableRun
	/** Indexes of nodes. */
	from: number
	to: number
	departMinute: number
	firstDay: number
	lastDay: number
	/** The shortest it can take on any weekday. */
	shortest: RideTimes
}

/** Nodes and what leaves each, made ready for searching: built once, asked often. */
export type TimeTable = {
	nodes: readonly TableNode[]
	indexOf: ReadonlyMap<number, number>
	/** The node where goods of a region are handed in and out, by the region's code. */
	nodeOf: ReadonlyMap<string, number>
	/** By the index of the node they leave. */
	edges: readonly (readonly Edge[])[]
}

/** Makes a timetable ready; runs to or from nodes that are not in it are left out. */
export function buildTimeTable(nodes: readonly TableNode[], runs: readonly TableRun[]): TimeTable {
	const indexOf = new Map(nodes.map((node, at) => [node.id, at]))
	const edges: Edge[][] = nodes.map(() => [])
	for (const run of runs) {
		const from = indexOf.get(run.fromNodeId)
		const to = indexOf.get(run.toNodeId)
		if (from === undefined || to === undefined) continue
		edges[from]?.push({
			...{ run, from, to },
			departMinute: minuteOfDay(run.departsAt),
			firstDay: wallDay(run.validFrom),
			lastDay: run.validTo === null ? Infinity : wallDay(run.validTo),
			shortest: shortestOf(run),
		})
	}
	return { nodes, indexOf, nodeOf: counters(nodes), edges }
}

function shortestOf(run: TableRun): RideTimes {
	const times: RideTimes[] = [run, ...(run.onWeekdays?.values() ?? [])]
	return {
		usualMinutes: Math.min(...times.map((it) => it.usualMinutes)),
		slowMinutes: Math.min(...times.map((it) => it.slowMinutes)),
	}
}

/** Of several nodes in one region goods are handed over at the one that is nearest to doors. */
const NEAREST_FIRST: readonly NodeKind[] = ['DELIVERY_POINT', 'STATION', 'TRANSFER_CENTRE']

function counters(nodes: readonly TableNode[]): Map<string, number> {
	const found = new Map<string, TableNode>()
	for (const node of nodes) {
		const rank = NEAREST_FIRST.indexOf(node.kind)
		const known = found.get(node.regionCode)
		if (rank < 0 || (known && NEAREST_FIRST.indexOf(known.kind) <= rank)) continue
		found.set(node.regionCode, node)
	}
	return new Map([...found].map(([code, { id }]) => [code, id]))
}

/** Where goods of a place are handed in and out: in its village, else its township, else its county; null where nothing stands. */
export function nearestNode(table: TimeTable, regionCode: string): number | null {
	const codes = [regionCode, `${regionCode.slice(0, 9)}000`, `${regionCode.slice(0, 6)}000000`]
	const code = codes.find((it) => table.nodeOf.has(it))
	return code === undefined ? null : (table.nodeOf.get(code) ?? null)
}

const WEEK_DAYS = 7
/** 1970-01-01 was a Thursday: Monday is day 0 of a week. */
const FIRST_WEEKDAY = 3

const weekdayOf = (day: number) => (((day + FIRST_WEEKDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS

/** How long a departure of a run takes, by the day of the week on which it leaves. */
export function timesOfDeparture({ run }: Edge, departsAt: WallMinute): RideTimes {
	return run.onWeekdays?.get(weekdayOf(Math.floor(departsAt / DAY_MINUTES)) + 1) ?? run
}

/** The first departure of a run at or after a minute; Infinity when it never leaves again. */
export function nextDeparture(edge: Edge, minute: WallMinute): WallMinute {
	const { departMinute, firstDay, lastDay, run } = edge
	const day = Math.max(firstDay, Math.ceil((minute - departMinute) / DAY_MINUTES))
	for (let ahead = 0; ahead < WEEK_DAYS; ahead++) {
		if ((run.weekdays & (1 << weekdayOf(day + ahead))) === 0) continue
		return day + ahead > lastDay ? Infinity : (day + ahead) * DAY_MINUTES + departMinute
	}
	return Infinity
}
