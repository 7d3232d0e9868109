import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { ADDRESS_LEVELS, type AddressChoice, chooseAddress } from '#app/domain/checkout/address-choice.ts'
import { acceptUntil, giftState } from '#app/domain/gifts/gift.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { GiftTexts } from '#app/features/gifts/gift-form.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { listAddressRegions } from '#db/queries/address-regions.ts'
import { findGift, type GiftPageRow } from '#db/queries/gifts.ts'
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

/** The page of a gift for whoever has its link: what it is, from whom, and how it stands; of its receiver it says nothing. */
export async function readGift(
	world: World,
	language: Language,
	asked: { code: string | undefined; texts: GiftTexts | null },
) {
	const gift = isLinkCode(asked.code) ? await findGift(world.db, asked.code) : undefined
	if (!gift) return null
	const state = giftState(gift, world.now())
	const { giver, words, place, acceptedAt, isForgotten, isUnderWay, parcels } = gift
	return {
		...{ state, giver, words, acceptedAt, isForgotten, isUnderWay, parcels },
		paidTo: place && inLanguage(place, language),
		until: acceptUntil(gift.paidAt),
		things: gift.things.map(({ title, option, seller, ...it }) => ({
			...it,
			title: inLanguage(title, language),
			option: inLanguage(option, language),
			seller: inLanguage(seller, language),
		})),
		address: state === 'OPEN' ? await readAddress(world.db, language, { gift, texts: asked.texts }) : null,
	}
}

/** What the page of a gift shows. */
export type GiftView = NonNullable<Awaited<ReturnType<typeof readGift>>>
