import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import type { ShareChannel } from '#app/domain/attribution/share-channel.ts'
import type { World } from '#app/platform/world.ts'
import { findSharedListing, keepShareLink } from '#db/queries/share-links.ts'
import { listingOfPath } from '#app/features/sharing/listing-of-path.ts'

export type LinkOutcome = { outcome: 'made'; code: string } | { outcome: 'not-found' }

/** The link under which somebody shares a listing's page in a channel: an account's earns, nobody's is only counted. */
export async function makeLink(
	world: World,
	asked: { path: string; channel: ShareChannel; accountId: number | null; visitorId: string | null },
): Promise<LinkOutcome> {
	const { path, channel, accountId, visitorId } = asked
	const named = listingOfPath(path)
	const listing = named && (await findSharedListing(world.db, named))
	if (!listing) return { outcome: 'not-found' }
	const code = linkCode(world.randomBytes(CODE_BYTES))
	const link = { code, listingId: listing.id, channel, accountId, visitorId, at: world.now() }
	return { outcome: 'made', code: await keepShareLink(world.db, link) }
}
