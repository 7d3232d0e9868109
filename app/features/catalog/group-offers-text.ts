import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** The offer to buy together on a product's page. */
export const groupOffersText: Catalogue<{
	title: string
	forMany: (size: string) => string
	saves: (amount: string) => string
	rule: (hours: string) => string
	open: (size: string) => string
}> = {
	zh: {
		title: '拼团，一起买更便宜',
		forMany: (size) => `${size} 人团`,
		saves: (amount) => `每件省 ${amount}`,
		rule: (hours) =>
			`先付款，再把链接发给朋友。第一个人付款后 ${hours} 小时内人满就发货；人不满，付的钱（含运费）全部退回。只算真正付了款的人。`,
		open: (size) => `开一个 ${size} 人团`,
	},
	en: {
		title: 'Buy together for less',
		forMany: (size) => `Group of ${size}`,
		saves: (amount) => `saves ${amount} each`,
		rule: (hours) =>
			`Pay, then pass the link to friends. Complete within ${counted(hours, 'hour')} of the first payment, it is sent; short of that, all you paid goes back, shipping too. Only people who really paid count.`,
		open: (size) => `Open a group of ${size}`,
	},
}
