import { earliestEverywhere, type Sending } from '#app/domain/logistics/earliest-arrival.ts'
import { nearestNode, type TimeTable } from '#app/domain/logistics/time-table.ts'
import {
	dateOfMinute,
	DAY_MINUTES,
	minuteOfDay,
	wallMinuteAt,
	type WallMinute,
} from '#app/domain/logistics/wall-minutes.ts'
import { arrivalDates } from '#app/domain/orders/due-times.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import { shipZone, type ShipZone } from '#app/domain/pricing/shipping-fee.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localInstant, type TimeZone } from '#app/domain/time/zoned.ts'

/** The dates, both included, on which goods are told to arrive. */
export type ArrivalRange = { from: LocalDate; to: LocalDate }

/** Between which instants goods leave their seller. */
export type Dispatch = { earliest: Date; latest: Date }

/** Goods on their way from a region to a door in another, or to a node where they are fetched. */
export type Parcel = {
	originCode: string
	goal: { regionCode: string } | { nodeId: number }
	temperature: TemperatureClass
	dispatch: Dispatch
}

/** Goods wherever they are bound for. */
export type Sendable = Omit<Parcel, 'goal'>

/** What is ready by then is carried to the door, or handed out, the same day. */
const TO_DOOR_BY = minuteOfDay('15:00')
const HANDED_OUT_BY = minuteOfDay('18:00')

const MOST_KEPT = 200

/** What was found by a timetable, kept with it. */
type Kept<T> = WeakMap<TimeTable, Map<string, T>>

function keep<T>(found: Kept<T>, table: TimeTable, key: string, find: () => T): T {
	const kept = found.get(table) ?? new Map<string, T>()
	found.set(table, kept)
	if (kept.has(key)) return kept.get(key) as T
	if (kept.size >= MOST_KEPT) kept.clear()
	const value = find()
	kept.set(key, value)
	return value
}

const searched: Kept<Float64Array> = new WeakMap()

/** The search from one origin answers every destination, and a day's parcels all leave at one time: kept with its timetable. */
function reach(table: TimeTable, sending: Sending): Float64Array {
	const key = `${sending.fromNodeId} ${sending.handedInAt} ${sending.temperature} ${sending.pace}`
	return keep(searched, table, key, () => earliestEverywhere(table, sending))
}

function dayOf(readyAt: WallMinute, lastMinute: number): LocalDate {
	const date = dateOfMinute(readyAt)
	return readyAt % DAY_MINUTES <= lastMinute ? date : addDays(date, 1)
}

/** When goods are ready at each node, left at once and usual, left last and slow. */
function reaches(
	table: TimeTable,
	fromNodeId: number,
	{ temperature, dispatch }: Omit<Sendable, 'originCode'>,
	zone: TimeZone,
) {
	const soon = { fromNodeId, temperature, pace: 'usual', handedInAt: wallMinuteAt(dispatch.earliest, zone) } as const
	const late = { fromNodeId, temperature, pace: 'slow', handedInAt: wallMinuteAt(dispatch.latest, zone) } as const
	return { soon: reach(table, soon), late: reach(table, late) }
}

function byNetwork(table: TimeTable, parcel: Parcel, zone: TimeZone): ArrivalRange | null {
	const from = nearestNode(table, parcel.originCode)
	return from === null ? null : fromNode(table, from, parcel, zone)
}

function fromNode(table: TimeTable, from: number, parcel: Omit<Parcel, 'originCode'>, zone: TimeZone) {
	const isFetched = 'nodeId' in parcel.goal
	const to = 'nodeId' in parcel.goal ? parcel.goal.nodeId : nearestNode(table, parcel.goal.regionCode)
	const index = to === null ? undefined : table.indexOf.get(to)
	if (index === undefined) return null
	const { soon, late } = reaches(table, from, parcel, zone)
	const [first = Infinity, last = Infinity] = [soon[index], late[index]]
	if (first === Infinity || last === Infinity) return null
	const lastMinute = isFetched ? HANDED_OUT_BY : TO_DOOR_BY
	return { from: dayOf(first, lastMinute), to: dayOf(last, lastMinute) }
}

function byZone({ dispatch }: Sendable, to: ShipZone, zone: TimeZone): ArrivalRange {
	return { from: arrivalDates(dispatch.earliest, zone, to).from, to: arrivalDates(dispatch.latest, zone, to).to }
}

/**
 * When goods are told to arrive: by the timetable where it leads from their origin to their goal, reckoned with usual rides
 * for the first day and slow ones for the last; else by the days that a parcel takes in its zone.
 */
export function arrivalRange(table: TimeTable | null, parcel: Parcel, zone: TimeZone): ArrivalRange {
	const found = table && byNetwork(table, parcel, zone)
	if (found) return found
	const to = 'regionCode' in parcel.goal ? shipZone(parcel.originCode, parcel.goal.regionCode) : 'county'
	return byZone(parcel, to, zone)
}

const counters: Kept<number[]> = new WeakMap()

/** The nodes where goods are handed out in a zone around an origin, by their index: kept with their timetable. */
function countersIn(table: TimeTable, originCode: string, to: ShipZone): number[] {
	return keep(counters, table, `${originCode} ${to}`, () =>
		[...table.nodeOf.values()]
			.map((id) => table.indexOf.get(id) ?? -1)
			.filter((index) => {
				const node = table.nodes[index]
				return node !== undefined && shipZone(originCode, node.regionCode) === to
			}),
	)
}

function zoneByNetwork(table: TimeTable, parcel: Sendable, to: ShipZone, zone: TimeZone): ArrivalRange | null {
	const from = nearestNode(table, parcel.originCode)
	if (from === null) return null
	const { soon, late } = reaches(table, from, parcel, zone)
	let [first, last] = [Infinity, -Infinity]
	for (const index of countersIn(table, parcel.originCode, to)) {
		const slow = late[index] ?? Infinity
		if (slow === Infinity) continue
		first = Math.min(first, soon[index] ?? 0)
		last = Math.max(last, slow)
	}
	// What is ready earlier never arrives on a later day.
	return last === -Infinity ? null : { from: dayOf(first, TO_DOOR_BY), to: dayOf(last, TO_DOOR_BY) }
}

const zones: Kept<ArrivalRange | null> = new WeakMap()

/** As `zoneByNetwork`: all that leaves an origin on a day is told the same. */
function keptZone(table: TimeTable, parcel: Sendable, to: ShipZone, zone: TimeZone): ArrivalRange | null {
	const { originCode, temperature, dispatch } = parcel
	const key = `${originCode} ${to} ${temperature} ${dispatch.earliest.getTime()} ${dispatch.latest.getTime()} ${zone}`
	return keep(zones, table, key, () => zoneByNetwork(table, parcel, to, zone))
}

/** When goods are told to arrive anywhere in a zone around their origin: the first day of the nearest, the last of the farthest place. */
export function zoneArrival(table: TimeTable | null, parcel: Sendable, to: ShipZone, zone: TimeZone): ArrivalRange {
	const isInNetwork = to === 'county' || to === 'city'
	const found = table && isInNetwork ? keptZone(table, parcel, to, zone) : null
	return found ?? byZone(parcel, to, zone)
}

/** The end of the last day told: by then goods are promised. */
export function promisedBy(range: ArrivalRange, zone: TimeZone): Date {
	return localInstant(addDays(range.to, 1), '00:00', zone)
}

/** Where goods on their way were seen last, and where they go. */
export type OnTheWay = Pick<Parcel, 'goal' | 'temperature'> & { nodeId: number; seenAt: Date }

/**
 * When goods on their way are expected by the rest of it: the first day if they left the node where they were seen last with its
 * next run and rides are as usual, the last if they still wait there now and rides are slow. Null where no run leads on.
 */
export function expectedArrival(
	table: TimeTable | null,
	{ nodeId, seenAt, goal, temperature }: OnTheWay,
	now: Date,
	zone: TimeZone,
): ArrivalRange | null {
	const parcel = { goal, temperature, dispatch: { earliest: seenAt, latest: now } }
	const found = table && fromNode(table, nodeId, parcel, zone)
	const today = dateOfMinute(wallMinuteAt(now, zone))
	return found && { from: found.from < today ? today : found.from, to: found.to }
}
