import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'

/** Pages that are kept somewhere may show a picture for so long after it was taken off. */
const GRACE_HOURS = 24

/** Throws away the files of pictures that nobody shows any more, or that never came to be shown. */
export const sweepPictures = (world: World): Promise<number> =>
	world.pictures.sweep(addHours(world.now(), -GRACE_HOURS))
