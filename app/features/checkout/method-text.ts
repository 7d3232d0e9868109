import type { MethodReason, PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface MethodText {
	title: string
	methods: Record<PaymentMethod, string>
	hints: Record<PaymentMethod, string>
	reasons: Record<MethodReason, string>
	refused: string
	place: Record<Exclude<PaymentMethod, 'ONLINE'>, (total: string) => string>
	unsummed: Record<Exclude<PaymentMethod, 'ONLINE'>, string>
}

/** Ways to pay, and why one is not offered. */
export const methodText: Catalogue<MethodText> = {
	zh: {
		title: '付款方式',
		methods: { ONLINE: '在线支付', ON_ARRIVAL: '到店付款', BANK_TRANSFER: '银行转账' },
		hints: {
			ONLINE: '银行卡、支付宝或微信，提交后到支付页付款。',
			ON_ARRIVAL: '现在就确认，到了再把钱付给商家。',
			BANK_TRANSFER: '提交后显示收款账户；到账即确认，在此之前为您保留。',
		},
		reasons: {
			goods: '购物篮里有要寄的物产，到店付款只用于住宿和体验。',
			'not-allowed': '其中有商家不接受到店付款。',
			'asks-first': '需要商家先答复的预订只能先付款。',
			'several-sellers': '到店付款一次只能订一家。',
			'no-account': '暂时不接受银行转账。',
			'too-soon': '转账来不及在开始之前到账。',
			'nothing-to-pay': '这张订单不用付钱。',
			group: '参团要马上付款，名额才算数。',
			'too-many-open': '这个手机或邮箱已有两笔到店付款的预订还没开始。请用别的方式付款，或先取消一笔。',
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
		reasons: {
			goods: 'There are goods to send: only stays and experiences are paid on arrival.',
			'not-allowed': 'A seller of these does not take payment on arrival.',
			'asks-first': 'What the seller answers first is paid first.',
			'several-sellers': 'One seller at a time can be paid on arrival.',
			'no-account': 'Bank transfers are not taken at present.',
			'too-soon': 'A transfer could come too late for the start.',
			'nothing-to-pay': 'There is nothing to pay.',
			group: 'A place in a group counts once it is paid, so it is paid online.',
			'too-many-open':
				'This phone or e-mail already has two bookings to be paid on arrival. Pay another way, or cancel one of them first.',
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
