import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { ToldLine } from '#app/domain/notices/notice-facts.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'

type Kinds =
	| 'order-paid'
	| 'order-paid-late'
	| 'order-gathered'
	| 'gift-accepted'
	| 'order-lapsed'
	| 'transfer-awaited'
	| 'order-confirmed'

const has = (lines: readonly ToldLine[], kinds: readonly string[]) =>
	lines.some(({ kind, state }) => kinds.includes(kind) && !['REQUESTED', 'WAITING', 'CANCELLED'].includes(state))
const isInGroup = (lines: readonly ToldLine[]) => lines.some(({ state }) => state === 'WAITING')
const isAsked = (lines: readonly ToldLine[]) => lines.some(({ state }) => state === 'REQUESTED')

function nextZh(lines: readonly ToldLine[], isGift = false): string[] {
	return [
		...(isGift && isInGroup(lines)
			? [
					'这是一份礼物：在订单页把链接或二维码交给收礼人，对方填好地址就发货。两周内没有人收下，付的钱（含运费）全部退回。',
				]
			: []),
		...(has(lines, ['GOODS']) ? ['商家打包寄出后，我们会告诉您包裹号。'] : []),
		...(has(lines, ['STAY', 'EXPERIENCE']) ? ['到店或到场时出示凭证上的二维码，没有信号也能用。'] : []),
		...(isInGroup(lines) && !isGift
			? ['这是参团的订单：人满了商家才发货，我们会马上告诉您；到时间人不满，付的钱（含运费）全部退回。']
			: []),
		...(isAsked(lines) ? ['需要房东确认的部分，回复后马上告诉您；没有确认的会全额退回。'] : []),
	]
}

function nextEn(lines: readonly ToldLine[], isGift = false): string[] {
	return [
		...(isGift && isInGroup(lines)
			? [
					'This is a gift: hand its link or code on from the page of the order, and it is sent once its receiver has said where to. If nobody accepts it within two weeks, all you paid goes back, shipping too.',
				]
			: []),
		...(has(lines, ['GOODS']) ? ['Once the seller has sent your parcel we tell you its number.'] : []),
		...(has(lines, ['STAY', 'EXPERIENCE'])
			? ['Show the QR code of your voucher when you arrive; it works without a signal.']
			: []),
		...(isInGroup(lines) && !isGift
			? [
					'You bought this in a group: it is sent once the group is complete, and we tell you at once. If it is short when its time is over, all you paid goes back, shipping too.',
				]
			: []),
		...(isAsked(lines)
			? ['Where the host answers first, you hear from us as soon as they do; without a yes all of it goes back to you.']
			: []),
	]
}

export const buyerOrderText: NoticeText<Kinds> = {
	zh: {
		'order-paid': ({ order, lines }, { format }) => ({
			title: `订单 ${order.number} 已付款`,
			say: [helloZh(order), `收到您的付款 ${format.money(order.totalMinor, order.currency)}，谢谢。这是您的收据。`],
			next: nextZh(lines, order.isGift),
			action: '查看订单',
		}),
		'order-paid-late': ({ order, lines, backMinor }, { format }) => ({
			title: lines.length > 0 ? `订单 ${order.number} 部分没能留住` : `订单 ${order.number} 没能留住，全额退回`,
			say: [
				helloZh(order),
				'付款到达时保留时间已过，下面列出的东西已经没有了，很抱歉。',
				`${format.money(backMinor, order.currency)} 会按原路退回，您不用做什么；到账时再告诉您。`,
				...(lines.length > 0 ? ['其余的照常为您准备。'] : []),
			],
			next: nextZh(lines, order.isGift),
			action: '查看订单',
		}),
		'order-gathered': ({ order, lines }) => ({
			title: `拼团成功，订单 ${order.number} 准备发货`,
			say: [helloZh(order), '您参加的团人满了，价格算数。商家现在开始打包。'],
			next: nextZh(lines, order.isGift),
			action: '查看订单',
		}),
		'gift-accepted': ({ order, lines }) => ({
			title: `订单 ${order.number} 的礼物有人收下了`,
			say: [
				helloZh(order),
				'收礼人填好了地址，商家现在开始打包。地址只给寄送的人看。寄得比您付的近，多付的运费会退给您。',
			],
			next: nextZh(lines, order.isGift),
			action: '查看订单',
		}),
		'order-lapsed': ({ order, isLetGo, isTransfer }) => ({
			title: `订单 ${order.number} 已${isLetGo ? '取消' : '关闭'}，没有扣款`,
			say: [
				helloZh(order),
				isLetGo ? '您取消了这张订单，东西已经放回去了。' : '保留时间内没有收到付款，东西已经放回去了。',
				isTransfer
					? '没有收费；为它转来的钱会全部退回。还想要的话，可以重新下单。'
					: '没有扣款。还想要的话，可以重新下单。',
			],
			action: '查看订单',
		}),
		'transfer-awaited': ({ order, account, payBy }, { format }) => ({
			title: `订单 ${order.number} 等待您的转账`,
			say: [
				helloZh(order),
				`东西为您留好了。请转账 ${format.money(order.totalMinor, order.currency)}，到账后就确认。`,
				account ? '转账时请写上附言，方便对上您的订单。' : '收款账户在订单页上。',
			],
			facts: [
				...(account
					? [
							{ term: '收款人', detail: account.holder },
							{ term: '开户行', detail: account.bank },
							{ term: '账号', detail: account.number },
							{ term: '附言', detail: account.reference },
						]
					: []),
				{ term: '金额', detail: format.money(order.totalMinor, order.currency) },
				...(payBy ? [{ term: '请在此前到账', detail: format.dateTime(payBy) }] : []),
			],
			action: '查看订单',
		}),
		'order-confirmed': ({ order, lines, isTransfer }, { format }) => ({
			title: `订单 ${order.number} 已确认`,
			say: [
				helloZh(order),
				isTransfer
					? `您的订单已经确认，转账 ${format.money(order.totalMinor, order.currency)} 到账后开始准备。`
					: `您的订单已经确认，到店时付 ${format.money(order.totalMinor, order.currency)}。`,
			],
			next: nextZh(lines, order.isGift),
			action: '查看订单',
		}),
	},
	en: {
		'order-paid': ({ order, lines }, { format }) => ({
			title: `Order ${order.number} is paid`,
			say: [
				helloEn(order),
				`we have received your payment of ${format.money(order.totalMinor, order.currency)}. Thank you! This is your receipt.`,
			],
			next: nextEn(lines, order.isGift),
			action: 'See the order',
		}),
		'order-paid-late': ({ order, lines, backMinor }, { format }) => ({
			title:
				lines.length > 0
					? `Order ${order.number}: a part could not be kept`
					: `Order ${order.number} could not be kept; all of it goes back to you`,
			say: [
				helloEn(order),
				'your payment arrived after the time we keep things for, and what is listed below was gone. We are sorry.',
				`${format.money(backMinor, order.currency)} goes back the way you paid. You need not do anything; we tell you when it is settled.`,
				...(lines.length > 0 ? ['Everything else goes ahead.'] : []),
			],
			next: nextEn(lines, order.isGift),
			action: 'See the order',
		}),
		'order-gathered': ({ order, lines }) => ({
			title: `The group is complete: order ${order.number} goes ahead`,
			say: [helloEn(order), 'the group you joined is complete and its price holds. The seller packs your goods now.'],
			next: nextEn(lines, order.isGift),
			action: 'See the order',
		}),
		'gift-accepted': ({ order, lines }) => ({
			title: `Your gift of order ${order.number} was accepted`,
			say: [
				helloEn(order),
				'its receiver has said where it goes, and the seller packs it now. Only who sends it sees the address. If it goes less far than you paid for, the difference comes back to you.',
			],
			next: nextEn(lines, order.isGift),
			action: 'See the order',
		}),
		'order-lapsed': ({ order, isLetGo, isTransfer }) => ({
			title: `Order ${order.number} is ${isLetGo ? 'cancelled' : 'closed'}; nothing was charged`,
			say: [
				helloEn(order),
				isLetGo
					? 'you cancelled this order, and the things went back on the shelf.'
					: 'no payment came in the time we keep things for, so they went back on the shelf.',
				isTransfer
					? 'Nothing was charged; whatever you have transferred for it goes back to you whole. If you still want them, you are welcome to order again.'
					: 'Nothing was charged. If you still want them, you are welcome to order again.',
			],
			action: 'See the order',
		}),
		'transfer-awaited': ({ order, account, payBy }, { format }) => ({
			title: `Order ${order.number} awaits your transfer`,
			say: [
				helloEn(order),
				`everything is kept for you. Please transfer ${format.money(order.totalMinor, order.currency)}; we confirm once it has arrived.`,
				account
					? 'Please give the reference, so that we find your order by it.'
					: 'You find the account to pay to on the page of the order.',
			],
			facts: [
				...(account
					? [
							{ term: 'Account holder', detail: account.holder },
							{ term: 'Bank', detail: account.bank },
							{ term: 'Account number', detail: account.number },
							{ term: 'Reference', detail: account.reference },
						]
					: []),
				{ term: 'Amount', detail: format.money(order.totalMinor, order.currency) },
				...(payBy ? [{ term: 'To arrive by', detail: format.dateTime(payBy) }] : []),
			],
			action: 'See the order',
		}),
		'order-confirmed': ({ order, lines, isTransfer }, { format }) => ({
			title: `Order ${order.number} is confirmed`,
			say: [
				helloEn(order),
				isTransfer
					? `your order is confirmed; we begin once your transfer of ${format.money(order.totalMinor, order.currency)} has arrived.`
					: `your order is confirmed. You pay ${format.money(order.totalMinor, order.currency)} when you arrive.`,
			],
			next: nextEn(lines, order.isGift),
			action: 'See the order',
		}),
	},
}
