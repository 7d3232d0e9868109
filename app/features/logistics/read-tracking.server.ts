import { linesPath } from '#app/domain/geo/flat-paths.ts'
import { boundsOf, type GeoPoint, mapProjection } from '#app/domain/geo/map-projection.ts'
import { outlinePath } from '#app/domain/geo/outline-path.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { type ArrivalRange, expectedArrival } from '#app/domain/logistics/arrival-range.ts'
import { shownPosition } from '#app/domain/logistics/position.ts'
import { isFinal } from '#app/domain/states/transition.ts'
import { HOUR_MS } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { parseReturnNumber, parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import { SHIPMENT_MOVES } from '#app/domain/tracking/shipment-states.ts'
import { isNewsAwaited } from '#app/domain/tracking/silence.ts'
import { withStandingPromise } from '#app/domain/tracking/standing-promise.ts'
import type { World } from '#app/platform/world.ts'
import { listOutlines } from '#db/queries/market-map.ts'
import { trackedReturn } from '#db/queries/return-parcels.ts'
import { trackedPlaces, type TrackedPlace } from '#db/queries/tracked-places.ts'
import { lastSeenAt, type TrackedParcel, trackedParcel } from '#db/queries/tracking-events.ts'
import { lastPositionOf } from '#db/queries/trip-positions.ts'

const SILENT_HOURS = 24
const WIDTH = 700
const MARGIN = 60

type ShownPosition = GeoPoint & { at: Date }

export interface Tracking extends TrackedParcel {
	/** No news for a day, while news is awaited: one that waits at a point waits for its receiver. */
	isSilent: boolean
	isUnderWay: boolean
	/** Where its vehicle is, to 100 m; only while it is out for delivery. */
	position: ShownPosition | null
	/** The days on which it is expected by the rest of its way; null where that is not known. */
	expected: ArrivalRange | null
}

/** A parcel as anyone with its number may see it; null when there is none. */
export async function readTracking(world: World, text: string): Promise<Tracking | null> {
	const parcel = await readOwnTracking(world, text)
	return parcel && { ...parcel, events: parcel.events.map((event) => ({ ...event, carrierNote: '' })) }
}

/** The same for the buyer of its order, with what its carrier says. */
export async function readOwnTracking(world: World, text: string): Promise<Tracking | null> {
	const parcel = await findTracked(world, text)
	if (!parcel) return null
	const now = world.now()
	const newest = Math.max(0, ...parcel.events.map(({ at }) => Date.parse(at)))
	const isUnderWay = parcel.state !== 'PENDING' && !isFinal(SHIPMENT_MOVES, parcel.state)
	const isSilent = isUnderWay && isNewsAwaited(parcel.state) && newest < now.getTime() - SILENT_HOURS * HOUR_MS
	const isOut = parcel.state === 'OUT_FOR_DELIVERY'
	const last = isOut ? await lastPositionOf(world.db, parcel.number) : null
	const expected = await expectedOf(world, parcel)
	return { ...parcel, isSilent, isUnderWay, position: shownPosition(parcel.state, last, now), expected }
}

const RIDES = ['PICKED_UP', 'IN_TRANSIT']

/** By the timetable of now and how long rides really take, from the node where it was noted last. */
async function expectedOf({ db, timeTables, now }: World, parcel: TrackedParcel): Promise<ArrivalRange | null> {
	if (!RIDES.includes(parcel.state)) return null
	const seen = await lastSeenAt(db, parcel.number)
	if (!seen) return null
	const { nodeId, seenAt, regionCode, pickUpNodeId } = seen
	const goal = pickUpNodeId === null ? { regionCode } : { nodeId: pickUpNodeId }
	const { temperatureClass: temperature } = parcel
	return expectedArrival(timeTables.current(), { nodeId, seenAt, goal, temperature }, now(), MARKET_ZONE)
}

async function findTracked(world: World, text: string): Promise<TrackedParcel | null> {
	const goesBack = parseReturnNumber(text)
	if (goesBack) return trackedReturn(world.db, goesBack)
	const number = parseShipmentNumber(text)
	const parcel = number ? await trackedParcel(world.db, number) : null
	return parcel && withStandingPromise(parcel)
}

export interface TrackingMap {
	width: number
	height: number
	outlines: { code: string; path: string }[]
	/** Its way from place to place as one SVG path. */
	way: string
	places: { role: TrackedPlace['role']; nameZh: string; nameEn: string; x: number; y: number }[]
	vehicle: { x: number; y: number } | null
}

/** The way of a parcel that is under way, on the counties' shapes; once it is there, or before it left, there is none. */
export async function drawTracking(world: World, language: Language, parcel: Tracking): Promise<TrackingMap | null> {
	if (!parcel.isUnderWay) return null
	const [places, outlines] = await Promise.all([
		trackedPlaces(world.db, parcel.number),
		listOutlines(world.db, language),
	])
	const { position } = parcel
	const bounds = boundsOf([...places, ...(position ? [position] : [])])
	if (!bounds || places.length < 2) return null
	const map = mapProjection(widened(bounds), WIDTH, MARGIN)
	const steps = places.slice(1).map((to, at) => [places[at] as TrackedPlace, to] as const)
	return {
		...{ width: map.width, height: map.height, way: linesPath(map, steps) },
		outlines: outlines.map(({ code, rings }) => ({ code, path: outlinePath(map, rings) })),
		places: places.map(({ role, nameZh, nameEn, ...point }) => ({ role, nameZh, nameEn, ...map.place(point) })),
		vehicle: position ? map.place(position) : null,
	}
}

/** Never narrower than the land around it, and neither much taller than wide nor a strip. */
function widened({ west, south, east, north }: NonNullable<ReturnType<typeof boundsOf>>) {
	const [lon, lat] = [(west + east) / 2, (south + north) / 2]
	const tall = (north - south) / 2
	const halfLon = Math.max((east - west) / 2, tall * 1.2, 0.18)
	const halfLat = Math.max(tall, halfLon * 0.55)
	return { west: lon - halfLon, east: lon + halfLon, south: lat - halfLat, north: lat + halfLat }
}
