import { type Coming, DEVICE_LENGTH, deviceSubject } from '#app/domain/attribution/device.ts'
import { type ListingKind, listingPath } from '#app/domain/catalog/listing-kind.ts'
import { isRobot as isMachine } from '#app/domain/insights/view-source.ts'
import { isFresh, markSubject, readMark, SIGN_LENGTH } from '#app/domain/promoted/promoted-mark.ts'
import type { Remembered } from '#app/platform/visitor-cookie.ts'
import type { World } from '#app/platform/world.ts'
import { findPromotedTarget } from '#db/queries/promoted-listings.ts'

type Clicked = Coming & { mark: string | undefined; isEarly: boolean; remembered: Remembered; accountId: number | null }
type Mark = NonNullable<ReturnType<typeof readMark>>

/** Whether a click may be charged for at all: by a link of ours, of these minutes, by somebody who follows it. */
function isClick(world: World, mark: Mark, { isEarly }: Clicked): boolean {
	const isOurs = world.tokens.of(markSubject(mark)).slice(0, SIGN_LENGTH) === mark.sign
	return isOurs && isFresh(mark, world.now()) && !isEarly
}

/** Writes the click down; gives its key where the visitor was never asked whether they may be remembered. */
function writeClick(world: World, came: Clicked, { mark, slug, tag }: { mark: Mark; slug: string; tag: string }) {
	const { remembered, accountId } = came
	const now = world.now()
	const key = world.newId()
	const isRobot = isMachine(came.userAgent)
	world.touches.put({
		...{ key, kind: 'AD_CLICK', code: null, tag, platform: null, slug, source: 'ad', isRobot, accountId, at: now },
		visitorId: typeof remembered === 'object' ? remembered.id : null,
		device: world.tokens.of(deviceSubject(came, now)).slice(0, DEVICE_LENGTH),
		promoted: { campaignId: mark.campaignId, priceMinor: mark.priceMinor },
	})
	return remembered === 'unasked' && !isRobot ? key : null
}

/**
 * Where the link of the promoted place leads, its click written down on the way; what it costs is judged later, and nothing while
 * the link is not one of ours, or old. Null for a promotion that nobody has.
 */
export async function openPromoted(world: World, came: Clicked): Promise<string | null> {
	const mark = readMark(came.mark)
	const target = mark && (await findPromotedTarget(world.db, mark.campaignId))
	if (!mark || !target) return null
	const { kind, slug, tag, isOnShow } = target
	if (!isOnShow) return '/'
	const path = listingPath({ kind: kind as ListingKind, slug })
	const key = isClick(world, mark, came) ? writeClick(world, came, { mark, slug, tag }) : null
	return key === null ? path : `${path}?via=${key}`
}
