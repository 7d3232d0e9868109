import { photoFile } from '#app/domain/claims/photo-file.ts'
import type { World } from '#app/platform/world.ts'

/** Removes the files of photos whose claims show them no more; one that is gone stays gone. */
export async function dropPhotos(world: World, { names }: { names: string[] }): Promise<void> {
	for (const name of names) await world.files.delete(photoFile(name))
}
