import { fraudWords } from '#app/ui/commerce/fraud-text.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'

type Kinds = 'seller-order-held' | 'seller-order-goes-on' | 'operator-fraud-warning'

/** What is said while a card's bank takes a payment for fraud. */
export const warningNoticeText: NoticeText<Kinds> = {
	zh: {
		'seller-order-held': ({ order, parcels = [] }) => ({
			title: parcels.length > 0 ? `订单 ${order.number}：请把寄出的包裹叫回来` : `订单 ${order.number} 请先不要发货`,
			say: [
				...(parcels.length > 0
					? ['包裹已经在路上：请马上联系承运人拦截退回，再在订单里记下结果。来不及也请记下。']
					: []),
				'付款的银行卡可能被盗刷，平台正在核实。结果出来以前，这张订单不能打包，也不能寄出，货款先不付出。',
				'已经有凭证的客人照常接待。核实以后会再告诉您：继续办，或者取消。',
			],
			facts: parcels.map(({ number, by }) => ({ term: `要叫回的包裹 ${number}`, detail: by || '乡村物流' })),
			action: '查看订单',
		}),
		'seller-order-goes-on': ({ order, parcels = [] }) => ({
			title: `订单 ${order.number} 可以继续办了`,
			say: [
				'付款已经核实。请照常打包寄出，货款照常结算。',
				...(parcels.length > 0
					? [`叫回的包裹 ${parcels.join('、')}：请联系承运人照常送达；已经回来的请重新寄出。`]
					: []),
			],
			action: '查看订单',
		}),
		'operator-fraud-warning': ({ order, fraudType, amountMinor }, { format }) => ({
			title: `订单 ${order.number}：发卡行预警，付款可能是盗刷`,
			say: [
				'还没有人拒付。请尽快决定：让它继续，或者取消并全额退款（多半就不会再有拒付）。决定以前不能发货，货款不付出。',
			],
			facts: [
				{ term: '发卡行说', detail: fraudWords.zh[fraudType] ?? fraudType },
				{ term: '付款金额', detail: format.money(amountMinor, order.currency) },
			],
			action: '去决定',
		}),
	},
	en: {
		'seller-order-held': ({ order, parcels = [] }) => ({
			title:
				parcels.length > 0
					? `Order ${order.number}: please call its parcels back`
					: `Order ${order.number}: please send nothing yet`,
			say: [
				...(parcels.length > 0
					? [
							'Parcels of it are on their way: ask the carrier at once to stop them and bring them back, and note on the order what came of it, also when it is too late.',
						]
					: []),
				'The card it was paid with may have been stolen; the platform looks into it. Until that is decided nothing of this order can be packed or sent, and what you are due of it is not paid out.',
				'Guests who hold vouchers are received as usual. We tell you what comes of it: it goes on, or it is cancelled.',
			],
			facts: parcels.map(({ number, by }) => ({ term: `Call back parcel ${number}`, detail: by || 'Village network' })),
			action: 'See the order',
		}),
		'seller-order-goes-on': ({ order, parcels = [] }) => ({
			title: `Order ${order.number} goes on`,
			say: [
				'The payment has been looked into. Please pack and send it as usual; you are paid as usual.',
				...(parcels.length > 0
					? [
							`Called back were ${parcels.join(', ')}: ask the carrier to deliver as usual, and send again what is home already.`,
						]
					: []),
			],
			action: 'See the order',
		}),
		'operator-fraud-warning': ({ order, fraudType, amountMinor }, { format }) => ({
			title: `Order ${order.number}: the card’s bank warns of fraud`,
			say: [
				'Nobody disputes the payment yet. Please decide soon: let the order go on, or cancel it and refund all of it, which usually keeps a chargeback away. Until then nothing is sent and no seller is paid for it.',
			],
			facts: [
				{ term: 'The bank says', detail: fraudWords.en[fraudType] ?? fraudType },
				{ term: 'Paid', detail: format.money(amountMinor, order.currency) },
			],
			action: 'Decide',
		}),
	},
}
