import type { World } from '#app/platform/world.ts'
import { behindWall } from '#db/wall/behind-wall.ts'

/** The world as the office of an enterprise has it: its database shows and takes that enterprise's rows alone. */
export function officeOf(site: World, member: { enterpriseId: number }): World {
	return { ...site, db: behindWall(site.db, member.enterpriseId) }
}
