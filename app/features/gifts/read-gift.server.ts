import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { carriedParcels } from '#app/domain/changes/carried-parcels.ts'
import { ADDRESS_LEVELS, type AddressChoice, chooseAddress, parcelPlace } from '#app/domain/checkout/address-choice.ts'
import { acceptUntil, type GiftState, giftState } from '#app/domain/gifts/gift.ts'
import { forgetAt } from '#app/domain/gifts/receiver-memory.ts'
import { giftShipping } from '#app/domain/gifts/gift-shipping.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { GiftTexts } from '#app/features/gifts/gift-fields-form.ts'
import { type GiftKey, isReceiverToken, receiverToken } from '#app/features/gifts/receiver-key.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { listAddressRegions } from '#db/queries/address-regions.ts'
import { readCarriedGoods } from '#db/queries/carried-goods.ts'
import { findGift, type GiftPageRow, paidFees } from '#db/queries/gifts.ts'
import { listPickUpPoints, type PickUpPoint } from '#db/queries/pick-up-points.ts'
import { placesOf } from '#db/queries/place-names.ts'

const CODE = /^\d{12}$/

/** The place as far as it is chosen; at first as far as the giver paid. */
async function readAddress(
	db: Db,
	language: Language,
	{ gift, texts }: { gift: GiftPageRow; texts: GiftTexts | null },
): Promise<AddressChoice> {
	const { lineage } = (await placesOf(db, [gift.regionCode]))[gift.regionCode] ?? { lineage: [] }
	const levels = texts?.levels ?? Object.fromEntries(lineage.map(({ level, code }) => [level, code]))
	const codes = ADDRESS_LEVELS.map((level) => levels[level] ?? '').filter((code) => CODE.test(code))
	return chooseAddress(await listAddressRegions(db, language, codes), levels)
}

/** The points near a place where all of a gift can be fetched for what its giver paid. */
async function readPoints(
	world: World,
	language: Language,
	{ orderId, regionCode }: { orderId: number; regionCode: string | null },
): Promise<PickUpPoint[]> {
	if (regionCode === null) return []
	const { db } = world
	const on = localDateAt(world.now(), MARKET_ZONE)
	const points = await listPickUpPoints(db, { regionCode, language, on })
	const [first] = points
	if (!first) return []
	const waiting = (await readCarriedGoods(db, orderId)).filter(({ state }) => state === 'WAITING')
	const goal = { regionCode, nodeId: first.nodeId }
	const { outcome } = giftShipping(carriedParcels(waiting), await paidFees(db, orderId), goal)
	return outcome === 'carried' ? points : []
}

/** What whoever accepts an open gift chooses among. */
async function readChoice(world: World, language: Language, asked: { gift: GiftPageRow; texts: GiftTexts | null }) {
	const address = await readAddress(world.db, language, asked)
	const { orderId } = asked.gift
	const place = parcelPlace(address)
	return { address, place, points: await readPoints(world, language, { orderId, regionCode: place }) }
}

/** What the page of an accepted gift shows to its receiver alone: where it is fetched, and the link that is theirs. */
function readOwn(world: World, language: Language, { gift, key }: { gift: GiftPageRow; key: GiftKey }) {
	const { code, receiverId, isForgotten, point, isTold } = gift
	const isByAccount = receiverId !== null && receiverId === key.accountId
	if (isForgotten || !(isByAccount || isReceiverToken(world, code, key.token))) return null
	const token = new URLSearchParams({ token: receiverToken(world, code) })
	const claimHref = `/gifts/${code}/claim`
	return {
		...{ url: `${world.origin}/gifts/${code}?${token}`, point: point && inLanguage(point, language) },
		...{ claimHref, claimUrl: `${world.origin}${claimHref}?${token}`, isTold },
	}
}

/** The day on which its receiver is forgotten; null before that is known. */
function forgetOn({ acceptedAt, ...gift }: GiftPageRow): LocalDate | null {
	const at = acceptedAt && forgetAt({ ...gift, acceptedAt })
	return at && localDateAt(at, MARKET_ZONE)
}

interface Asked {
	code: string | undefined
	texts: GiftTexts | null
	key: GiftKey
}

/**
 * The page of a gift for whoever has its link: what it is, from whom, and how it stands. Of its receiver it says nothing, but to
 * the receiver: `own` is where and by which link they fetch it.
 */
export async function readGift(world: World, language: Language, { code, texts, key }: Asked) {
	const gift = isLinkCode(code) ? await findGift(world.db, code, world.now()) : undefined
	if (!gift) return null
	const state: GiftState = giftState(gift, world.now())
	const { giver, words, place, acceptedAt, isForgotten, isUnderWay, parcels } = gift
	return {
		...{ state, giver, words, acceptedAt, isForgotten, isUnderWay, parcels },
		forgetOn: forgetOn(gift),
		paidTo: place && inLanguage(place, language),
		until: acceptUntil(gift.paidAt),
		things: gift.things.map(({ title, option, seller, ...it }) => ({
			...it,
			title: inLanguage(title, language),
			option: inLanguage(option, language),
			seller: inLanguage(seller, language),
		})),
		choice: state === 'OPEN' ? await readChoice(world, language, { gift, texts }) : null,
		own: state === 'ACCEPTED' ? readOwn(world, language, { gift, key }) : null,
	}
}

/** What the page of a gift shows. */
export type GiftView = NonNullable<Awaited<ReturnType<typeof readGift>>>
