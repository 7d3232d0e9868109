import type { Catalogue } from '#app/ui/text/language.tsx'

interface MoneyText {
	transfer: string
	transferBody: (until: string) => string
	demo: string
	amount: string
	received: string
	missing: string
	reference: string
	holder: string
	bank: string
	account: string
	/** Opens what cancelling means. */
	cancel: string
	cancelBody: string
	cancelSent: string
	cancelNow: string
	confirmed: string
	confirmedLead: string
	payOnArrival: (total: string) => string
	/** The time to pay is over and the provider is being asked. */
	overdue: string
	overdueLead: string
	overdueBody: string
	lookAgain: string
	letGo: string
	letGoLead: string
	letGoTransfer: string
	/** It lapsed with a part of its money there. */
	tooLittle: string
	cancelledUnpaid: string
}

/** Orders paid otherwise than online. */
export const moneyText: Catalogue<MoneyText> = {
	zh: {
		transfer: '请转账到这个账户',
		transferBody: (until) => `转账附言请写订单号。东西为您留到 ${until}，到账即确认；少转会通知您补齐，多转会退回。`,
		demo: '这是演示账户，请不要真的转账。',
		amount: '金额',
		received: '已收到',
		missing: '还差',
		reference: '附言（订单号）',
		holder: '户名',
		bank: '开户行',
		account: '账号',
		cancel: '不转了，取消这张订单',
		cancelBody: '取消不收费，没有扣过款；东西马上放回去给别人买，购物篮还在。',
		cancelSent: '已经转了账也可以取消：到账的钱会全部退回，不再算作这张订单的付款。',
		cancelNow: '确认取消',
		confirmed: '已确认，到店付款',
		confirmedLead: '预订已经确认，钱到店再付。',
		payOnArrival: (total) => `到了以后把 ${total} 付给商家，现在不用付。去不了请提前取消，好让别人来。`,
		overdue: '付款时间已过',
		overdueLead: '正在核对有没有付款在路上。',
		overdueBody: '有付款就为您确认；没有就把东西放回去，不扣款，购物篮还在。一般不到一分钟就有结果。',
		lookAgain: '再看一次',
		letGo: '已取消，没有扣款',
		letGoLead: '您取消了这张订单：没有扣款，东西已经放回去了。',
		letGoTransfer: '您取消了这张订单：东西已经放回去，没有收费。转来的钱会全部退回。',
		tooLittle: '转来的钱不够，东西已经放回去；钱全部退回，见下面的退款。',
		cancelledUnpaid: '这张订单取消了。没有收过钱，所以没有退款。',
	},
	en: {
		transfer: 'Please transfer to this account',
		transferBody: (until) =>
			`Give the order number as the reference. Everything is kept until ${until} and confirmed once your money is in; what is missing we ask for, what is too much goes back.`,
		demo: 'This is a demonstration account: please transfer no real money.',
		amount: 'Amount',
		received: 'Received',
		missing: 'Still missing',
		reference: 'Reference (order number)',
		holder: 'Account holder',
		bank: 'Bank',
		account: 'Account number',
		cancel: 'Cancel this order instead',
		cancelBody:
			'Cancelling costs nothing, and nothing was charged. The things go back for others at once; your basket stays.',
		cancelSent:
			'Transferred already? You can still cancel: whatever arrives goes back to you whole and no longer pays this order.',
		cancelNow: 'Yes, cancel it',
		confirmed: 'Confirmed, to be paid on arrival',
		confirmedLead: 'Your booking is confirmed; you pay when you get there.',
		payOnArrival: (total) =>
			`Pay ${total} to the seller when you arrive; nothing is due now. If you cannot come, please cancel in time.`,
		overdue: 'The time to pay is over',
		overdueLead: 'We are checking whether a payment is on its way.',
		overdueBody:
			'If a payment came, your order is confirmed. If not, the things go back, nothing is charged, and your basket stays. It takes less than a minute as a rule.',
		lookAgain: 'Look again',
		letGo: 'Cancelled, nothing charged',
		letGoLead: 'You cancelled this order: nothing was charged, and the things went back.',
		letGoTransfer:
			'You cancelled this order: the things went back and nothing was charged. Money you have transferred for it goes back to you whole.',
		tooLittle: 'What was transferred did not suffice and the things went back; all of the money returns, see below.',
		cancelledUnpaid: 'This order was cancelled. Nothing was ever paid for it, so nothing comes back.',
	},
}
