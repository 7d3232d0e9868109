import { maySeePart, type Viewer } from '#app/domain/accounts/viewer.ts'
import { claimLimit, claimRefusal } from '#app/domain/claims/claim-refusal.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { photoFile } from '#app/domain/claims/photo-file.ts'
import { mostMinor } from '#app/features/claims/take-claim-step.server.ts'
import type { World } from '#app/platform/world.ts'
import {
	findClaim,
	findClaimOfPhoto,
	type KeptClaim,
	listClaimsOfOrder,
	listClaimsOfSeller,
	listEscalatedClaims,
	readLineToClaim,
} from '#db/queries/buyer-claims.ts'

const MOST = 100

/** What of a claim is shown; nothing that would open the order to others. */
export function toShow(claim: KeptClaim) {
	return { ...claim, tokenHash: undefined, accountId: undefined, mostMinor: mostMinor(claim) }
}

/** The same for whoever paid: photos that a gift's receiver took may show their home. */
const toBuyer = (claim: KeptClaim) => ({ ...toShow(claim), ...(claim.isByReceiver && { photos: [] }) })

export type ShownClaim = ReturnType<typeof toShow>

/** A claim of the buyer's own order, and whether its refusal may still be taken to the administrator. */
export async function readClaimOfOrder(world: World, order: { number: string }, claimId: number) {
	const claim = await findClaim(world.db, claimId)
	if (claim?.orderNumber !== order.number) return null
	return { claim: toBuyer(claim), isAppealable: claim.dueAt !== null && isInTime(world.now(), claim.dueAt) }
}

/** The claims of the buyer's own order. */
export const listOrderClaims = async (world: World, order: { number: string }) =>
	(await listClaimsOfOrder(world.db, order.number)).map(toBuyer)

/** A claim on a seller. */
export async function readClaimOfSeller(world: World, seller: { enterpriseId: number }, claimId: number) {
	const claim = await findClaim(world.db, claimId)
	return claim?.enterpriseId === seller.enterpriseId ? toShow(claim) : null
}

/** The claims on a seller. */
export const listSellerClaims = async (world: World, { enterpriseId }: { enterpriseId: number }) =>
	(await listClaimsOfSeller(world.db, enterpriseId, MOST)).map(toShow)

/** The claims that wait for a region's administrator. */
export const listClaimsToDecide = async (world: World, { regionCode }: { regionCode: string }) =>
	(await listEscalatedClaims(world.db, regionCode, MOST)).map(toShow)

/** What the page that opens a claim says of a line: which kinds may be opened, until when, and its claims so far. */
export async function readClaimChoice(world: World, order: { number: string }, lineId: number) {
	const line = await readLineToClaim(world.db, { orderNumber: order.number, lineId }, { lock: false })
	if (!line) return null
	const now = world.now()
	const choice = (kind: 'QUALITY' | 'RETURN') => ({
		refusal: claimRefusal(kind, line, now, line.timeZone),
		until: claimLimit(kind, line, line.timeZone),
	})
	const claims = (await listClaimsOfOrder(world.db, order.number)).filter((claim) => claim.lineId === lineId)
	const { title, option, qty, paidMinor, refundedMinor, currency } = line
	const facts = { lineId, title, option, qty, leftMinor: paidMinor - refundedMinor, currency }
	return { ...facts, quality: choice('QUALITY'), goesBack: choice('RETURN'), claims: claims.map(toBuyer) }
}

/** A claim's photo for its buyer (unless a gift's receiver took it), its seller and the administrators of the seller's region; null for anyone else. */
export async function readClaimPhoto(
	world: World,
	name: string,
	viewer: (orderNumber: string) => Viewer,
): Promise<Buffer | null> {
	const claimId = /^[\w-]{20,60}$/.test(name) ? await findClaimOfPhoto(world.db, name) : undefined
	const order = claimId === undefined ? undefined : await findClaim(world.db, claimId)
	if (!order || claimId === undefined) return null
	const own = viewer(order.orderNumber)
	const claim = await findClaim(world.db, claimId, own.regionCodes)
	if (!claim) return null
	const asked = claim.isByReceiver ? { ...own, accountId: null, token: null } : own
	return maySeePart(claim, asked, world.tokens.matches) ? world.files.get(photoFile(name)) : null
}
