import type { Catalogue } from '#app/ui/text/language.tsx'

interface GiftApartText {
	title: string
	why: string
	leave: (count: number) => string
	then: string
}

/** Gifts are ordered alone. */
export const giftApartText: Catalogue<GiftApartText> = {
	zh: {
		title: '里面有要送人的？礼物单独下单',
		why: '礼物的地址由收礼人自己填，所以一张礼物订单里只能有要寄的物产，不能有住处、体验、套餐或拼团。',
		leave: (count) => `其余 ${count} 样先放到“以后再买”`,
		then: '然后去结算，勾选“这是礼物”。下好单，再把其余的放回来。',
	},
	en: {
		title: 'Is some of it a gift? Gifts are ordered alone',
		why: 'Whoever gets a gift says where it goes, so such an order holds goods to be sent and nothing else: no stay, experience, package or group buy.',
		leave: (count) => (count === 1 ? 'Keep the other thing for later' : `Keep the other ${count} for later`),
		then: 'Then check out and tick “It is a gift”. Put the rest back once it is ordered.',
	},
}
