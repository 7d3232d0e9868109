import type { Catalogue } from '#app/ui/text/language.tsx'

interface MoneyText {
	transfer: string
	transferBody: (until: string) => string
	demo: string
	amount: string
	reference: string
	holder: string
	bank: string
	account: string
	confirmed: string
	confirmedLead: string
	payOnArrival: (total: string) => string
}

/** Orders paid otherwise than online. */
export const moneyText: Catalogue<MoneyText> = {
	zh: {
		transfer: '请转账到这个账户',
		transferBody: (until) => `转账附言请写订单号。东西为您留到 ${until}，到账即确认；少转会通知您补齐，多转会退回。`,
		demo: '这是演示账户，请不要真的转账。',
		amount: '金额',
		reference: '附言（订单号）',
		holder: '户名',
		bank: '开户行',
		account: '账号',
		confirmed: '已确认，到店付款',
		confirmedLead: '预订已经确认，钱到店再付。',
		payOnArrival: (total) => `到了以后把 ${total} 付给商家，现在不用付。去不了请提前取消，好让别人来。`,
	},
	en: {
		transfer: 'Please transfer to this account',
		transferBody: (until) =>
			`Give the order number as the reference. Everything is kept until ${until} and confirmed once your money is in; what is missing we ask for, what is too much goes back.`,
		demo: 'This is a demonstration account: please transfer no real money.',
		amount: 'Amount',
		reference: 'Reference (order number)',
		holder: 'Account holder',
		bank: 'Bank',
		account: 'Account number',
		confirmed: 'Confirmed, to be paid on arrival',
		confirmedLead: 'Your booking is confirmed; you pay when you get there.',
		payOnArrival: (total) =>
			`Pay ${total} to the seller when you arrive; nothing is due now. If you cannot come, please cancel in time.`,
	},
}
