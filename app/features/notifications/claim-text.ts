import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'

/** How a claim stands, for its buyer and for its seller; what is not named here is 'moved'. */
const STANDS = {
	zh: {
		buyer: {
			OPEN: '卖家收到了您的售后申请，会尽快答复。',
			APPROVED: '卖家同意退货。请把东西寄回，并在订单页上填好运单号。',
			SENT_BACK: '已记下您寄回的运单号，等卖家签收。',
			RECEIVED: '卖家收到了您寄回的东西，正在查看。',
			ESCALATED: '您的售后申请已经交给当地管理员裁决。',
			ACCEPTED: '您的售后申请通过了。',
			REFUSED: '卖家没有同意您的售后申请。不认可的话，可以在订单页上请管理员裁决。',
			DISMISSED: '管理员看过之后，没有支持这次售后申请。理由在订单页上。',
			WITHDRAWN: '您撤回了这次售后申请。',
			GIFT: '收礼的人说，您送的东西到的时候有问题，已经告诉卖家。同意退款的话，钱退给您；不想退，可以在订单页上撤回。',
			COLD: '路上的温度计记到，这些东西有半小时以上温度不对。我们替您提出了售后申请，卖家会尽快答复；收到后觉得没问题，可以在订单页上撤回。',
		},
		seller: {
			OPEN: '买家提出了售后申请，请尽快答复。',
			APPROVED: '退货已经同意，等买家寄回。',
			SENT_BACK: '买家已经寄回，请留意签收。',
			RECEIVED: '退货已经签收，请查看后答复。',
			ESCALATED: '这次售后申请交给了当地管理员裁决。',
			ACCEPTED: '这次售后申请通过了，退款从这一行的货款里出。',
			REFUSED: '这次售后申请没有同意；买家还可以请管理员裁决。',
			DISMISSED: '管理员没有支持这次售后申请。',
			WITHDRAWN: '买家撤回了这次售后申请。',
			GIFT: '收礼的人提出了售后申请，附有照片，请尽快答复。退款退给送礼的买家。',
			COLD: '路上的温度计记到，这些东西有半小时以上温度不对。平台替买家提出了售后申请，请尽快答复。',
		},
		moved: '售后申请有了新进展。',
	},
	en: {
		buyer: {
			OPEN: 'the seller has your claim and will answer soon.',
			APPROVED:
				'the seller takes the goods back. Please send them and give the parcel’s number on the page of the order.',
			SENT_BACK: 'we have noted the number of your parcel and wait for the seller to receive it.',
			RECEIVED: 'the seller has received what you sent back and is looking at it.',
			ESCALATED: 'your claim is with the region’s administrator, who decides.',
			ACCEPTED: 'your claim was accepted.',
			REFUSED:
				'the seller did not accept your claim. If you disagree, you can ask the administrator on the page of the order.',
			DISMISSED:
				'the administrator looked at your claim and did not support it. The reason is on the page of the order.',
			WITHDRAWN: 'you withdrew your claim.',
			GIFT: 'whoever received your gift says that something of it came damaged, and has told the seller. What is refunded comes to you; if you would rather leave it, you can withdraw it on the page of the order.',
			COLD: 'a logger on the way saw that these goods were too warm or too cold for half an hour or more. We opened a claim for you, and the seller will answer soon; if the goods prove to be good, you can withdraw it on the page of the order.',
		},
		seller: {
			OPEN: 'A buyer has made a claim. Please answer soon.',
			APPROVED: 'The return is agreed; the buyer sends the goods back.',
			SENT_BACK: 'The buyer has sent the goods back. Please watch for the parcel.',
			RECEIVED: 'The return has arrived. Please look at it and answer.',
			ESCALATED: 'This claim is with the region’s administrator, who decides.',
			ACCEPTED: 'This claim was accepted; the refund is paid out of the line’s money.',
			REFUSED: 'This claim was refused; the buyer may still ask the administrator.',
			DISMISSED: 'The administrator did not support this claim.',
			WITHDRAWN: 'The buyer withdrew this claim.',
			GIFT: 'The receiver of a gift has made a claim, with photos. Please answer soon. A refund goes to the buyer who gave it.',
			COLD: 'A logger on the way saw that these goods were too warm or too cold for half an hour or more. We opened a claim for their buyer. Please answer soon.',
		},
		moved: 'there is news of the claim.',
	},
} as const

type Stand = { state: string; isCold?: boolean; isByReceiver?: boolean }

function stands(language: 'zh' | 'en', side: 'buyer' | 'seller', { state, isCold, isByReceiver }: Stand): string {
	const all: Record<string, string> = STANDS[language][side]
	const opened = isCold ? 'COLD' : isByReceiver ? 'GIFT' : state
	return all[state === 'OPEN' ? opened : state] ?? STANDS[language].moved
}

export const claimText: NoticeText<'claim-moved' | 'seller-claim-moved'> = {
	zh: {
		'claim-moved': ({ order, grantedMinor, ...stand }, { format }) => ({
			title: `订单 ${order.number} 的售后有进展`,
			say: [
				helloZh(order),
				stands('zh', 'buyer', stand),
				...(grantedMinor ? [`退给您 ${format.money(grantedMinor, order.currency)}，退款进度会另外告诉您。`] : []),
			],
			action: '查看订单',
		}),
		'seller-claim-moved': ({ order, grantedMinor, answerBy, ...stand }, { format }) => ({
			title: `订单 ${order.number} 的售后有进展`,
			say: [stands('zh', 'seller', stand)],
			facts: [
				...(grantedMinor ? [{ term: '退款', detail: format.money(grantedMinor, order.currency) }] : []),
				...(answerBy ? [{ term: '请在此前处理', detail: format.dateTime(answerBy) }] : []),
			],
			action: '查看订单',
		}),
	},
	en: {
		'claim-moved': ({ order, grantedMinor, ...stand }, { format }) => ({
			title: `Order ${order.number}: news of your claim`,
			say: [
				helloEn(order),
				stands('en', 'buyer', stand),
				...(grantedMinor
					? [`${format.money(grantedMinor, order.currency)} goes back to you; we tell you how that goes.`]
					: []),
			],
			action: 'See the order',
		}),
		'seller-claim-moved': ({ order, grantedMinor, answerBy, ...stand }, { format }) => ({
			title: `Order ${order.number}: news of a claim`,
			say: [stands('en', 'seller', stand)],
			facts: [
				...(grantedMinor ? [{ term: 'Refund', detail: format.money(grantedMinor, order.currency) }] : []),
				...(answerBy ? [{ term: 'Please act by', detail: format.dateTime(answerBy) }] : []),
			],
			action: 'See the order',
		}),
	},
}
