import type { Administrator } from '#app/domain/accounts/roles.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { listAdministeredEnterprises } from '#db/queries/administered-trade.ts'

const PER_PAGE = 50

/** The enterprises of the administrator's region, or of one below it, that have a text in their name. */
export async function listEnterprises(
	{ db, now }: World,
	administrator: Administrator,
	asked: { region: string | null; text: string; page: number },
) {
	const found = await findAdministeredRegion(db, administrator.regionCode, asked.region ?? administrator.regionCode)
	if (found.outcome !== 'found') return found
	const { page, text } = asked
	const rows = await listAdministeredEnterprises(db, {
		regionCode: found.region.code,
		text,
		since: new Date(now().getTime() - 30 * DAY_MS),
		limit: PER_PAGE,
		offset: (page - 1) * PER_PAGE,
	})
	const total = rows[0]?.total ?? 0
	return { ...found, text, rows, total, page, pageCount: Math.max(1, Math.ceil(total / PER_PAGE)) }
}
