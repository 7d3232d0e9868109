import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { shareText } from '#app/features/sharing/share-text.ts'
import type { World } from '#app/platform/world.ts'
import { formatsOf } from '#app/ui/format/formats.ts'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { findListingOfLink } from '#db/queries/share-links.ts'

/** A shared link as a picture with its QR code; null for a link that leads to nothing on show. */
export async function paintLink(world: World, language: Language, code: string | undefined): Promise<Buffer | null> {
	const listing = isLinkCode(code) ? await findListingOfLink(world.db, code) : undefined
	if (!listing) return null
	const t = shareText[language]
	const { fromMinor, currency } = listing
	return world.papers.paintPoster({
		title: inLanguage(listing.title, language),
		subtitle: inLanguage(listing.enterprise, language),
		price: fromMinor === null ? '' : t.from(formatsOf(language).money(fromMinor, currency)),
		note: t.scan,
		address: `${world.origin}/s/${code}`,
		foot: layoutText[language].siteName,
	})
}
