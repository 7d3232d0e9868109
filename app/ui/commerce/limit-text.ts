import type { HoldLimit } from '#app/domain/capacity/hold-limits.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface LimitText {
	holds: (most: number) => string
	seller: (most: number) => string
	share: (most: number) => string
	listing: (title: string, most: number) => string
}

export const limitText: Catalogue<LimitText> = {
	zh: {
		holds: (most) => `您已有 ${most} 张订单等着付款，先付清或放弃一张再下单。`,
		seller: (most) => `您在其中一家已有 ${most} 张订单等着付款，先付清或放弃一张再下单。`,
		share: (most) => `一位客人最多先留 ${most} 份，请减少数量。`,
		listing: (title, most) =>
			`卖家规定：「${title}」每位买家未付款时最多先留 ${most} 份。请减少数量，或先付清、放弃已有的订单。`,
	},
	en: {
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
