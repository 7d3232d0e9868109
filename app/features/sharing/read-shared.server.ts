import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { REWARD_BP } from '#app/domain/rewards/reward.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { listingOfPath } from '#app/features/sharing/listing-of-path.ts'
import type { World } from '#app/platform/world.ts'
import { findListingOfLink, findSharedListing } from '#db/queries/share-links.ts'

/**
 * A listing to be passed on, by the path of its page; null for any other path. The page's own address carries nothing of who
 * shares; a link that was made does.
 */
export async function readShared(world: World, language: Language, asked: { path: string; code: string | null }) {
	const { path, code } = asked
	const named = listingOfPath(path)
	const listing = named && (await findSharedListing(world.db, named))
	if (!listing) return null
	const isOurs = isLinkCode(code ?? undefined) && (await findListingOfLink(world.db, code ?? ''))?.id === listing.id
	const link = isOurs ? { code, url: `${world.origin}/s/${code}` } : null
	const rewardShare = REWARD_BP / 10_000
	return { path, url: `${world.origin}${path}`, title: inLanguage(listing.title, language), link, rewardShare }
}
