import type { Catalogue } from '#app/ui/text/language.tsx'

/** What a seller reads of an order that is held. */
export const heldOrderText: Catalogue<Record<'badge' | 'title' | 'what', string>> = {
	zh: {
		badge: '核实中，先别发货',
		title: '付款正在核实，请先不要发货',
		what: '付款的银行卡可能被盗刷，平台正在核实。结果出来以前，这张订单不能打包，也不能寄出，货款先不付出。有凭证的客人照常接待。有结果会通知您。',
	},
	en: {
		badge: 'Held for review',
		title: 'Held for review: please send nothing yet',
		what: 'The card it was paid with may have been stolen, and the platform looks into it. Until that is decided nothing of this order can be packed or sent, and what you are due of it is not paid out. Guests who hold vouchers are received as usual. We tell you what comes of it.',
	},
}
