import { readTracking } from '#app/features/logistics/read-tracking.server.ts'
import type { World } from '#app/platform/world.ts'

const orNull = (zh: string | null, en: string | null) => (zh === null || en === null ? null : { zh, en })
const isoOf = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString())

/** A parcel's way for other programs, with no more than its page shows; null when there is none. */
export async function apiTracking(world: World, number: string) {
	const parcel = await readTracking(world, number)
	if (!parcel) return null
	const { position } = parcel
	return {
		number: parcel.number,
		state: parcel.state,
		temperature_class: parcel.temperatureClass,
		method: parcel.method,
		carrier: parcel.carrier,
		from: orNull(parcel.fromZh, parcel.fromEn),
		to: orNull(parcel.toZh, parcel.toEn),
		promised_by: isoOf(parcel.promisedBy),
		delivered_at: isoOf(parcel.deliveredAt),
		silent: parcel.isSilent,
		position: position && { lon: position.lon, lat: position.lat, at: position.at.toISOString() },
		events: parcel.events.map((event) => ({
			at: isoOf(event.at),
			state: event.state,
			node: orNull(event.nodeZh, event.nodeEn),
			note: { zh: event.noteZh, en: event.noteEn },
		})),
	}
}
