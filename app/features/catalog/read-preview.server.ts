import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Preview } from '#app/features/catalog/components/listing-preview.tsx'
import type { Look } from '#app/features/catalog/draw-listing.server.tsx'
import { readExperience } from '#app/features/catalog/read-experience.server.ts'
import { readPackage } from '#app/features/catalog/read-package.server.ts'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { readStay } from '#app/features/catalog/read-stay.server.ts'
import type { World } from '#app/platform/world.ts'

const nothingAsked = () => null

/** What visitors will see of a listing that may not be on show yet; the caller knows that whoever asks may see it. */
export async function readPreview(
	world: World,
	look: Look,
	{ id, kind, slug }: { id: number; kind: ListingKind; slug: string },
): Promise<Preview | null> {
	const own = { ...look, previewOf: id }
	switch (kind) {
		case 'product': {
			const view = await readProduct(world, own, slug)
			return view.outcome === 'found' ? { kind, view } : null
		}
		case 'stay': {
			const view = await readStay(world, own, slug, nothingAsked)
			return view.outcome === 'found' ? { kind, view } : null
		}
		case 'experience': {
			const view = await readExperience(world, own, slug)
			return view.outcome === 'found' ? { kind, view } : null
		}
		case 'package': {
			const view = await readPackage(world, own, slug, nothingAsked)
			return view.outcome === 'found' ? { kind, view } : null
		}
	}
}
