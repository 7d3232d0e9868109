import { type Coming, DEVICE_LENGTH, deviceSubject } from '#app/domain/attribution/device.ts'
import { isRobot as isMachine } from '#app/domain/insights/view-source.ts'
import type { PlacementView } from '#app/domain/attribution/placement.ts'
import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Remembered } from '#app/platform/visitor-cookie.ts'
import type { World } from '#app/platform/world.ts'
import { listGuestRooms } from '#db/queries/guest-rooms.ts'
import { listVariants } from '#db/queries/listing-variants.ts'
import { type OpenPlacement, findOpenPlacement } from '#db/queries/placements.ts'

/**
 * What a printed code opens: the dish or the product itself, to be sent home with one tap. The scan is written down beside it;
 * `touch` is its key where the visitor was never asked whether they may be remembered.
 */
export async function openPlacement(
	world: World,
	language: Language,
	came: Coming & { code: string | undefined; remembered: Remembered; accountId: number | null },
): Promise<PlacementView | null> {
	const { code, remembered, accountId } = came
	const placement = isLinkCode(code) ? await findOpenPlacement(world.db, code) : undefined
	if (!isLinkCode(code) || !placement) return null
	const key = world.newId()
	const isRobot = isMachine(came.userAgent)
	world.touches.put({
		...{ key, kind: 'QR_SCAN', code, tag: null, platform: null, slug: null, source: 'qr', isRobot, accountId },
		...{ visitorId: typeof remembered === 'object' ? remembered.id : null, at: world.now() },
		device: world.tokens.of(deviceSubject(came, world.now())).slice(0, DEVICE_LENGTH),
	})
	const { listing, label, host, hostSlug } = placement
	const variants = listing?.kind === 'product' ? await listVariants(world.db, language, listing.id) : []
	return {
		...{ code, label, host: inLanguage(host, language), hostPath: `/enterprises/${hostSlug}` },
		listing: listing && {
			...{ kind: listing.kind, path: listingPath(listing), picture: listing.picture, currency: listing.currency },
			...{ title: inLanguage(listing.title, language), summary: inLanguage(listing.summary, language) },
			variants: variants.map(({ id, name, priceMinor, left }) => ({ id, name, priceMinor, left })),
		},
		room: await findRoom(world, placement, { accountId, code }),
		touch: remembered === 'unasked' && !isRobot ? key : null,
	}
}

/** Where a guest stays with whoever sells a product: by their own stay, else by the room's code that they scanned. */
async function findRoom(
	{ db, now }: World,
	{ listing, purpose }: OpenPlacement,
	{ accountId, code }: { accountId: number | null; code: string },
): Promise<string | null> {
	if (listing?.kind !== 'product') return null
	const codes = purpose === 'room_key' ? [code] : []
	const rooms = await listGuestRooms(db, { accountId, codes, day: localDateAt(now(), MARKET_ZONE) })
	const own = rooms.filter(({ enterpriseId }) => enterpriseId === listing.enterpriseId)
	return (own.find(({ key }) => key.startsWith('stay-')) ?? own[0])?.key ?? null
}
