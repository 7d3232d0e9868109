import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { REWARD_BP } from '#app/domain/rewards/reward.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { sharedPath } from '#app/features/sharing/shared-path.ts'
import type { World } from '#app/platform/world.ts'
import { findShared, findSharedByLink } from '#db/queries/share-links.ts'

/**
 * A listing, or a group that gathers, to be passed on, by the path of its page; null for any other path. The page's own address carries nothing of who
 * shares; a link that was made does.
 */
export async function readShared(world: World, language: Language, asked: { path: string; code: string | null }) {
	const { path, code } = asked
	const named = sharedPath(path)
	const shared = named && (await findShared(world.db, named))
	if (!shared) return null
	const linked = isLinkCode(code ?? undefined) ? await findSharedByLink(world.db, code ?? '') : undefined
	const isOurs = linked?.id === shared.id && linked.groupId === shared.groupId
	const link = isOurs ? { code, url: `${world.origin}/s/${code}` } : null
	const rewardShare = REWARD_BP / 10_000
	return { path, url: `${world.origin}${path}`, title: inLanguage(shared.title, language), link, rewardShare }
}
