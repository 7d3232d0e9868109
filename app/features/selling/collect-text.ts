import type { Catalogue } from '#app/ui/text/language.tsx'

interface CollectText {
	due: (amount: string) => string
	body: string
	collected: (amount: string) => string
	allow: string
	forbid: string
	agreed: string
}

/** Money that guests pay on arrival. */
export const collectText: Catalogue<CollectText> = {
	zh: {
		due: (amount) => `到店付款：向客人收 ${amount}`,
		body: '收到以后请在这里记下，订单才算已付。没来的客人不欠钱。',
		collected: (amount) => `已收到 ${amount}`,
		allow: '接受到店付款',
		forbid: '不再接受到店付款',
		agreed: '下单时间',
	},
	en: {
		due: (amount) => `Paid on arrival: collect ${amount} from the guest`,
		body: 'Record it here once you have it; only then is the order paid. Guests who did not come owe nothing.',
		collected: (amount) => `${amount} received`,
		allow: 'Take payment on arrival',
		forbid: 'No more payment on arrival',
		agreed: 'Booked',
	},
}
