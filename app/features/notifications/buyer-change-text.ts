import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'
import { addressIn } from '#app/ui/commerce/address-text.ts'

type Kinds =
	| 'lines-cancelled'
	| 'guests-ended'
	| 'line-changed'
	| 'address-changed'
	| 'session-choice'
	| 'order-recalled'
	| 'request-answered'
	| 'seats-offered'
	| 'substitute-offered'
	| 'voucher-redeemed'

const CAUSE = {
	zh: {
		BUYER: '按您的意思，下面的部分取消了。',
		SELLER: '很抱歉，卖家取消了下面的部分。不是您的原因，您付的全部退回。',
		DISRUPTION: '因为天气或道路等原因，下面的部分取消了。您付的全部退回，请注意安全。',
		PLATFORM: '很抱歉，下面的部分没能留住，取消了。您付的全部退回。',
		GROUP: '您参加的团没有成（人没满，或付款时已经结束），下面的部分取消了。您付的全部退回，运费也退。',
		GIFT: '您送的礼物两周内没有人收下，自动取消了。您付的全部退回，运费也退。',
		FRAUD:
			'付款所用银行卡的发卡行说，这笔付款可能不是持卡人本人所为。为了保护持卡人，下面的部分取消了，付的钱原路全部退回这张卡，运费也退。如果确实是您本人付的，请联系发卡行，再换一种方式下单。',
	},
	en: {
		BUYER: 'as you wished, the following was cancelled.',
		SELLER:
			'we are sorry: the seller had to cancel the following. It is no fault of yours, and all you paid for it goes back to you.',
		DISRUPTION:
			'because of weather, roads or the like the following was cancelled. All you paid for it goes back to you. Stay safe.',
		GROUP:
			'the group you joined did not come about: it was short when its time was over, or over when your payment came. The following was cancelled; all you paid goes back to you, shipping too.',
		FRAUD:
			'the bank that issued the card says that this payment may not have been made by its holder. To protect the holder the following was cancelled, and all that was paid goes back to that card, shipping too. If it was you, please talk to your bank and order again paying another way.',
		GIFT: 'nobody accepted your gift within two weeks, so it was cancelled. All you paid goes back to you, shipping too.',
		PLATFORM: 'we are sorry: the following could not be had and was cancelled. All you paid for it goes back to you.',
	},
} as const

export const buyerChangeText: NoticeText<Kinds> = {
	zh: {
		'lines-cancelled': ({ order, cause, backMinor }, { format }) => ({
			title: `订单 ${order.number} 有部分取消了`,
			say: [
				helloZh(order),
				CAUSE.zh[cause],
				backMinor > 0
					? `退回金额 ${format.money(backMinor, order.currency)}，退款进度会另外告诉您。`
					: '按退改规则，这次没有要退的钱。',
			],
			action: '查看订单',
		}),
		'guests-ended': ({ order, isNoShow, backMinor }, { format }) => ({
			title: isNoShow ? `订单 ${order.number}：记为没有来` : `订单 ${order.number}：住宿提前结束`,
			say: [
				helloZh(order),
				isNoShow ? '主人记下：下面的预订，您没有来。' : '主人记下：下面的住宿提前结束了。',
				backMinor > 0
					? `退回金额 ${format.money(backMinor, order.currency)}，退款进度会另外告诉您。`
					: '按退改规则，这次没有要退的钱。',
				'如果不是这样，请在订单页上给主人留言。',
			],
			action: '查看订单',
		}),
		'line-changed': ({ order }) => ({
			title: `订单 ${order.number} 有更改`,
			say: [helloZh(order), '订单改好了，现在是这样：'],
			action: '查看订单',
		}),
		'address-changed': ({ order, shipTo }) => ({
			title: `订单 ${order.number} 改了收货地址`,
			say: [helloZh(order), '下面的东西改寄到新地址。已经打包的仍寄原来的地址。'],
			facts: [
				{ term: '新地址', detail: addressIn('zh', shipTo) },
				{ term: '收货人', detail: shipTo.name },
			],
			action: '查看订单',
		}),
		'order-recalled': ({ order, reason }, { of }) => ({
			title: `订单 ${order.number} 里有召回的商品，请先不要食用`,
			say: [
				helloZh(order),
				of(reason),
				'很抱歉。下面这些请停止食用，也不要送人。已经寄出的不用寄回，可以在订单里领取退款；还没寄出的已经取消并全额退回。',
			],
			action: '看说明与退款',
		}),
		'session-choice': ({ order, until, isByHost }, { format }) => ({
			title: `订单 ${order.number}：有一场开不了，请您选`,
			say: [
				helloZh(order),
				isByHost
					? '很抱歉，主人取消了下面这一场。不是您的原因。'
					: '很抱歉，人数不够，下面这一场不开了。不是您的原因。',
				`请在 ${format.dateTime(until)} 前选：免费换到别的场次，不加价；或者取消，全额退回。`,
				'到时没有选，您付的会全部退回。',
			],
			action: '去选',
		}),
		'request-answered': ({ order, isAccepted }) => ({
			title: isAccepted ? `订单 ${order.number}：房东答应了` : `订单 ${order.number}：房东没能接待`,
			say: [
				helloZh(order),
				isAccepted
					? '好消息，您的预订已经确认。凭证在订单页上，到店出示。'
					: '很抱歉，这次没能为您安排。您付的全部退回，退款进度会另外告诉您。',
			],
			action: '查看订单',
		}),
		'substitute-offered': ({ order, was, offered, staysMinor, backMinor, until, words }, { format, of }) => ({
			title: `订单 ${order.number}：有一件缺货，卖家想换一件给您`,
			say: [
				helloZh(order),
				`很抱歉，${of(was)}发不出来了。卖家想换成：${of(offered)}。`,
				words,
				backMinor > 0
					? `您只付 ${format.money(staysMinor, order.currency)}，差的 ${format.money(backMinor, order.currency)} 退给您。`
					: `价格不变，还是 ${format.money(staysMinor, order.currency)}，不加钱。`,
				`请在 ${format.dateTime(until)} 前选要或不要。不要，或到时没有选，这一件取消，全额退回。`,
			].filter(Boolean),
			action: '去选',
		}),
		'seats-offered': ({ title, startsAt, timeZone, until, qty }, { format, of }) => ({
			title: `${of(title)}：有空位了`,
			say: [`您候补的 ${qty} 个位子空出来了，为您留到 ${format.dateTime(until)}。`, '过了这个时间，就轮到下一位。'],
			facts: [{ term: '时间', detail: format.dateTime(startsAt, timeZone) }],
			action: '去预订',
		}),
		'voucher-redeemed': ({ title, seller, timesUsed, timesTotal }, { of }) => ({
			title: `${of(title)}：凭证已使用`,
			say: [`在${of(seller)}使用了凭证，共 ${timesTotal} 次，已用 ${timesUsed} 次。玩得开心！`],
			action: '查看订单',
		}),
	},
	en: {
		'lines-cancelled': ({ order, cause, backMinor }, { format }) => ({
			title: `Order ${order.number}: a part was cancelled`,
			say: [
				helloEn(order),
				CAUSE.en[cause],
				backMinor > 0
					? `${format.money(backMinor, order.currency)} goes back to you; we tell you how that goes.`
					: 'By its cancellation terms nothing of it is due back.',
			],
			action: 'See the order',
		}),
		'guests-ended': ({ order, isNoShow, backMinor }, { format }) => ({
			title: isNoShow
				? `Order ${order.number}: noted that you did not come`
				: `Order ${order.number}: a stay ended early`,
			say: [
				helloEn(order),
				isNoShow
					? 'the host noted that nobody came for the following.'
					: 'the host noted that the following ended before its time.',
				backMinor > 0
					? `${format.money(backMinor, order.currency)} goes back to you; we tell you how that goes.`
					: 'By its cancellation terms nothing of it is due back.',
				'If that is not so, please write to the host on the page of the order.',
			],
			action: 'See the order',
		}),
		'line-changed': ({ order }) => ({
			title: `Order ${order.number} was changed`,
			say: [helloEn(order), 'your order was changed. This is how it stands now:'],
			action: 'See the order',
		}),
		'address-changed': ({ order, shipTo }) => ({
			title: `Order ${order.number} goes to another address`,
			say: [
				helloEn(order),
				'the following is sent to the new address. What was packed already goes where it was to go.',
			],
			facts: [
				{ term: 'New address', detail: addressIn('en', shipTo) },
				{ term: 'Receiver', detail: shipTo.name },
			],
			action: 'See the order',
		}),
		'order-recalled': ({ order, reason }, { of }) => ({
			title: `Order ${order.number}: something was recalled, please do not eat it`,
			say: [
				helloEn(order),
				of(reason),
				'we are sorry. Please stop eating the following and do not pass it on. What was sent need not come back: take the refund with your order. What had not left was cancelled and all of it goes back.',
			],
			action: 'Read more and take the refund',
		}),
		'session-choice': ({ order, until, isByHost }, { format }) => ({
			title: `Order ${order.number}: a session does not take place, please choose`,
			say: [
				helloEn(order),
				isByHost
					? 'we are sorry: the host had to call the following off. It is no fault of yours.'
					: 'we are sorry: too few guests have booked, so the following does not take place. It is no fault of yours.',
				`Until ${format.dateTime(until)} you may choose another session free of charge and at no higher price, or cancel and get everything back.`,
				'If you choose nothing by then, all you paid for it goes back to you.',
			],
			action: 'Choose',
		}),
		'request-answered': ({ order, isAccepted }) => ({
			title: isAccepted
				? `Order ${order.number}: the host said yes`
				: `Order ${order.number}: the host cannot have you`,
			say: [
				helloEn(order),
				isAccepted
					? 'good news: your booking is confirmed. The voucher is on the page of the order; show it when you arrive.'
					: 'we are sorry, it could not be arranged this time. All you paid for it goes back to you; we tell you how that goes.',
			],
			action: 'See the order',
		}),
		'substitute-offered': ({ order, was, offered, staysMinor, backMinor, until, words }, { format, of }) => ({
			title: `Order ${order.number}: one thing ran out, and the seller offers another`,
			say: [
				helloEn(order),
				`we are sorry: ${of(was)} cannot be sent. The seller offers instead: ${of(offered)}.`,
				words,
				backMinor > 0
					? `You pay ${format.money(staysMinor, order.currency)} only, and ${format.money(backMinor, order.currency)} goes back to you.`
					: `The price stays at ${format.money(staysMinor, order.currency)}; you pay no more.`,
				`Please say yes or no by ${format.dateTime(until)}. With a no, or no answer by then, it is cancelled and all you paid for it goes back.`,
			].filter(Boolean),
			action: 'Choose',
		}),
		'seats-offered': ({ title, startsAt, timeZone, until, qty }, { format, of }) => ({
			title: `${of(title)}: there is room now`,
			say: [
				`${qty === 1 ? 'A seat' : `${qty} seats`} you waited for came free and ${qty === 1 ? 'is' : 'are'} kept for you until ${format.dateTime(until)}.`,
				'After that the next in line is asked.',
			],
			facts: [{ term: 'When', detail: format.dateTime(startsAt, timeZone) }],
			action: 'Book now',
		}),
		'voucher-redeemed': ({ title, seller, timesUsed, timesTotal }, { of }) => ({
			title: `${of(title)}: voucher used`,
			say: [
				`Your voucher was used at ${of(seller)}${timesTotal === 1 ? '' : `, ${timesUsed} of ${timesTotal} times`}. Enjoy!`,
			],
			action: 'See the order',
		}),
	},
}
