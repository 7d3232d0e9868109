import type { Catalogue } from '#app/ui/text/language.tsx'

interface WaitingRefundsText {
	title: string
	lead: string
	none: string
	since: string
	stand: string
	amount: string
	stands: Record<'waits' | 'covered' | 'by-hand' | 'on-its-way' | 'done', string>
	ofIt: (amount: string) => string
}

export const waitingRefundsText: Catalogue<WaitingRefundsText> = {
	zh: {
		title: '这笔付款的退款',
		lead: '银行收走了钱，支付机构就不再退款。我们欠买家的退款等银行的决定：胜诉后自动退回；败诉时银行给买家的钱就当作退款，不退两次。',
		none: '这笔付款没有退款。',
		since: '时间',
		stand: '状态',
		amount: '金额',
		stands: {
			waits: '等银行决定，别人工转账',
			covered: '银行已退给买家，不再另退',
			'by-hand': '要人工退',
			'on-its-way': '退款途中',
			done: '已退回',
		},
		ofIt: (amount) => `其中 ${amount} 银行已退`,
	},
	en: {
		title: 'Refunds of this payment',
		lead: 'While the bank has the money the provider refunds none of it. What we owe the buyer waits: won, it is sent by itself; lost, what the bank gave the buyer is the refund, and nothing is paid twice.',
		none: 'There are none.',
		since: 'Since',
		stand: 'State',
		amount: 'Amount',
		stands: {
			waits: 'Waits for the bank; please do not pay it by hand',
			covered: 'Given back by the bank; nothing more is sent',
			'by-hand': 'To be paid by hand',
			'on-its-way': 'On its way',
			done: 'Refunded',
		},
		ofIt: (amount) => `${amount} of it by the bank`,
	},
}
