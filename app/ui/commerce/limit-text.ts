import type { HoldLimit } from '#app/domain/capacity/hold-limits.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface LimitText {
	/** So many pieces, rooms, tickets or packages. */
	units: Record<ListingKind, (count: number) => string>
	/** What one visitor may keep of one thing, told before it is ordered. */
	kept: Record<'seller' | 'share', (what: string) => string>
	/** One seat of a session a guest. */
	seats: (count: string) => string
	/** As many as one may have, in place of too many. */
	take: (what: string) => string
	holds: (most: number) => string
	seller: (most: number) => string
	share: (most: number) => string
	listing: (title: string, most: number) => string
}

export const limitText: Catalogue<LimitText> = {
	zh: {
		units: {
			product: (count) => `${count} 份`,
			stay: (count) => `${count} 间房`,
			experience: (count) => `${count} 张票`,
			package: (count) => `${count} 份套餐`,
		},
		kept: {
			seller: (what) => `卖家规定：每位客人付款前最多留 ${what}，已下单未付款的也算`,
			share: (what) => `每位客人付款前最多留 ${what}，已下单未付款的也算`,
		},
		seats: (count) => `每位客人最多先留 ${count} 位`,
		take: (what) => `改成 ${what}`,
		holds: (most) => `您已有 ${most} 张订单等着付款，先付清或放弃一张再下单。`,
		seller: (most) => `您在其中一家已有 ${most} 张订单等着付款，先付清或放弃一张再下单。`,
		share: (most) => `一位客人最多先留 ${most} 份，请减少数量。`,
		listing: (title, most) =>
			`卖家规定：「${title}」每位买家未付款时最多先留 ${most} 份。请减少数量，或先付清、放弃已有的订单。`,
	},
	en: {
		units: {
			product: (count) => String(count),
			stay: (count) => (count === 1 ? '1 room' : `${count} rooms`),
			experience: (count) => (count === 1 ? '1 ticket' : `${count} tickets`),
			package: (count) => (count === 1 ? '1 package' : `${count} packages`),
		},
		kept: {
			seller: (what) => `The seller keeps at most ${what} for one guest before payment, unpaid orders included`,
			share: (what) => `At most ${what} kept for one guest before payment, unpaid orders included`,
		},
		seats: (count) => `at most ${count} ${count === '1' ? 'seat' : 'seats'} for one guest`,
		take: (what) => `Take ${what}`,
		holds: (most) => `You have ${most} unpaid orders already: please pay or let go of one first.`,
		seller: (most) => `You have ${most} unpaid orders with one of these sellers: please pay or let go of one first.`,
		share: (most) => `At most ${most} are kept for one guest at a time: please take fewer.`,
		listing: (title, most) =>
			`The seller keeps at most ${most} of “${title}” unpaid for one buyer: please take fewer, or pay or let go of an order first.`,
	},
}

/** Why a visitor may not keep more, in words. */
export function limitWords(language: Language, limit: HoldLimit): string {
	const t = limitText[language]
	return limit.limit === 'listing' ? t.listing(limit.title[language], limit.most) : t[limit.limit](limit.most)
}

/** How much of a thing one visitor may keep before payment, in words. */
export function keptWords(
	language: Language,
	kind: ListingKind,
	{ by, most }: { by: 'seller' | 'share'; most: number },
) {
	const t = limitText[language]
	return t.kept[by](t.units[kind](most))
}
