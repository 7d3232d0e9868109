import { icalendar } from '#app/domain/calendar/icalendar.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { parseOrderNumber } from '#app/domain/orders/number.ts'
import { eventOf, inOrderOfTime, type ItineraryStop } from '#app/domain/orders/itinerary.ts'
import { itineraryText } from '#app/features/itineraries/itinerary-text.ts'
import type { World } from '#app/platform/world.ts'
import { listStops, openLink, openLinkVersion, revokeLink } from '#db/queries/itineraries.ts'

const subjectOf = (orderNumber: string, version: number) => `itinerary:${orderNumber}:${version}`

const pathOf = (world: World, orderNumber: string, version: number) =>
	`/trips/${orderNumber}/${world.tokens.of(subjectOf(orderNumber, version))}`

/** The link by which companions of an order that a guard has opened read its plan; null when there is none. */
export async function readCompanionLink(world: World, order: { number: string }): Promise<string | null> {
	const version = await openLinkVersion(world.db, order.number)
	return version === null ? null : world.origin + pathOf(world, order.number, version)
}

/** Makes a link for companions; one that was taken back opens nothing again. */
export async function makeCompanionLink(world: World, order: { number: string }): Promise<void> {
	await openLink(world.db, order.number, world.now())
}

/** Takes the link back at once, wherever it was passed on to. */
export async function revokeCompanionLink(world: World, order: { number: string }): Promise<void> {
	await revokeLink(world.db, order.number, world.now())
}

/** The plan of an order for whoever holds its link: dates and places, no prices, no phone numbers; null for any other key. */
export async function readTrip(world: World, text: string, key: string): Promise<ItineraryStop[] | null> {
	const number = parseOrderNumber(text)
	const version = number === null ? null : await openLinkVersion(world.db, number)
	if (number === null || version === null || key.length > 100) return null
	const signed = world.tokens.of(subjectOf(number, version))
	if (!world.tokens.matches(key, world.tokens.hash(signed))) return null
	return inOrderOfTime(await listStops(world.db, number))
}

/** The stays and sessions of an order that a guard has opened, as a calendar file. */
export async function readCalendar(world: World, order: { number: string }, language: Language): Promise<string> {
	const stops = inOrderOfTime(await listStops(world.db, order.number))
	const { host } = new URL(world.origin)
	const url = `${world.origin}/orders/${order.number}`
	const events = stops.flatMap((stop) => eventOf(stop, { language, host, url }) ?? [])
	return icalendar(events, { name: itineraryText[language].calendar(order.number), stamp: world.now() })
}
