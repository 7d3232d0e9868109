import type { ComponentFacts } from '#app/domain/offers/offer-facts.ts'
import { chosenComponents } from '#app/domain/offers/package-choices.ts'
import { componentDate, fitsPartOfDay } from '#app/domain/offers/prepare-package.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, localTimeAt, type LocalTime, type TimeZone } from '#app/domain/time/zoned.ts'

/** A session that could be chosen for a component of a package. */
export type ChoosableSession = { sessionId: number; listingId: number; startsAt: Date; left: number }

/** When the visitor wants a package, and at what time of day each component was wanted before, by position. */
export type PackageDay = {
	startsOn: LocalDate
	qty: number
	times: Readonly<Record<string, LocalTime>>
	zone: TimeZone
	/** The choices of alternatives, which stay. */
	slots?: Readonly<Record<string, number>>
}

/**
 * A session for each experience of a package on its day: at the time wanted before if there still is room, else the first
 * with room, else the first. A component without any session on its day is left out.
 */
export function chooseSessions(
	components: readonly ComponentFacts[],
	sessions: readonly ChoosableSession[],
	{ startsOn, qty, times, zone, slots = {} }: PackageDay,
): Record<string, number> {
	const chosen = chosenComponents(components, slots).flatMap((component): [string, number][] => {
		if (component.kind !== 'experience') return []
		const date = componentDate(component, startsOn)
		const ofDay = sessions.filter(
			(it) =>
				it.listingId === component.listingId &&
				localDateAt(it.startsAt, zone) === date &&
				fitsPartOfDay(component, localTimeAt(it.startsAt, zone)),
		)
		const withRoom = ofDay.filter((it) => it.left >= component.qty * qty)
		const wanted = withRoom.find((it) => localTimeAt(it.startsAt, zone) === times[String(component.position)])
		const session = wanted ?? withRoom[0] ?? ofDay[0]
		return session ? [[String(component.position), session.sessionId]] : []
	})
	return { ...slots, ...Object.fromEntries(chosen) }
}
