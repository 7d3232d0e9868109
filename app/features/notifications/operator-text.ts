import type { NoticeText } from '#app/features/notifications/notice-words.ts'

type Kinds =
	| 'operator-refund-failed'
	| 'operator-payout-failed'
	| 'operator-differences-found'
	| 'operator-message-failed'

export const operatorText: NoticeText<Kinds> = {
	zh: {
		'operator-refund-failed': ({ order, amountMinor }, { format }) => ({
			title: `订单 ${order.number}：退款失败，需要人工处理`,
			say: [
				`支付机构没能退回 ${format.money(amountMinor, order.currency)}。已经告诉买家有人会处理，还没有说“已退款”。`,
				'请用别的办法退给买家，并记下凭据。',
			],
			action: '去退款并记下',
		}),
		'operator-payout-failed': ({ amountMinor, currency, seller }, { format, of }) => ({
			title: `${of(seller)}：货款付出失败，需要人工处理`,
			say: [`付给${of(seller)}的 ${format.money(amountMinor, currency)} 没有成功，请核对收款账户。`],
			action: '查看结算',
		}),
		'operator-differences-found': ({ count }) => ({
			title: `对账发现 ${count} 处不一致`,
			say: ['支付机构的账与我们的账不一致。账面没有改动，请逐条核对，查清后写下原因。'],
			action: '查看对账',
		}),
		'operator-message-failed': ({ orderNumber, channel, attempts, error }) => ({
			title: orderNumber ? `订单 ${orderNumber} 的通知没有送到` : '有一条通知没有送到',
			say: [
				`${channel === 'MAIL' ? '邮件' : '短信'}试了 ${attempts} 次没有送到，不再重试。请用别的办法联系收件人。`,
				'通知的内容在站内仍然可以看到。',
			],
			facts: [{ term: '对方的答复', detail: error }],
			action: '查看',
		}),
	},
	en: {
		'operator-refund-failed': ({ order, amountMinor }, { format }) => ({
			title: `Order ${order.number}: a refund failed and needs a person`,
			say: [
				`The payment provider could not return ${format.money(amountMinor, order.currency)}. The buyer was told that a person sees to it, and not that it was refunded.`,
				'Please return the money another way and record the evidence.',
			],
			action: 'Refund it and record it',
		}),
		'operator-payout-failed': ({ amountMinor, currency, seller }, { format, of }) => ({
			title: `${of(seller)}: a payout failed and needs a person`,
			say: [
				`${format.money(amountMinor, currency)} could not be paid out to ${of(seller)}. Please check the account it goes to.`,
			],
			action: 'See the settlement',
		}),
		'operator-differences-found': ({ count }) => ({
			title: `Reconciliation found ${count === 1 ? 'a difference' : `${count} differences`}`,
			say: [
				'The payment provider’s books and ours do not agree. Nothing was changed in either. Please look at each and write down what it was.',
			],
			action: 'See the reconciliation',
		}),
		'operator-message-failed': ({ orderNumber, channel, attempts, error }) => ({
			title: orderNumber ? `A notice of order ${orderNumber} did not arrive` : 'A notice did not arrive',
			say: [
				`The ${channel === 'MAIL' ? 'mail' : 'text message'} was tried ${attempts} ${attempts === 1 ? 'time' : 'times'} in vain and is given up. Please reach the person another way.`,
				'What it says can still be read on the site.',
			],
			facts: [{ term: 'The answer was', detail: error }],
			action: 'See it',
		}),
	},
}
