import { photoFile } from '#app/domain/claims/photo-file.ts'
import type { World } from '#app/platform/world.ts'

export interface KeptPhoto {
	name: string
	width: number
	height: number
}

const NAME_BYTES = 24
/** Keeps photos drawn anew under unguessable names; null, and nothing kept, when one of them is no photo. */
export async function keepPhotos(world: World, photos: readonly Uint8Array[]): Promise<KeptPhoto[] | null> {
	const clean = []
	for (const bytes of photos) {
		const photo = await world.photos.clean(bytes)
		if (!photo) return null
		clean.push(photo)
	}
	const kept: KeptPhoto[] = []
	for (const { bytes, width, height } of clean) {
		const name = Buffer.from(world.randomBytes(NAME_BYTES)).toString('base64url')
		await world.files.put(photoFile(name), bytes, 'image/jpeg')
		kept.push({ name, width, height })
	}
	return kept
}

/** Takes photos away again that no claim came to bear. */
export async function removePhotos(world: World, photos: readonly KeptPhoto[]): Promise<void> {
	for (const { name } of photos) await world.files.delete(photoFile(name))
}
