import { maySeePart, type Viewer } from '#app/domain/accounts/viewer.ts'
import { leftMinor } from '#app/domain/fapiao/cover-refunds.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { fapiaoFile } from '#app/features/fapiao/record-issued.server.ts'
import type { World } from '#app/platform/world.ts'
import { listFapiaoParts, readFapiaoPart } from '#db/queries/fapiao-parts.ts'
import {
	type FapiaoView,
	findFapiaoFile,
	findShownFapiao,
	listFapiaoOfOrder,
	listFapiaoOfSeller,
} from '#db/queries/shown-fapiao.ts'

const PER_PAGE = 30

/** The fapiao of an order by seller's part: how much one would be over now, and those there are. */
export async function readOrderFapiao(world: World, order: { number: string }) {
	const [parts, all] = await Promise.all([
		listFapiaoParts(world.db, order.number),
		listFapiaoOfOrder(world.db, order.number),
	])
	return parts.map(({ sellerOrderId, currency, buyerEmail, paidAt, paidMinor, refunds }) => {
		const fapiao = all.filter((it) => it.sellerOrderId === sellerOrderId)
		const stands = fapiao.some(({ kind, state }) => kind === 'BLUE' && (state === 'REQUESTED' || state === 'ISSUED'))
		const left = paidAt ? leftMinor(paidMinor, refunds) : 0
		return { sellerOrderId, currency, email: buyerEmail, leftMinor: left, mayAsk: left > 0 && !stands, fapiao }
	})
}

/** A page of a seller's fapiao, those that wait or those that are settled. */
export async function readSellerFapiao(
	world: World,
	{ enterpriseId }: { enterpriseId: number },
	view: { which: FapiaoView; page: number },
) {
	const offset = (view.page - 1) * PER_PAGE
	const list = await listFapiaoOfSeller(world.db, enterpriseId, { view: view.which, limit: PER_PAGE, offset })
	return { ...list, pageCount: Math.max(1, Math.ceil(list.total / PER_PAGE)) }
}

/** One of a seller's fapiao with the lines it is over, and the day by the market's calendar; null for another's. */
export async function readOneFapiao(world: World, { enterpriseId }: { enterpriseId: number }, id: number) {
	const fapiao = await findShownFapiao(world.db, id)
	if (fapiao?.enterpriseId !== enterpriseId) return null
	const part = await readFapiaoPart(world.db, fapiao.sellerOrderId)
	const lines = fapiao.kind === 'BLUE' && fapiao.state === 'REQUESTED' ? (part?.lines ?? []) : []
	return { fapiao, lines, today: localDateAt(world.now(), MARKET_ZONE) }
}

/** What the tax platform gave for a fapiao, for its buyer, its seller and the administrators of the region; null for anyone else. */
export async function readFapiaoFile(world: World, wanted: { orderNumber: string; id: number }, viewer: Viewer) {
	const found = await findFapiaoFile(world.db, { ...wanted, regionCodes: viewer.regionCodes })
	if (!found || !maySeePart(found, viewer, world.tokens.matches)) return null
	const bytes = await world.files.get(fapiaoFile(found.fileName))
	const kind = found.fileName.slice(found.fileName.lastIndexOf('.') + 1)
	return bytes && { bytes, name: `fapiao-${found.number}.${kind}`, kind }
}
