import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { shareText } from '#app/features/sharing/share-text.ts'
import type { World } from '#app/platform/world.ts'
import { formatsOf } from '#app/ui/format/formats.ts'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { findSharedByLink } from '#db/queries/share-links.ts'

/** A shared link as a picture with its QR code; null for a link that leads to nothing on show. */
export async function paintLink(world: World, language: Language, code: string | undefined): Promise<Buffer | null> {
	const shared = isLinkCode(code) ? await findSharedByLink(world.db, code) : undefined
	if (!shared) return null
	const t = shareText[language]
	const { fromMinor, currency, groupId } = shared
	const price = fromMinor === null ? '' : formatsOf(language).money(fromMinor, currency)
	return world.papers.paintPoster({
		title: inLanguage(shared.title, language),
		subtitle: inLanguage(shared.enterprise, language),
		price: price && (groupId === null ? t.from(price) : t.together(price)),
		note: t.scan,
		address: `${world.origin}/s/${code}`,
		foot: layoutText[language].siteName,
	})
}
