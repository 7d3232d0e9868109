import type { ToldDispute } from '#app/domain/notices/notice-facts.ts'
import { disputeStateOf, isInquiry } from '#app/domain/payments/disputes.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'
import type { Formats } from '#app/ui/format/formats.ts'

type Moment = 'inquiry' | 'open' | 'review' | 'won' | 'lost'

function momentOf({ status }: ToldDispute): Moment {
	if (status === 'UNDER_REVIEW' || status === 'INQUIRY_UNDER_REVIEW') return 'review'
	const state = disputeStateOf(status)
	if (state !== 'OPEN') return state === 'WON' ? 'won' : 'lost'
	return isInquiry(status) ? 'inquiry' : 'open'
}

const TITLE = {
	zh: {
		inquiry: '买家的银行来询问',
		open: '买家的银行拒付',
		review: '拒付：银行在审理',
		won: '拒付：银行没有支持买家',
		lost: '拒付：银行支持了买家',
	},
	en: {
		inquiry: 'the buyer’s bank asks about the payment',
		open: 'the buyer’s bank disputes the payment',
		review: 'the bank looks into the dispute',
		won: 'the dispute was won',
		lost: 'the dispute was lost',
	},
} as const satisfies Record<'zh' | 'en', Record<Moment, string>>

const SELLER = {
	zh: {
		inquiry: '钱还在。银行问清楚以前，这张订单的货款先不付出。请把发货、入住或核销的记录留好。',
		open: '银行先把钱收走了。结果出来以前，这张订单的货款先不付出。平台会用您的发货、入住和核销记录答复银行。',
		review: '平台已经答复银行，结果通常要等几周。这张订单的货款仍先不付出。',
		won: '钱回来了，货款照常结算。',
		lost: '钱退给了买家，像退款一样从货款中扣除；平台的佣金也一并退还。',
	},
	en: {
		inquiry:
			'The money is still here. Until the bank has its answer, what you are due of this order is not paid out. Please keep your records of sending, staying or redeeming.',
		open: 'The bank has taken the money for now. Until it decides, what you are due of this order is not paid out. The platform answers with your records of sending, staying and redeeming.',
		review: 'The platform has answered; a bank usually takes some weeks. What you are due of this order still waits.',
		won: 'The money is back, and you are paid as usual.',
		lost: 'The buyer has the money back. It is taken from what you are due as a refund would be, and the platform gives up its commission.',
	},
} as const satisfies Record<'zh' | 'en', Record<Moment, string>>

const OPERATOR = {
	zh: {
		...SELLER.zh,
		inquiry: '钱还没有被收走。请在期限前把证据交给银行，多半就不会变成拒付。',
		open: '银行先把钱收走了。请在期限前交证据；不交就等于认输。',
		review: '证据已经交给银行，只能等它的决定。',
		won: '钱回来了，手续费不退。卖家的货款照常结算。',
		lost: '钱退给了买家，已从卖家货款和平台佣金中扣除。',
	},
	en: {
		...SELLER.en,
		inquiry: 'No money has been taken yet. Evidence in time usually keeps it from becoming a dispute.',
		open: 'The bank has taken the money for now. Please hand in evidence in time; without any the dispute is lost.',
		review: 'The evidence is with the bank; all that is left is to wait.',
		won: 'The money is back, the fee is not. The sellers are paid as usual.',
		lost: 'The buyer has the money back. It was taken from what the sellers are due and from the commission.',
	},
} as const satisfies Record<'zh' | 'en', Record<Moment, string>>

function facts(language: 'zh' | 'en', { order, amountMinor, answerBy }: ToldDispute, format: Formats) {
	const terms = language === 'zh' ? ['争议金额', '答复期限'] : ['Disputed', 'Answer by']
	return [
		{ term: terms[0] ?? '', detail: format.money(amountMinor, order.currency) },
		...(answerBy === null ? [] : [{ term: terms[1] ?? '', detail: format.dateTime(answerBy) }]),
	]
}

const words = (language: 'zh' | 'en'): NoticeText<'seller-dispute' | 'operator-dispute'>['zh'] => {
	const title = (dispute: ToldDispute) =>
		language === 'zh'
			? `订单 ${dispute.order.number}：${TITLE.zh[momentOf(dispute)]}`
			: `Order ${dispute.order.number}: ${TITLE.en[momentOf(dispute)]}`
	return {
		'seller-dispute': (dispute, { format }) => ({
			title: title(dispute),
			say: [SELLER[language][momentOf(dispute)]],
			facts: facts(language, { ...dispute, answerBy: null }, format),
			action: language === 'zh' ? '查看订单' : 'See the order',
		}),
		'operator-dispute': (dispute, { format }) => ({
			title: title(dispute),
			say: [OPERATOR[language][momentOf(dispute)]],
			facts: facts(language, dispute, format),
			action: language === 'zh' ? '查看拒付' : 'See the dispute',
		}),
	}
}

export const disputeNoticeText: NoticeText<'seller-dispute' | 'operator-dispute'> = { zh: words('zh'), en: words('en') }
