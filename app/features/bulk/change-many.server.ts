import type { Manager } from '#app/domain/accounts/roles.ts'
import { totalOfOnHand } from '#app/domain/capacity/way.ts'
import { type BulkLine, type BulkListing, bulkMark, type BulkWish, planBulk } from '#app/domain/listings/bulk-change.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import {
	bulkListings,
	lockListings,
	setListingStatuses,
	setPlanPrices,
	setTemperatures,
	setTicketPrices,
	setVariantPrices,
} from '#db/queries/bulk-listings.ts'
import { lockCapacity, setCapacityTotals } from '#db/queries/capacity.ts'
import { keepFromPrices } from '#db/queries/from-prices.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'
import { passWall } from '#db/wall/behind-wall.ts'

export type BulkOutcome =
	/** What would be done, with its mark; nothing was. */
	| { outcome: 'preview'; lines: BulkLine[]; mark: string; isStale: boolean }
	| { outcome: 'done'; count: number }
	/** One of the listings is not theirs. */
	| { outcome: 'not-found' }

interface Batch {
	listings: BulkListing[]
	lines: BulkLine[]
	wish: BulkWish
	actor: string
	at: Date
}

const ofPart = (lines: readonly BulkLine[], part: BulkLine['part']) =>
	lines.filter((line) => line.part === part).map(({ id, after }) => ({ id, prices: after.map(Number) }))

async function writeStock(tx: Db, { listings, lines, actor, at, wish }: Batch, onHand: number): Promise<void> {
	const rows = new Map(listings.flatMap(({ parts }) => parts).map(({ part, id, stock }) => [`${part}${id}`, stock]))
	const totals = lines.map(({ id }) => {
		const stock = rows.get(`stock${id}`)
		return { id, from: stock?.total ?? 0, total: totalOfOnHand(onHand, stock?.sent ?? 0) }
	})
	await setCapacityTotals(tx, totals)
	const change = { entity: 'capacity' as const, actor, reason: `${wish.kind} of many listings`, at }
	await recordStateChanges(
		tx,
		totals.map(({ id, from, total }) => ({ ...change, entityId: id, from: String(from), to: String(total) })),
	)
}

async function writeStatus(tx: Db, { lines, actor, at }: Batch, to: 'published' | 'paused'): Promise<void> {
	const ids = lines.map(({ listingId }) => listingId)
	await setListingStatuses(tx, ids, to)
	await recordStateChanges(
		tx,
		lines.map(({ listingId, before }) => ({
			...{ entity: 'listing' as const, entityId: listingId, from: String(before[0]), to, actor, at },
			reason: 'with others',
		})),
	)
}

async function write(tx: Db, batch: Batch): Promise<void> {
	const { wish, lines } = batch
	switch (wish.kind) {
		case 'percent':
		case 'add':
			await setVariantPrices(tx, ofPart(lines, 'variant'))
			await setTicketPrices(tx, ofPart(lines, 'ticket'))
			await setPlanPrices(tx, ofPart(lines, 'plan'))
			return passWall(tx, 'package-prices', (all) =>
				keepFromPrices(all, [...new Set(lines.map(({ listingId }) => listingId))]),
			)
		case 'stock':
			return writeStock(tx, batch, wish.onHand)
		case 'temperature':
			return setTemperatures(
				tx,
				lines.map(({ id }) => id),
				wish.to,
			)
		case 'status':
			return writeStatus(tx, batch, wish.to)
	}
}

/** Who changed what of each listing, with what it was before. */
async function log(tx: Db, { lines, wish, at }: Batch, accountId: number): Promise<void> {
	for (const id of new Set(lines.map(({ listingId }) => listingId))) {
		const own = lines.filter(({ listingId }) => listingId === id)
		const changes = own.map(({ part, id: partId, before, after }) => ({ part, id: partId, before, after }))
		const subject = { subjectKind: 'listing', subjectId: id, details: { wish, changes } }
		await recordAudit(tx, {
			at,
			actorKind: 'account',
			actorId: accountId,
			action: 'listing.changed-with-others',
			...subject,
		})
	}
}

/**
 * Shows what a wish does to many of a seller's listings, or (with the mark of what was shown) does it to all that can be changed, in one
 * transaction: all of them or none.
 */
export async function changeMany(
	world: World,
	{ enterpriseId, account: { accountId } }: Manager,
	wanted: { ids: readonly number[]; wish: BulkWish },
	mark: string | null,
): Promise<BulkOutcome> {
	const at = world.now()
	const ids = [...new Set(wanted.ids)]
	return inTransaction(world.db, async (tx): Promise<BulkOutcome> => {
		if ((await lockListings(tx, { enterpriseId, ids })).length < ids.length) return { outcome: 'not-found' }
		const seen = await bulkListings(tx, { enterpriseId, ids })
		if (wanted.wish.kind === 'stock' && mark !== null)
			await lockCapacity(
				tx,
				seen.flatMap(({ parts }) => parts.filter(({ part }) => part === 'stock').map(({ id }) => id)),
			)
		const listings = await bulkListings(tx, { enterpriseId, ids })
		const all = planBulk(listings, wanted.wish)
		if (bulkMark(all) !== mark) return { outcome: 'preview', lines: all, mark: bulkMark(all), isStale: mark !== null }
		const lines = all.filter(({ refusal }) => refusal === null)
		const batch = { listings, lines, wish: wanted.wish, actor: `account:${accountId}`, at }
		if (lines.length > 0) await write(tx, batch)
		await log(tx, batch, accountId)
		return { outcome: 'done', count: lines.length }
	})
}
