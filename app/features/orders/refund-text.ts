import type { Catalogue } from '#app/ui/text/language.tsx'

/** Why money goes back, by a refund's reason. */
export const refundReasonText: Catalogue<Record<string, string>> = {
	zh: {
		other: '取消或售后',
		claim: '售后退款',
		recall: '召回退款',
		'paid-twice': '重复付款',
		'paid-too-late': '付款到得太晚，东西已经没有了',
		'cancelled-buyer': '您取消的',
		'cancelled-seller': '卖家取消的',
		'cancelled-disruption': '受突发事件影响取消的',
		changed: '改期、换场次或改地址，便宜了的部分',
		'change-undone': '改订单没有办成，补的差价全部退回',
		'no-show': '没有来，按规则退回其余',
		'early-departure': '提前离店，按规则退回其余',
	},
	en: {
		other: 'Cancellation or claim',
		claim: 'Agreed after a claim',
		recall: 'For a recall',
		'paid-twice': 'Paid twice',
		'paid-too-late': 'Paid too late, it was gone',
		'cancelled-buyer': 'Cancelled by you',
		'cancelled-seller': 'Cancelled by the seller',
		'cancelled-disruption': 'Cancelled for a disruption',
		changed: 'Cheaper after a change',
		'change-undone': 'The change could not be done: its difference, all of it',
		'no-show': 'You did not come: the rest by the terms',
		'early-departure': 'You left early: the rest by the terms',
	},
}
