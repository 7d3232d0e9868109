import type { Catalogue } from '#app/ui/text/language.tsx'

interface SettlementText {
	payouts: string
	payoutsLead: (least: string) => string
	payable: string
	payableNote: string
	owed: string
	owedNote: string
	pending: string
	pendingNote: string
	collected: string
	collectedNote: string
	statement: string
	statementLead: string
	noStatement: string
	when: string
	what: string
	account: string
	amount: string
	state: string
	to: string
	reference: string
	noPayouts: string
	paidOut: string
	bank: string
	bankLead: string
	noBank: string
	blocked: (reason: string) => string
	holder: string
	bankName: string
	number: string
	numberHint: string
	numberEnd: (end: string) => string
	save: string
	saved: string
	onlyOwners: string
	kinds: Record<string, string>
	accounts: Record<string, string>
	states: Record<string, string>
	settlement: string
	settlementLead: string
	noBatches: string
	noBatchesLead: string
	batch: (day: string) => string
	batchFacts: (count: number, total: string) => string
	batchStates: Record<string, string>
	batchHints: Record<string, string>
	close: string
	download: string
	send: string
	record: string
	paid: string
	failed: string
	on: string
	failure: string
	failureHint: string
	seller: string
	faults: Record<string, string>
}

export const settlementText: Catalogue<SettlementText> = {
	zh: {
		payouts: '结算与付款',
		payoutsLead: (least) => `每天付款一次，可付金额满 ${least} 即付；欠款从下一次付款中扣除。`,
		payable: '可付金额',
		payableNote: '将随下一批付款到账',
		owed: '尚欠平台',
		owedNote: '从下一次付款中扣除',
		pending: '待结算',
		pendingNote: '服务完成并过保障期后转为可付',
		collected: '到店代收',
		collectedNote: '您已收到的货款，结算时抵扣',
		statement: '账目明细',
		statementLead: '每一笔都能打开到对应的订单。',
		noStatement: '还没有账目。第一笔已付款订单会出现在这里。',
		when: '时间',
		what: '事项',
		account: '账户',
		amount: '金额',
		state: '状态',
		to: '收款账户',
		reference: '银行流水号',
		noPayouts: '还没有付款。',
		paidOut: '付款记录',
		bank: '收款账户',
		bankLead: '账号加密保存，页面只显示末四位。',
		noBank: '尚未填写收款账户，填写后才能付款；应得款项会一直保留。',
		blocked: (reason) => `上次付款被退回：${reason}。款项已退回可付金额，请重新填写账户。`,
		holder: '户名',
		bankName: '开户行',
		number: '账号',
		numberHint: '8 至 34 位数字，可含空格',
		numberEnd: (end) => `尾号 ${end}`,
		save: '保存账户',
		saved: '已保存。此后的付款都付到新账户。',
		onlyOwners: '只有店主和经理可以修改收款账户。',
		kinds: {
			PAYOUT_REVERSED: '已转款项退回',
			DISPUTE_LOST: '买家银行拒付，款项被收回',
			DISPUTE_REGAINED: '拒付改判，款项归还',
			ORDER_PAID: '订单已付款',
			REFUND: '退款给买家',
			REFUND_SETTLED: '您退还的现金',
			DISCOUNT_RETURNED: '优惠随取消收回',
			RELEASE: '到期可付',
			PAYOUT: '付款给您',
			PAYOUT_FAILED: '付款被退回',
			PROMOTED_CLICKS: '站内推广的点击费',
			HOST_SHARE: '现场带货分成',
		},
		accounts: { seller_pending: '待结算', seller_payable: '可付', seller_collected: '代收' },
		states: { PENDING: '待付', SENT: '已交银行', PAID: '已到账', FAILED: '被退回' },
		settlement: '卖家结算',
		settlementLead: '每天一个付款文件：封存、下载、交给银行，再逐笔记录结果与凭证。',
		noBatches: '还没有付款批次',
		noBatchesLead: '卖家有可付金额并填写了账户后，系统会自动生成。',
		batch: (day) => `${day} 的批次`,
		batchFacts: (count, total) => `${count} 笔，共 ${total}`,
		batchStates: { OPEN: '汇集中', CLOSED: '已封存', SENT: '已交银行' },
		batchHints: {
			OPEN: '仍会加入今天新到期的付款。封存后内容不再变化，即可下载。',
			CLOSED: '下载文件并交给银行，然后标记为已交银行。',
			SENT: '请按银行回单逐笔记录结果。',
			DONE: '每一笔的结果都已记下。',
		},
		close: '封存批次',
		download: '下载付款文件',
		send: '标记为已交银行',
		record: '记录结果',
		paid: '已到账',
		failed: '被退回',
		on: '银行处理日期',
		failure: '退回原因',
		failureHint: '仅退回时填写，卖家会看到',
		seller: '卖家',
		faults: {
			holder: '请填写户名。',
			bank: '请填写开户行。',
			number: '账号应为 8 至 34 位数字或大写字母。',
			reference: '请填写银行流水号（至少 3 个字符）。',
			on: '请填写银行处理日期。',
			failure: '原因请不超过 200 字。',
			state: '请选择结果。',
			payout: '这笔付款不存在，请刷新页面。',
			'not-found': '这笔付款不存在，请刷新页面。',
			'not-sent': '这笔付款尚未交给银行，或已有结果，未作更改。',
			'no-reason': '被退回的付款需要写明原因，未作更改。',
		},
	},
	en: {
		payouts: 'Money and payouts',
		payoutsLead: (least) => `Paid once a day from ${least} on; what you owe is taken off the next payout.`,
		payable: 'Payable',
		payableNote: 'Comes with the next payout',
		owed: 'You owe',
		owedNote: 'Taken off the next payout',
		pending: 'Pending',
		pendingNote: 'Payable once served and its time is over',
		collected: 'Collected by you',
		collectedNote: 'Paid to you on arrival; netted later',
		statement: 'Statement',
		statementLead: 'Every entry opens to the order it comes from.',
		noStatement: 'No entries yet. Your first paid order appears here.',
		when: 'When',
		what: 'What',
		account: 'Account',
		amount: 'Amount',
		state: 'State',
		to: 'Paid to',
		reference: 'Bank reference',
		noPayouts: 'No payouts yet.',
		paidOut: 'Payouts',
		bank: 'Bank account',
		bankLead: 'The number is kept sealed; pages show its last four digits only.',
		noBank: 'No bank account yet. What you are owed is kept until you give one.',
		blocked: (reason) =>
			`Your last payout came back: ${reason}. The money is payable again; please enter your account anew.`,
		holder: 'Account holder',
		bankName: 'Bank and branch',
		number: 'Account number',
		numberHint: '8 to 34 digits, spaces allowed',
		numberEnd: (end) => `ends in ${end}`,
		save: 'Save account',
		saved: 'Saved. Payouts from now on go to the new account.',
		onlyOwners: 'Only owners and managers can change the bank account.',
		kinds: {
			PAYOUT_REVERSED: 'Taken back from a payout',
			DISPUTE_LOST: 'Lost to the buyer’s bank',
			DISPUTE_REGAINED: 'Won back from the bank',
			ORDER_PAID: 'Order paid',
			REFUND: 'Refund to the buyer',
			REFUND_SETTLED: 'Cash you gave back',
			DISCOUNT_RETURNED: 'Discount taken back',
			RELEASE: 'Became payable',
			PAYOUT: 'Payout to you',
			PAYOUT_FAILED: 'Payout came back',
			PROMOTED_CLICKS: 'Clicks on promoted listings',
			HOST_SHARE: 'Host’s share of a sale',
		},
		accounts: { seller_pending: 'Pending', seller_payable: 'Payable', seller_collected: 'Collected' },
		states: { PENDING: 'Ordered', SENT: 'With the bank', PAID: 'Arrived', FAILED: 'Came back' },
		settlement: 'Settlement',
		settlementLead:
			'One payment file a day: close it, download it, hand it to the bank, then record each result with its evidence.',
		noBatches: 'No batches yet',
		noBatchesLead: 'One is made as soon as a seller with a bank account is owed enough.',
		batch: (day) => `Batch of ${day}`,
		batchFacts: (count, total) => `${count} ${count === 1 ? 'payout' : 'payouts'}, ${total} in all`,
		batchStates: { OPEN: 'Filling', CLOSED: 'Closed', SENT: 'With the bank' },
		batchHints: {
			OPEN: 'Payouts that fall due today still join it. Closed, it never changes and can be downloaded.',
			CLOSED: 'Download the file, hand it to the bank, then mark it as sent.',
			SENT: 'Record each result from the bank’s statement.',
			DONE: 'Every result is recorded.',
		},
		close: 'Close batch',
		download: 'Download file',
		send: 'Mark as sent',
		record: 'Record result',
		paid: 'Arrived',
		failed: 'Came back',
		on: 'Day at the bank',
		failure: 'Why it came back',
		failureHint: 'Only when it did; the seller sees it',
		seller: 'Seller',
		faults: {
			holder: 'Please enter the account holder.',
			bank: 'Please enter the bank and branch.',
			number: 'An account number has 8 to 34 digits or capital letters.',
			reference: 'Please enter the bank’s reference (3 characters or more).',
			on: 'Please enter the day at the bank.',
			failure: 'Please keep the reason within 200 characters.',
			state: 'Please choose a result.',
			payout: 'That payout does not exist; please reload the page.',
			'not-found': 'That payout does not exist; please reload the page.',
			'not-sent': 'That payout is not with the bank, or has a result already. Nothing was changed.',
			'no-reason': 'A payout that came back needs a reason. Nothing was changed.',
		},
	},
}
