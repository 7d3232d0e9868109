import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import type { ShareChannel } from '#app/domain/attribution/share-channel.ts'
import type { World } from '#app/platform/world.ts'
import { findShared, keepShareLink } from '#db/queries/share-links.ts'
import { sharedPath } from '#app/features/sharing/shared-path.ts'

export type LinkOutcome = { outcome: 'made'; code: string } | { outcome: 'not-found' }

/** The link under which somebody shares the page of a listing or a group in a channel: an account's earns, nobody's is only counted. */
export async function makeLink(
	world: World,
	asked: { path: string; channel: ShareChannel; accountId: number | null; visitorId: string | null },
): Promise<LinkOutcome> {
	const { path, channel, accountId, visitorId } = asked
	const named = sharedPath(path)
	const shared = named && (await findShared(world.db, named))
	if (!shared) return { outcome: 'not-found' }
	const code = linkCode(world.randomBytes(CODE_BYTES))
	const { id: listingId, groupId } = shared
	const link = { code, listingId, groupId, channel, accountId, visitorId, at: world.now() }
	return { outcome: 'made', code: await keepShareLink(world.db, link) }
}
