import { type Coming, DEVICE_LENGTH, deviceSubject } from '#app/domain/attribution/device.ts'
import { isRobot as isMachine } from '#app/domain/insights/view-source.ts'
import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import type { Remembered } from '#app/platform/visitor-cookie.ts'
import type { World } from '#app/platform/world.ts'
import { findLinkTarget, type LinkTarget } from '#db/queries/share-links.ts'

/** What a link leads to is looked up once in so long. */
const KEPT_MS = 60_000
const MOST_KEPT = 10_000
const kept = new WeakMap<World['db'], Map<string, { path: string | null; until: number }>>()

/** A group that gathers no more leads to its listing, what is not on show to the market's front. */
const pathTo = (code: string, { isGift, groupCode, isOnShow, kind, slug }: LinkTarget) => {
	if (isGift) return `/gifts/${code}`
	if (isOnShow && groupCode) return `/groups/${groupCode}`
	return isOnShow && kind && slug ? listingPath({ kind, slug }) : '/'
}

/** Where the link of a code leads; null for one that nobody has. */
async function pathOf({ db, now }: World, code: string): Promise<string | null> {
	const known = kept.get(db) ?? new Map<string, { path: string | null; until: number }>()
	kept.set(db, known)
	const found = known.get(code)
	const at = now().getTime()
	if (found && found.until > at) return found.path
	const target = await findLinkTarget(db, code)
	const path = target ? pathTo(code, target) : null
	if (known.size >= MOST_KEPT) known.clear()
	known.set(code, { path, until: at + KEPT_MS })
	return path
}

/**
 * Where a shared link leads, its click written down on the way. Who was never asked whether they may be remembered goes on with
 * the key of the click, which is nobody's until they say yes.
 */
export async function openShare(
	world: World,
	came: Coming & { code: string | undefined; remembered: Remembered; accountId: number | null },
): Promise<string | null> {
	const { code, remembered, accountId } = came
	const path = isLinkCode(code) ? await pathOf(world, code) : null
	if (!isLinkCode(code) || path === null) return null
	const key = world.newId()
	const isRobot = isMachine(came.userAgent)
	world.touches.put({
		...{ key, kind: 'CLICK', code, tag: null, platform: null, slug: null, source: 'chat_share', isRobot, accountId },
		...{ visitorId: typeof remembered === 'object' ? remembered.id : null, at: world.now() },
		device: world.tokens.of(deviceSubject(came, world.now())).slice(0, DEVICE_LENGTH),
	})
	return remembered === 'unasked' && !isRobot ? `${path}?via=${key}` : path
}
