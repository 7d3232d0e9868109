import type { Seller } from '#app/domain/accounts/roles.ts'
import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import type { PlacementPurpose } from '#app/domain/attribution/placement-purpose.ts'
import { drawCode } from '#app/features/sharing/draw-code.server.ts'
import type { World } from '#app/platform/world.ts'
import { sharesOf } from '#db/queries/host-shares.ts'
import { closePlacement, findPlacement, insertPlacement, listPlacements } from '#db/queries/placements.ts'
import { listingsOfSeller } from '#db/queries/seller-listings.ts'
import { inTransaction } from '#db/transaction.ts'

const MOST_SHARES = 100

/** The printed codes of an enterprise, its shares of sales by printed codes, its own and others', and what it has on show. */
export async function readPlacements(world: World, { enterpriseId }: Seller) {
	const [placements, shares, listings] = await Promise.all([
		listPlacements(world.db, enterpriseId),
		sharesOf(world.db, enterpriseId, MOST_SHARES),
		listingsOfSeller(world.db, enterpriseId),
	])
	const own = listings
		.filter(({ status }) => status === 'published')
		.map(({ slug, titleZh, titleEn }) => ({ slug, title: { zh: titleZh, en: titleEn || titleZh } }))
	return { placements, shares, own }
}

/** Makes a printed code for something on show. */
export async function makePlacement(
	world: World,
	{ enterpriseId }: Seller,
	entry: { label: string; purpose: PlacementPurpose; listing: string },
): Promise<{ outcome: 'made'; id: number } | { outcome: 'not-found' }> {
	const { label, purpose, listing: slug } = entry
	const code = linkCode(world.randomBytes(CODE_BYTES))
	const made = { code, enterpriseId, slug, purpose, label, at: world.now() }
	const id = await inTransaction(world.db, (tx) => insertPlacement(tx, made))
	return id === null ? { outcome: 'not-found' } : { outcome: 'made', id }
}

/** Takes a printed code out of use: whoever scans it later is told that it is gone. */
export async function endPlacement(
	world: World,
	{ enterpriseId }: Seller,
	id: number,
): Promise<{ outcome: 'done' | 'not-found' }> {
	const at = world.now()
	const isDone = await inTransaction(world.db, (tx) => closePlacement(tx, { id, enterpriseId, at }))
	return { outcome: isDone ? 'done' : 'not-found' }
}

/** A printed code to be printed, drawn; null when it is not the enterprise's or out of use. */
export async function readSheet(world: World, { enterpriseId }: Seller, id: number) {
	const placement = await findPlacement(world.db, { id, enterpriseId })
	if (!placement || placement.closedAt !== null) return null
	const address = `${world.origin}/q/${placement.code}`
	return { placement, address, drawing: drawCode(address) }
}
