import type { DifferenceKind, DifferenceSubject } from '#app/domain/reconciliation/difference.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ReconciliationText {
	title: string
	lead: string
	open: string
	noOpen: string
	noOpenLead: string
	over: string
	overLead: string
	noOver: string
	what: string
	figures: string
	object: string
	found: string
	toDo: string
	resolve: string
	note: string
	noteHint: string
	noteFault: string
	resolved: string
	resolvedBefore: string
	ended: string
	byReconciler: string
	byPerson: string
	none: string
	sides: Record<'provider' | 'payable', { ours: string; theirs: string }>
	subjects: Record<DifferenceSubject, string>
	/** States of ours and types of the provider's; one without a word here is shown as it is. */
	states: Record<string, string>
	kinds: Record<DifferenceKind, { name: string; toDo: string }>
}

export const reconciliationText: Catalogue<ReconciliationText> = {
	zh: {
		title: '对账',
		lead: '每十分钟与支付机构逐笔核对付款、退款和转账，每天核对余额和应付卖家款。不一致的列在这里。',
		open: '未处理的差异',
		noOpen: '账目一致',
		noOpenLead: '最近一次对账没有发现差异。',
		over: '已了结',
		overLead: '再次对账时已不存在，或已有人处理。',
		noOver: '还没有了结的差异。',
		what: '差异',
		figures: '双方金额',
		object: '编号',
		found: '首次发现',
		toDo: '怎么办',
		resolve: '记录处理结果',
		note: '查到了什么，怎么处理的',
		noteHint: '记下后不再列出；账目再有变化会重新出现。',
		noteFault: '请写明查到了什么、怎么处理的，至少 4 个字。',
		resolved: '已记录处理结果，这处差异不再列出。',
		resolvedBefore: '这处差异已经了结，什么也没改。',
		ended: '了结',
		byReconciler: '已自行消失',
		byPerson: '已有人处理',
		none: '没有',
		sides: { provider: { ours: '我们', theirs: '支付机构' }, payable: { ours: '分户账', theirs: '逐行重算' } },
		states: {
			...{ SUCCEEDED: '已付款', PROCESSING: '处理中', REQUIRES_ACTION: '等待付款', EXPIRED: '已过期' },
			...{
				CANCELED: '已取消',
				FAILED: '未成功',
				CREATED: '待处理',
				IN_TRANSIT: '在途',
				DONE: '已退款',
				COVERED: '由买家银行退回',
			},
			...{ DONE_BY_HAND: '已人工退款', PENDING: '待转', SENT: '等待结果', PAID: '已转入' },
			...{ ORDER_PAID: '订单付款', EXTRA_PAYMENT: '多付的款', CHANGE_PAID: '改动补差' },
			...{ REFUND_SETTLED: '退款到账', PAYOUT_PAID: '付给卖家', PAYOUT_REVERSED: '从卖家退回' },
			DISPUTE_MOVED: '银行争议',
			...{ charge: '收款', payment: '收款', refund: '退款', transfer: '转账', adjustment: '调整' },
		},
		subjects: { payment: '付款', refund: '退款', transfer: '卖家转账', balance: '余额', payable: '应付卖家款' },
		kinds: {
			'unknown-payment': {
				name: '我们不认识的付款',
				toDo: '在支付机构后台按编号查清来历；若是买家的钱，在那里退回。',
			},
			'unknown-refund': {
				name: '我们不认识的退款',
				toDo: '在支付机构后台查是谁退的；再查该订单，以免同一笔退两次。',
			},
			'unknown-transfer': {
				name: '我们不认识的转账',
				toDo: '在支付机构后台查收款账户和经手人；不是我们的，在那里撤回。',
			},
			'missing-payment': {
				name: '支付机构没有的付款',
				toDo: '先不要发货或入住放行。核对密钥是否属于同一账户，再按编号向支付机构查询。',
			},
			'missing-refund': {
				name: '支付机构没有的退款',
				toDo: '买家可能没有收到钱。按编号向支付机构查询，确认没有退过再另行退款并登记。',
			},
			'missing-transfer': {
				name: '支付机构没有的转账',
				toDo: '卖家可能没有收到钱。按编号向支付机构查询，并告知卖家。',
			},
			'wrong-amount': { name: '金额不一致', toDo: '在支付机构后台核对金额，与订单逐笔比较后补退或追回差额。' },
			'wrong-state': {
				name: '状态矛盾',
				toDo: '比较双方状态。钱已退两次的向买家追回，其实没有退的重新退，被拒却已转出的在支付机构撤回。',
			},
			'unposted-movement': {
				name: '没有入账的余额变动',
				toDo: '在支付机构后台查原因（如拒付、调整），由会计记账后了结。',
			},
			'missing-movement': {
				name: '支付机构没有的余额变动',
				toDo: '先等一天：余额变动可能迟到。仍没有就按编号向支付机构查询。',
			},
			'wrong-day': {
				name: '当天合计不一致',
				toDo: '导出支付机构当天的余额明细，按类型与清算账户逐笔比较。',
			},
			'wrong-payable': {
				name: '应付卖家款与订单不符',
				toDo: '暂停给这家卖家付款，把分户账与它的订单逐行比较；找到原因后由会计更正。',
			},
		},
	},
	en: {
		title: 'Reconciliation',
		lead: 'Payments, refunds and transfers are compared with the payment provider every ten minutes; its balance and what sellers are owed, every day. What differs is listed here.',
		open: 'Open differences',
		noOpen: 'The books agree',
		noOpenLead: 'The last comparison found no difference.',
		over: 'Over',
		overLead: 'No longer found when compared again, or dealt with by a person.',
		noOver: 'None is over yet.',
		what: 'Difference',
		figures: 'Both sides',
		object: 'Number',
		found: 'First seen',
		toDo: 'What to do',
		resolve: 'Record what was done',
		note: 'What you found and did',
		noteHint: 'It is no longer listed then; it comes back if its figures change.',
		noteFault: 'Please say what you found and did, in at least 4 characters.',
		resolved: 'It is recorded, and the difference is no longer listed.',
		resolvedBefore: 'This difference was over already; nothing was changed.',
		ended: 'Ended',
		byReconciler: 'gone by itself',
		byPerson: 'dealt with',
		none: 'none',
		sides: { provider: { ours: 'Ours', theirs: 'Provider' }, payable: { ours: 'Ledger', theirs: 'From the lines' } },
		states: {
			...{ SUCCEEDED: 'paid', PROCESSING: 'under way', REQUIRES_ACTION: 'not paid yet', EXPIRED: 'expired' },
			...{
				CANCELED: 'cancelled',
				FAILED: 'failed',
				CREATED: 'not sent yet',
				IN_TRANSIT: 'on its way',
				DONE: 'refunded',
				COVERED: 'given back by the buyer’s bank',
			},
			...{ DONE_BY_HAND: 'refunded by hand', PENDING: 'ordered', SENT: 'awaiting word', PAID: 'arrived' },
			...{ ORDER_PAID: 'order paid', EXTRA_PAYMENT: 'paid twice', CHANGE_PAID: 'change paid' },
			...{
				REFUND_SETTLED: 'refund arrived',
				PAYOUT_PAID: 'paid to a seller',
				PAYOUT_REVERSED: 'taken back from a seller',
				DISPUTE_MOVED: 'bank dispute',
			},
			...{ adjustment: 'correction' },
		},
		subjects: {
			payment: 'Payment',
			refund: 'Refund',
			transfer: 'Transfer to a seller',
			balance: 'Balance',
			payable: 'Due to a seller',
		},
		kinds: {
			'unknown-payment': {
				name: 'A payment we do not know',
				toDo: 'Look up the number in the provider’s dashboard; if it is a buyer’s money, refund it there.',
			},
			'unknown-refund': {
				name: 'A refund we do not know',
				toDo: 'Look up in the provider’s dashboard who made it; then check its order, so that nothing goes back twice.',
			},
			'unknown-transfer': {
				name: 'A transfer we do not know',
				toDo: 'Look up its account and who made it in the provider’s dashboard; if it is not ours, reverse it there.',
			},
			'missing-payment': {
				name: 'A payment the provider does not have',
				toDo: 'Send and serve nothing for it yet. Check that the key is of the same account, then ask the provider about the number.',
			},
			'missing-refund': {
				name: 'A refund the provider does not have',
				toDo: 'The buyer may not have the money. Ask the provider about the number; if it never went, refund another way and record it.',
			},
			'missing-transfer': {
				name: 'A transfer the provider does not have',
				toDo: 'The seller may not have the money. Ask the provider about the number, and tell the seller.',
			},
			'wrong-amount': {
				name: 'Another amount than ours',
				toDo: 'Compare the amount in the provider’s dashboard with the order, then refund or reclaim the difference.',
			},
			'wrong-state': {
				name: 'States that contradict',
				toDo: 'Compare both states. What went back twice is reclaimed, what never went back is refunded again, what was refused and yet sent is reversed at the provider.',
			},
			'unposted-movement': {
				name: 'A movement that is not in our books',
				toDo: 'Find the cause in the provider’s dashboard (a chargeback, a correction); it is over once the accountant has posted it.',
			},
			'missing-movement': {
				name: 'A movement the provider does not have',
				toDo: 'Wait a day, for movements may be late. If it is still missing, ask the provider about the number.',
			},
			'wrong-day': {
				name: 'Another sum for the day',
				toDo: 'Export the provider’s balance of that day and compare it with the clearing account, type by type.',
			},
			'wrong-payable': {
				name: 'Due to a seller, other than its orders say',
				toDo: 'Pay this seller nothing yet. Compare its account with its orders line by line; the accountant corrects what is wrong.',
			},
		},
	},
}
