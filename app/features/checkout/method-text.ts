import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface MethodText {
	title: string
	methods: Record<PaymentMethod, string>
	hints: Record<PaymentMethod, string>
	refused: string
	place: Record<Exclude<PaymentMethod, 'ONLINE'>, (total: string) => string>
	unsummed: Record<Exclude<PaymentMethod, 'ONLINE'>, string>
}

/** Ways to pay. */
export const methodText: Catalogue<MethodText> = {
	zh: {
		title: '付款方式',
		methods: { ONLINE: '在线支付', ON_ARRIVAL: '到店付款', BANK_TRANSFER: '银行转账' },
		hints: {
			ONLINE: '银行卡、支付宝或微信，提交后到支付页付款。',
			ON_ARRIVAL: '现在就确认，到了再把钱付给商家。',
			BANK_TRANSFER: '提交后显示收款账户；到账即确认，在此之前为您保留。',
		},
		refused: '这个付款方式现在用不了。没有下单，填写的内容都还在，请换一种。',
		place: {
			ON_ARRIVAL: (total) => `确认预订，到店付 ${total}`,
			BANK_TRANSFER: (total) => `提交订单，转账 ${total}`,
		},
		unsummed: { ON_ARRIVAL: '确认预订，到店付', BANK_TRANSFER: '提交订单，转账' },
	},
	en: {
		title: 'How to pay',
		methods: { ONLINE: 'Pay online', ON_ARRIVAL: 'Pay on arrival', BANK_TRANSFER: 'Bank transfer' },
		hints: {
			ONLINE: 'Card, Alipay or WeChat, on the payment page after this one.',
			ON_ARRIVAL: 'Confirmed now; you pay the seller when you get there.',
			BANK_TRANSFER: 'We show the account after this page and keep everything until your money is in.',
		},
		refused:
			'This way to pay cannot be used now. Nothing was ordered and what you entered is kept: please choose another.',
		place: {
			ON_ARRIVAL: (total) => `Book now, pay ${total} on arrival`,
			BANK_TRANSFER: (total) => `Order and transfer ${total}`,
		},
		unsummed: { ON_ARRIVAL: 'Book now, pay on arrival', BANK_TRANSFER: 'Order and transfer' },
	},
}
