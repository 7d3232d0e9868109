import type { World } from '#app/platform/world.ts'
import { listAdministrators } from '#db/queries/administrators.ts'

/** Every administrator with its region, for the operator. */
export const listAllAdministrators = (world: World) => listAdministrators(world.db)
