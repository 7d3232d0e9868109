import { type ExperienceWish, readExperienceWish } from '#app/domain/catalog/experience-wish.ts'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage, UnitOption } from '#app/domain/catalog/listing-page.ts'
import { byWeek, offerSession, type SessionWeek } from '#app/domain/catalog/session-list.ts'
import type { ReadParameter } from '#app/domain/catalog/search-filters.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { drawListing, type Look } from '#app/features/catalog/draw-listing.server.tsx'
import type { World } from '#app/platform/world.ts'
import { listSessions, listUnitTypes, readListingPage } from '#db/queries/listing-page.ts'

type Experience =
	| {
			outcome: 'found'
			page: ListingPage
			news: ListingNews
			units: UnitOption[]
			weeks: SessionWeek[]
			wish: ExperienceWish
			/** The first and the last day of the next two weeks: where something else runs. */
			soon: { from: LocalDate; to: LocalDate }
	  }
	| { outcome: 'not-found' }

/** How far ahead sessions are shown. */
const WEEKS = 8
const SOON_DAYS = 14

/** An experience's page with its tickets and the sessions of the next eight weeks. */
export async function readExperience(
	world: World,
	look: Look,
	slug: string | undefined,
	read: ReadParameter = () => null,
): Promise<Experience> {
	const { language } = look
	const now = world.now()
	const row = isSlug(slug)
		? await readListingPage(world.db, language, { ...look, kind: 'experience', slug, at: now })
		: undefined
	if (!row) return { outcome: 'not-found' }
	const { page, news } = drawListing(row, look)
	const [units, sessions] = await Promise.all([
		listUnitTypes(world.db, language, page.id),
		listSessions(world.db, [page.id], now, addHours(now, WEEKS * 7 * 24)),
	])
	const asked = { zone: page.timeZone, at: now, limits: world.holdLimits }
	const weeks = byWeek(sessions.map((session) => offerSession(session, asked)))
	const today = localDateAt(now, page.timeZone)
	const soon = { from: today, to: addDays(today, SOON_DAYS) }
	return { outcome: 'found', page, news, units, weeks, wish: readExperienceWish(read), soon }
}
