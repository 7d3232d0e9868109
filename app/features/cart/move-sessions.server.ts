import { chooseSessions } from '#app/domain/cart/choose-sessions.ts'
import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import type { PackageRequest } from '#app/domain/offers/line-request.ts'
import { componentDate } from '#app/domain/offers/prepare-package.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localInstant, localTimeAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { listSessionChoices } from '#db/queries/session-choices.ts'

/** Sessions of a day have at most so many starts. */
const SESSIONS_A_DAY = 200

/** Which alternatives of a package are taken, out of its choices. */
export const slotsOf = (choices: Record<string, number>) =>
	Object.fromEntries(Object.entries(choices).filter(([key]) => key.startsWith('s')))

/**
 * A package on each of some first days: it takes the sessions that fit, at the same time of day as before where there is
 * room. `facts` are those of the wish as it was.
 */
export async function moveSessions(
	db: Db,
	before: PackageRequest,
	days: readonly LocalDate[],
	{ facts, now }: { facts: OfferFacts; now: Date },
): Promise<PackageRequest[]> {
	const offer = facts.packages.get(before.listingId)
	if (!offer || days.length === 0) return []
	const { components, listing } = offer
	const zone = listing.timeZone
	const served = days.flatMap((day) => components.map((component) => componentDate(component, day))).sort()
	const from = localInstant(served[0] ?? before.startsOn, '00:00', zone)
	const until = localInstant(addDays(served.at(-1) ?? before.startsOn, 1), '00:00', zone)
	const ids = components.filter((it) => it.kind === 'experience').map((it) => it.listingId)
	const span = { from: from > now ? from : now, until, mostEach: SESSIONS_A_DAY * days.length }
	const sessions = await listSessionChoices(db, [...new Set(ids)], span)
	const times = Object.entries(before.choices).flatMap(([position, id]) => {
		const session = facts.sessions.get(id)
		return session ? [[position, localTimeAt(session.startsAt, zone)] as const] : []
	})
	const wanted = { qty: before.qty, times: Object.fromEntries(times), zone, slots: slotsOf(before.choices) }
	return days.map((startsOn) => ({
		...before,
		startsOn,
		choices: chooseSessions(components, sessions, { ...wanted, startsOn }),
	}))
}
