import type { WarningState } from '#app/domain/payments/fraud-warnings.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface WarningText {
	title: string
	lead: string
	order: string
	bankSays: string
	amount: string
	buyer: string
	placed: string
	warned: string
	things: string
	/** What of the order has left or was used, and what waits. */
	count: (gone: number, waiting: number) => string
	followed: string
	seeDispute: string
	notActionable: string
	words: string
	wordsHint: string
	goOn: string
	cancel: string
	what: string
	decided: string
	decision: string
	by: string
	/** Whoever decided is not there any more. */
	someone: string
	before: string
	states: Record<WarningState, string>
	/** Before words that were not kept. */
	unkept: string
	faults: Record<'decided-before' | 'too-long', string>
}

export const warningText: Catalogue<WarningText> = {
	zh: {
		title: '欺诈预警',
		lead: '发卡行认为下面的付款可能是盗刷，还没有人拒付。决定以前，这些订单不能打包寄出，货款不付出。',
		order: '订单',
		bankSays: '发卡行说',
		amount: '付款金额',
		buyer: '下单的人',
		placed: '下单',
		warned: '预警',
		things: '商品与服务',
		count: (gone, waiting) => `${waiting} 项还没有发出或使用，${gone} 项已经发出或使用`,
		followed: '拒付',
		seeDispute: '随后有人拒付，去看',
		notActionable: '发卡行已经收到拒付，或者钱已经全部退回。',
		words: '理由（会留档）',
		wordsHint: '比如：打电话问过本人，是本人付的。可以不填',
		goOn: '让订单继续',
		cancel: '取消并全额退款',
		what: '取消会把还能取消的全部取消，钱原路退回这张卡，运费也退，买家和卖家都会收到通知。已经用过的不退。',
		decided: '已决定的预警',
		decision: '决定',
		by: '由谁',
		someone: '已注销的账号',
		before: '欺诈预警',
		states: { OPEN: '等待决定', LET_GO_ON: '让它继续', CANCELLED: '已取消并退款' },
		unkept: '您写的理由没有留档：',
		faults: {
			'decided-before': '别人已经作了另一个决定，没有改动。',
			'too-long': '理由太长了，最多 2,000 字。还没有作出决定。',
		},
	},
	en: {
		title: 'Warnings of fraud',
		lead: 'The banks of these cards take the payment for fraud; nobody disputes it yet. Until somebody decides, nothing of these orders is packed or sent, and no seller is paid for them.',
		order: 'Order',
		bankSays: 'The bank says',
		amount: 'Paid',
		buyer: 'Ordered by',
		placed: 'Ordered',
		warned: 'Warned',
		things: 'Things',
		count: (gone, waiting) => `${waiting} not sent or used yet, ${gone} sent or used`,
		followed: 'Chargeback',
		seeDispute: 'One has followed: see it',
		notActionable: 'It has been disputed by now, or all of the money has gone back.',
		words: 'Why (kept)',
		wordsHint: 'For example: we called, and it was the holder. May be empty',
		goOn: 'Let the order go on',
		cancel: 'Cancel and refund all',
		what: 'Cancelling ends all that can still end. The money goes back to the card, shipping too, and buyer and sellers are told. What was used is not refunded.',
		decided: 'Warnings decided',
		decision: 'Decision',
		by: 'By',
		someone: 'an account that is gone',
		before: 'Warning of fraud',
		states: { OPEN: 'waits for a decision', LET_GO_ON: 'Let go on', CANCELLED: 'Cancelled and refunded' },
		unkept: 'Your words were not kept:',
		faults: {
			'decided-before': 'Somebody else has decided otherwise; nothing was changed.',
			'too-long': 'The words are too long: 2,000 characters at most. Nothing was decided.',
		},
	},
}
