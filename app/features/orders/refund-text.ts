import type { BankCase } from '#app/domain/payments/disputes.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface BankText {
	title: Record<BankCase, string>
	say: Record<BankCase, string>
	/** Of one refund. */
	waits: string
	partly: (amount: string) => string
	/** Of one refund of what may have been used at a gate without a signal. */
	atGate: string
}

/** What the buyer's bank has to do with the money of an order. */
export const bankRefundText: Catalogue<BankText> = {
	zh: {
		title: { OPEN: '您的银行正在处理这笔付款的争议', LOST: '您的银行已退回这笔付款' },
		say: {
			OPEN: '钱先由银行保管。要退给您的钱等它的决定：银行没有退的，我们随即退回；同一笔钱不会退两次。',
			LOST: '银行在争议中支持了您，钱已经退给您，所以这里不再退同一笔钱。',
		},
		waits: '您的银行在处理这笔付款的争议，由它决定：银行没有退给您的，我们随即退回',
		partly: (amount) => `其中 ${amount} 您的银行已退给您，其余由工作人员转给您`,
		atGate: '还没退：等商家的检票手机连上网，确认凭证没有用过，随即退回；最迟在凭证到期后一天',
	},
	en: {
		title: { OPEN: 'Your bank is looking into this payment', LOST: 'Your bank has given this payment back' },
		say: {
			OPEN: 'It holds the money meanwhile. What is due back to you waits for it: what the bank does not give back, we then refund, and nothing is paid twice.',
			LOST: 'It decided for you, and you have the money from it; the same money does not come back from here once more.',
		},
		waits: 'Your bank is looking into this payment and decides: what it does not give back to you, we then refund',
		partly: (amount) => `Your bank gave ${amount} of it back; a person transfers the rest to you`,
		atGate:
			'Not sent yet: a phone at the seller’s gate was without a signal and has to tell first that the voucher was not used; at the latest a day after the voucher ends',
	},
}

/** Why money goes back, by a refund's reason. */
export const refundReasonText: Catalogue<Record<string, string>> = {
	zh: {
		other: '取消或售后',
		claim: '售后退款',
		recall: '召回退款',
		substituted: '换货的差价',
		'paid-twice': '重复付款',
		'wrong-amount': '付款金额或币种不对',
		surplus: '多转的部分',
		'too-little': '转账不足，没有买成',
		'let-go': '您取消了订单，转来的钱退回',
		'paid-too-late': '付款到得太晚，东西已经没有了',
		'cancelled-buyer': '您取消的',
		'cancelled-seller': '卖家取消的',
		'cancelled-disruption': '受突发事件影响取消的',
		'cancelled-fraud': '发卡行说付款可能是盗刷，取消的',
		changed: '改期、换场次或改地址，便宜了的部分',
		'change-undone': '改订单没有办成，补的差价全部退回',
		'no-show': '没有来，按规则退回其余',
		'early-departure': '提前离店，按规则退回其余',
		uncollected: '包裹没有领取，按退货规则退回货款',
		'gift-shipping': '礼物寄得比付的近，多付的运费',
		'gift-over': '礼物没有人收下，全部退回',
	},
	en: {
		other: 'Cancellation or claim',
		claim: 'Agreed after a claim',
		substituted: 'Price difference of a substitute',
		recall: 'For a recall',
		'paid-twice': 'Paid twice',
		'wrong-amount': 'Paid in another amount or currency than due',
		surplus: 'More was transferred than due',
		'too-little': 'Too little was transferred, nothing was bought with it',
		'let-go': 'You had cancelled the order: what was transferred',
		'paid-too-late': 'Paid too late, it was gone',
		'cancelled-buyer': 'Cancelled by you',
		'cancelled-seller': 'Cancelled by the seller',
		'cancelled-disruption': 'Cancelled for a disruption',
		'cancelled-fraud': 'Cancelled, as the card’s bank takes the payment for fraud',
		changed: 'Cheaper after a change',
		'change-undone': 'The change could not be done: its difference, all of it',
		'no-show': 'You did not come: the rest by the terms',
		'early-departure': 'You left early: the rest by the terms',
		uncollected: 'A parcel that was not collected, by the rules for returns',
		'gift-shipping': 'The gift goes less far than was paid for',
		'gift-over': 'Nobody accepted the gift: all of it',
	},
}
