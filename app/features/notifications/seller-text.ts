import type { NoticeText } from '#app/features/notifications/notice-words.ts'
import { addressIn } from '#app/ui/commerce/address-text.ts'

type Kinds =
	| 'seller-order'
	| 'seller-lines-cancelled'
	| 'seller-line-changed'
	| 'seller-substitute-answered'
	| 'seller-order-recalled'
	| 'seller-address-changed'
	| 'seller-request'
	| 'seller-account-stopped'
	| 'payout-moved'

const CAUSE = {
	zh: {
		...{ BUYER: '买家取消了', SELLER: '店里取消了', DISRUPTION: '因天气或道路等原因取消了', PLATFORM: '平台取消了' },
		GROUP: '团没有成，自动取消了',
		GIFT: '礼物没有人收下，自动取消了',
		FRAUD: '发卡行说付款可能是盗刷，平台取消了，不要再发货',
	},
	en: {
		BUYER: 'The buyer has cancelled the following.',
		SELLER: 'Your shop has cancelled the following.',
		DISRUPTION: 'Because of weather, roads or the like the following was cancelled.',
		PLATFORM: 'The platform has cancelled the following.',
		GROUP: 'The group did not come about, so the following was cancelled.',
		GIFT: 'Nobody accepted the gift in time, so the following was cancelled.',
		FRAUD:
			'The card’s bank takes the payment for fraud, so the platform has cancelled the following. Please send nothing of it.',
	},
} as const

const PAYOUT = {
	zh: { SENT: '已经汇出', PAID: '已经到账', FAILED: '没有成功，工作人员在处理，钱还在您的账上' },
	en: {
		SENT: 'is on its way to you',
		PAID: 'has arrived',
		FAILED: 'did not go through; a person sees to it, and the money is still yours',
	},
} as const

function payout(language: 'zh' | 'en', state: string): string {
	const all: Record<string, string> = PAYOUT[language]
	return all[state] ?? (language === 'zh' ? '正在准备' : 'is being prepared')
}

export const sellerText: NoticeText<Kinds> = {
	zh: {
		'seller-order': ({ order, isPaid }) => ({
			title: `新订单 ${order.number}`,
			say: [isPaid ? '来了一张已付款的新订单：' : '来了一张新订单，钱还没有到，付款方式在订单里：'],
			action: '处理订单',
		}),
		'seller-lines-cancelled': ({ order, cause }) => ({
			title: `订单 ${order.number} 有部分取消了`,
			say: [`${CAUSE.zh[cause]}下面的部分，位子和库存已经放回，请不要再准备：`],
			action: '查看订单',
		}),
		'seller-order-recalled': ({ order, reason }, { of }) => ({
			title: `订单 ${order.number} 里有召回的批次`,
			say: [of(reason), '买家已经收到通知。还没发出的请留下，不要寄；有人来问，请照召回说明回答。'],
			action: '查看订单',
		}),
		'seller-substitute-answered': ({ order, was, offered, end }, { of }) => ({
			title: end === 'ACCEPTED' ? `订单 ${order.number}：买家同意换货` : `订单 ${order.number}：买家没有换货`,
			say: [
				end === 'ACCEPTED'
					? `请改发 ${of(offered)}，不再发 ${of(was)}。差价由我们退给买家。`
					: end === 'DECLINED'
						? `买家不要 ${of(offered)}。${of(was)}这一行取消，全额退回。`
						: `到时没有收到答复。${of(was)}这一行取消，全额退回。`,
				'请核对库存，以免再卖出没有的货。',
			],
			action: '查看订单',
		}),
		'seller-line-changed': ({ order }) => ({
			title: `订单 ${order.number} 有更改`,
			say: ['买家改了订单，请按现在的样子准备：'],
			action: '查看订单',
		}),
		'seller-address-changed': ({ order, shipTo }) => ({
			title: `订单 ${order.number} 改了收货地址`,
			say: ['下面还没打包的东西请寄到新地址：'],
			facts: [
				{ term: '新地址', detail: addressIn('zh', shipTo) },
				{ term: '收货人', detail: shipTo.name },
			],
			action: '查看订单',
		}),
		'seller-request': ({ order, answerBy }, { format }) => ({
			title: `订单 ${order.number} 等您答复`,
			say: ['有客人请求预订，已经付款。位子为他留着，请尽快答复；到时没有答复会自动退回。'],
			...(answerBy && { facts: [{ term: '请在此前答复', detail: format.dateTime(answerBy) }] }),
			action: '去答复',
		}),
		'seller-account-stopped': ({ seller, isGone }, { of }) => ({
			title: `${of(seller)}：暂时不能向您的 Stripe 账户付款`,
			say: [
				isGone
					? '这个账户被停用，或已与本平台解除关联。货款一直为您保留。'
					: 'Stripe 还要您补充资料，补齐之前不能向这个账户转账。货款一直为您保留。',
				isGone ? '请重新开通一个账户，或改用银行转账。' : '请到结算页去 Stripe 补齐，或改用银行转账。',
			],
			action: '去处理',
		}),
		'payout-moved': ({ amountMinor, currency, state, seller }, { format, of }) => ({
			title: `${of(seller)}：货款 ${format.money(amountMinor, currency)} ${payout('zh', state)}`,
			say: [`付给${of(seller)}的货款 ${format.money(amountMinor, currency)} ${payout('zh', state)}。`],
			action: '查看结算',
		}),
	},
	en: {
		'seller-order': ({ order, isPaid }) => ({
			title: `New order ${order.number}`,
			say: [
				isPaid
					? 'A new order has come in, and it is paid:'
					: 'A new order has come in. Its money is still to come; the order says how:',
			],
			action: 'See to the order',
		}),
		'seller-lines-cancelled': ({ order, cause }) => ({
			title: `Order ${order.number}: a part was cancelled`,
			say: [`${CAUSE.en[cause]} It can be sold again; please do not prepare it.`],
			action: 'See the order',
		}),
		'seller-order-recalled': ({ order, reason }, { of }) => ({
			title: `Order ${order.number} holds a recalled lot`,
			say: [of(reason), 'The buyer has been told. Keep back what has not left; answer questions as the recall says.'],
			action: 'See the order',
		}),
		'seller-substitute-answered': ({ order, was, offered, end }, { of }) => ({
			title:
				end === 'ACCEPTED'
					? `Order ${order.number}: the buyer takes the substitute`
					: `Order ${order.number}: no substitute`,
			say: [
				end === 'ACCEPTED'
					? `Please send ${of(offered)} in place of ${of(was)}. We pay the difference back to the buyer.`
					: end === 'DECLINED'
						? `The buyer does not want ${of(offered)}. ${of(was)} is cancelled and paid back in full.`
						: `No answer came in time. ${of(was)} is cancelled and paid back in full.`,
				'Please check your stock, so that nothing is sold that is not there.',
			],
			action: 'See the order',
		}),
		'seller-line-changed': ({ order }) => ({
			title: `Order ${order.number} was changed`,
			say: ['The buyer has changed the order. Please prepare it as it stands now:'],
			action: 'See the order',
		}),
		'seller-address-changed': ({ order, shipTo }) => ({
			title: `Order ${order.number} goes to another address`,
			say: ['Please send the following, not packed yet, to the new address:'],
			facts: [
				{ term: 'New address', detail: addressIn('en', shipTo) },
				{ term: 'Receiver', detail: shipTo.name },
			],
			action: 'See the order',
		}),
		'seller-request': ({ order, answerBy }, { format }) => ({
			title: `Order ${order.number} awaits your answer`,
			say: [
				'A guest asks to book and has paid. The place is kept for them; please answer soon. Without an answer their money goes back by itself.',
			],
			...(answerBy && { facts: [{ term: 'Please answer by', detail: format.dateTime(answerBy) }] }),
			action: 'Answer now',
		}),
		'seller-account-stopped': ({ seller, isGone }, { of }) => ({
			title: `${of(seller)}: your Stripe account cannot be paid just now`,
			say: [
				isGone
					? 'The account was stopped, or is no longer connected with us. Your money is kept for you.'
					: 'Stripe asks you for more; until it has it, nothing can be sent to the account. Your money is kept for you.',
				isGone
					? 'Please set up another account, or be paid by bank transfer.'
					: 'Please complete it at Stripe from the page of payouts, or be paid by bank transfer.',
			],
			action: 'See to it',
		}),
		'payout-moved': ({ amountMinor, currency, state, seller }, { format, of }) => ({
			title: `${of(seller)}: payout of ${format.money(amountMinor, currency)} ${payout('en', state).split(';')[0]}`,
			say: [`The payout of ${format.money(amountMinor, currency)} to ${of(seller)} ${payout('en', state)}.`],
			action: 'See payouts',
		}),
	},
}
