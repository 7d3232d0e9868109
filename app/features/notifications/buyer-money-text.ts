import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'

type Kinds = 'refund-started' | 'refund-done' | 'refund-held-up' | 'refund-covered' | 'invoice-issued'

const REASONS = {
	zh: {
		'paid-twice': '这张订单付了两次，多付的一笔退给您。',
		'cancelled-fraud': '发卡行说这笔付款可能不是持卡人本人所为，订单取消，付的钱退回这张卡。',
		'paid-too-late': '付款到得太晚，没能留住的部分退给您。',
		uncollected: '包裹没有领取，已退回卖家；货款按退货规则退给您，去程运费不退。',
		changed: '改期或换场次后便宜了，差价退给您。',
		'change-undone': '补差价到得太晚，改期没有办成，原来的预订不变；补的差价全部退给您。',
	},
	en: {
		'cancelled-fraud':
			'The bank of the card says that its holder may not have paid this; the order was cancelled, and what was paid goes back to the card.',
		'paid-twice': 'This order was paid twice; the second payment goes back to you.',
		'paid-too-late': 'The payment came too late; what could not be kept goes back to you.',
		uncollected:
			'A parcel was not collected and went back to its seller. By the rules for returns the goods are refunded, the way to you is not.',
		changed: 'Your booking costs less after its change; the difference goes back to you.',
		'change-undone':
			'The change could not be done any more, and your booking is as it was; what you paid for the change goes back to you.',
	},
} as const

const reason = (language: 'zh' | 'en', name: string): string[] =>
	name in REASONS[language] ? [REASONS[language][name as keyof (typeof REASONS)['zh']]] : []

export const buyerMoneyText: NoticeText<Kinds> = {
	zh: {
		'refund-started': ({ order, amountMinor, reason: why, isByHand, isWithBank }, { format }) => ({
			title: isWithBank
				? `订单 ${order.number}：退款 ${format.money(amountMinor, order.currency)} 等您的银行决定`
				: `订单 ${order.number}：退款 ${format.money(amountMinor, order.currency)} 已开始`,
			say: [
				helloZh(order),
				...reason('zh', why),
				isWithBank
					? `您的银行正在处理这笔付款的争议，钱先由它保管。${format.money(amountMinor, order.currency)} 中银行没有退给您的，我们在它决定后马上退回；银行退给您的，我们不再另退。您不用做什么。`
					: isByHand
						? `${format.money(amountMinor, order.currency)} 由工作人员转给您，办好后再告诉您。`
						: `${format.money(amountMinor, order.currency)} 正按原路退回，退好后再告诉您。`,
			],
			action: '查看订单',
		}),
		'refund-done': ({ order, amountMinor, reason: why, isByHand }, { format }) => ({
			title: `订单 ${order.number}：已退款 ${format.money(amountMinor, order.currency)}`,
			say: [
				helloZh(order),
				...reason('zh', why),
				isByHand
					? `${format.money(amountMinor, order.currency)} 已经转给您。`
					: `${format.money(amountMinor, order.currency)} 已经按原路退回。银行入账有时还要几天。`,
			],
			action: '查看订单',
		}),
		'refund-held-up': ({ order, amountMinor }, { format }) => ({
			title: `订单 ${order.number}：退款遇到了问题，我们在处理`,
			say: [
				helloZh(order),
				`支付机构没能退回 ${format.money(amountMinor, order.currency)}。钱仍然是您的。`,
				'工作人员已经知道，会用别的办法退给您，需要时会联系您。您不用做什么。',
			],
			action: '查看订单',
		}),
		'refund-covered': ({ order, amountMinor }, { format }) => ({
			title: `订单 ${order.number}：${format.money(amountMinor, order.currency)} 已由您的银行退回`,
			say: [
				helloZh(order),
				`您的银行在这笔付款的争议中支持了您，把 ${format.money(amountMinor, order.currency)} 退给了您。这正是我们要退的钱，所以不再另退。`,
			],
			action: '查看订单',
		}),
		'invoice-issued': ({ order, invoice, seller, isCreditNote, amountMinor }, { format, of }) => ({
			title: isCreditNote ? `订单 ${order.number} 的红字凭单 ${invoice}` : `订单 ${order.number} 的账单 ${invoice}`,
			say: [
				helloZh(order),
				`${of(seller)}为您开好了${isCreditNote ? '红字凭单' : '账单'} ${invoice}，在订单页上可以下载。`,
			],
			facts: [{ term: '金额', detail: format.money(amountMinor, order.currency) }],
			action: '查看订单',
		}),
	},
	en: {
		'refund-started': ({ order, amountMinor, reason: why, isByHand, isWithBank }, { format }) => ({
			title: isWithBank
				? `Order ${order.number}: ${format.money(amountMinor, order.currency)} waits for your bank’s decision`
				: `Order ${order.number}: ${format.money(amountMinor, order.currency)} is on its way back`,
			say: [
				helloEn(order),
				...reason('en', why),
				isWithBank
					? `your bank is looking into a dispute of this payment and holds its money. What of ${format.money(amountMinor, order.currency)} it does not give back to you, we refund as soon as it has decided; what it gives back is not paid twice. You need not do anything.`
					: isByHand
						? `A person transfers ${format.money(amountMinor, order.currency)} to you. We tell you when it is done.`
						: `${format.money(amountMinor, order.currency)} goes back the way you paid. We tell you when it is done.`,
			],
			action: 'See the order',
		}),
		'refund-done': ({ order, amountMinor, reason: why, isByHand }, { format }) => ({
			title: `Order ${order.number}: ${format.money(amountMinor, order.currency)} refunded`,
			say: [
				helloEn(order),
				...reason('en', why),
				isByHand
					? `${format.money(amountMinor, order.currency)} has been transferred to you.`
					: `${format.money(amountMinor, order.currency)} has gone back the way you paid. Your bank may take a few days to show it.`,
			],
			action: 'See the order',
		}),
		'refund-held-up': ({ order, amountMinor }, { format }) => ({
			title: `Order ${order.number}: your money back is held up, and we are on it`,
			say: [
				helloEn(order),
				`the payment provider could not return ${format.money(amountMinor, order.currency)}. The money is still yours.`,
				'A person knows of it, will return it another way and will ask you if anything is needed. You need not do anything.',
			],
			action: 'See the order',
		}),
		'refund-covered': ({ order, amountMinor }, { format }) => ({
			title: `Order ${order.number}: your bank has given ${format.money(amountMinor, order.currency)} back`,
			say: [
				helloEn(order),
				`your bank decided for you and gave ${format.money(amountMinor, order.currency)} of this payment back to you. That is the money we were to refund, so we send nothing more.`,
			],
			action: 'See the order',
		}),
		'invoice-issued': ({ order, invoice, seller, isCreditNote, amountMinor }, { format, of }) => ({
			title: `Order ${order.number}: ${isCreditNote ? 'credit note' : 'invoice'} ${invoice}`,
			say: [
				helloEn(order),
				`${of(seller)} has issued ${isCreditNote ? 'credit note' : 'invoice'} ${invoice}. You can download it from the page of the order.`,
			],
			facts: [{ term: 'Amount', detail: format.money(amountMinor, order.currency) }],
			action: 'See the order',
		}),
	},
}
