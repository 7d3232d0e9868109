import type { Manager } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { experiencesOf, guidesOf, outingsAhead } from '#db/queries/guides.ts'

const MOST_OUTINGS = 20

/** The guides and vehicles of an enterprise, the experiences they may be for, and when they are out. */
export async function readGuides({ db, now }: World, { enterpriseId }: Manager) {
	const [guides, experiences, outings] = await Promise.all([
		guidesOf(db, enterpriseId),
		experiencesOf(db, enterpriseId),
		outingsAhead(db, enterpriseId, { after: now(), limit: MOST_OUTINGS }),
	])
	return { guides, experiences, outings }
}
