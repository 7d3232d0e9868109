import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { listLineage } from '#db/queries/administered-regions.ts'

/** The name of the region an administrator looks after. */
export async function readOfficeName({ db }: World, { regionCode }: Administrator) {
	const region = (await listLineage(db, regionCode)).at(-1)
	return { nameZh: region?.nameZh ?? '', nameEn: region?.nameEn ?? '' }
}
