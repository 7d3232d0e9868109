import { KIND_PATH, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { findListingTitle } from '#db/queries/listing-titles.ts'

/** A listing to be passed on, by the path of its page; null for any other path. The address carries nothing of who shares. */
export async function readShared(world: World, language: Language, path: string) {
	const [, shelf = '', slug = ''] = /^(\/[a-z]+)\/([\w-]{1,120})$/.exec(path) ?? []
	const [kind] = Object.entries(KIND_PATH).find(([, its]) => its === shelf) ?? []
	if (!kind) return null
	const title = await findListingTitle(world.db, { kind: kind as ListingKind, slug })
	return title && { path, url: `${world.origin}${path}`, title: inLanguage(title, language) }
}
