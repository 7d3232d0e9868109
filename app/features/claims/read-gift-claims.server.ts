import { claimRefusal } from '#app/domain/claims/claim-refusal.ts'
import type { World } from '#app/platform/world.ts'
import { type KeptClaim, listClaimsOfOrder, readLineToClaim } from '#db/queries/buyer-claims.ts'
import { giftToClaim } from '#db/queries/gift-claims.ts'

async function readThing({ db, now }: World, line: { orderNumber: string; lineId: number }) {
	const found = await readLineToClaim(db, line, { lock: false })
	if (!found) return []
	const { lineId, title, option, qty } = found
	return [{ lineId, title, option, qty, refusal: claimRefusal('QUALITY', found, now(), found.timeZone) }]
}

/** Nothing of it tells what anything cost. */
const told = ({ id, title, qty, state, words, answer, decision, openedAt, dueAt }: KeptClaim) => ({
	...{ id, title, qty, state, words, answer, decision, openedAt, dueAt },
})

/**
 * What a gift's receiver sees who says that something of it came damaged: its goods with why one cannot be claimed now, and
 * what they said before. Never what it cost. Null for no accepted gift.
 */
export async function readGiftClaims(world: World, code: string) {
	const gift = await giftToClaim(world.db, code)
	if (!gift) return null
	const { orderNumber, lineIds } = gift
	const things = await Promise.all(lineIds.map((lineId) => readThing(world, { orderNumber, lineId })))
	const claims = await listClaimsOfOrder(world.db, orderNumber)
	return {
		orderNumber,
		things: things.flat(),
		claims: claims.filter(({ isByReceiver }) => isByReceiver).map(told),
	}
}

/** What the page of a receiver's claims shows. */
export type GiftClaims = NonNullable<Awaited<ReturnType<typeof readGiftClaims>>>
