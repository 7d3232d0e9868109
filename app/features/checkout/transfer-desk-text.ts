import type { Catalogue } from '#app/ui/text/language.tsx'

interface TransferDeskText {
	title: string
	menu: string
	lead: string
	awaited: string
	awaitedLead: string
	noAwaited: string
	record: string
	recordOther: string
	recordOtherLead: string
	order: string
	buyer: string
	amount: string
	amountHint: string
	held: (sum: string, missing: string) => string
	since: string
	until: string
	reference: string
	referenceHint: string
	on: string
	remittance: string
	remittanceHint: string
	unmatched: string
	unmatchedLead: string
	noUnmatched: string
	payer: string
	assign: string
	statement: string
	statementLead: string
	columns: string
	file: string
	text: string
	textHint: string
	takeIn: string
	refunds: string
	refundsLead: string
	noRefunds: string
	why: string
	to: string
	from: (payer: string) => string
	methods: Record<string, string>
	reasons: Record<string, string>
	otherReason: string
	recordRefund: string
	withBank: string
}

export const transferDeskText: Catalogue<TransferDeskText> = {
	zh: {
		title: '转账与人工退款',
		menu: '转账与退款',
		lead: '核对银行账户：记录到账、给无主款项找到订单、退还只能由人退的钱。',
		awaited: '等待到账',
		awaitedLead: '按保留期限排列，最先到期的在前。金额正好即确认订单；不足的先留着等余款。',
		noAwaited: '没有等待转账的订单。',
		record: '记录到账',
		recordOther: '记录其他到账',
		recordOtherLead: '到账不在上表时在这里记录；附言里有订单号就会自动归到订单，迟到的款也一样。',
		order: '订单',
		buyer: '买家',
		amount: '金额',
		amountHint: '银行实际到账的金额，例如 128.50',
		held: (sum, missing) => `已到 ${sum}，还差 ${missing}`,
		since: '下单时间',
		until: '保留到',
		reference: '银行流水号',
		referenceHint: '同一流水号只记一次',
		on: '银行日期',
		remittance: '附言或订单号',
		remittanceHint: '不知道就留空，之后再归到订单',
		unmatched: '无主款项',
		unmatchedLead: '附言里没有能认出的订单号。找到订单后填上订单号。',
		noUnmatched: '没有无主款项。',
		payer: '付款人',
		assign: '归到这张订单',
		statement: '导入银行对账单',
		statementLead: '每一行单独入账，同一流水号不会入两次：有错就改好再整份导入。',
		columns: 'CSV 首行的列名（次序不限）：',
		file: '对账单文件（CSV，UTF-8）',
		text: '或粘贴内容',
		textHint: '选了文件就以文件为准',
		takeIn: '导入',
		refunds: '人工退款',
		refundsLead: '这些钱不能原路退回。先在银行转给买家，再在这里记下流水号和日期；买家随即收到通知。',
		noRefunds: '没有要人工退的款。',
		why: '原因',
		to: '退给',
		from: (payer) => `汇款账户 ${payer}`,
		methods: {
			bank_transfer: '原为银行转账：退回汇款账户',
			on_arrival: '原为到店付款：由商家退还',
			card: '原为银行卡付款：联系买家要收款账户',
			alipay: '原为支付宝付款：联系买家要收款账户',
			wechat_pay: '原为微信付款：联系买家要收款账户',
		},
		reasons: {
			claim: '售后退款',
			'paid-twice': '重复付款',
			'paid-too-late': '付款到得太晚，东西已经没有了',
			'wrong-amount': '付款金额或币种不对',
			surplus: '多转的部分',
			'too-little': '转账不足，订单已失效',
			'let-go': '买家已取消订单',
		},
		otherReason: '取消或变更',
		recordRefund: '记录已退',
		withBank: '买家的银行在处理争议：先别转账，等它的决定。',
	},
	en: {
		title: 'Transfers and refunds by hand',
		menu: 'Transfers',
		lead: 'Against the bank account: record what came, find the order of what names none, give back what only a person can.',
		awaited: 'Awaited',
		awaitedLead:
			'The first to lapse comes first. The exact sum confirms an order; less is kept while it waits for the rest.',
		noAwaited: 'No order waits for a transfer.',
		record: 'Record money received',
		recordOther: 'Record other money received',
		recordOtherLead:
			'For money of none of the orders above. With an order number in its remittance it finds its order by itself, also when it is late.',
		order: 'Order',
		buyer: 'Buyer',
		amount: 'Amount',
		amountHint: 'As it came to the account, such as 128.50',
		held: (sum, missing) => `${sum} came, ${missing} is missing`,
		since: 'Since',
		until: 'Kept until',
		reference: 'Bank reference',
		referenceHint: 'Each reference is recorded once',
		on: 'Day at the bank',
		remittance: 'Remittance or order number',
		remittanceHint: 'Leave it empty if unknown and assign the money later',
		unmatched: 'Unmatched money',
		unmatchedLead: 'No order of ours could be read in the remittance. Enter the order number once you know it.',
		noUnmatched: 'No money is unmatched.',
		payer: 'Payer',
		assign: 'Assign to this order',
		statement: 'Import a bank statement',
		statementLead:
			'Each row is recorded by itself and no reference twice: mend what is wrong and import the whole again.',
		columns: 'Columns named in the first row of the CSV, in any order:',
		file: 'Statement file (CSV, UTF-8)',
		text: 'Or paste it',
		textHint: 'A chosen file goes before what is pasted',
		takeIn: 'Import',
		refunds: 'Refunds by hand',
		refundsLead:
			'This money cannot go back the way it came. Pay the buyer at the bank first, then record the reference and the day here; the buyer is told at once.',
		noRefunds: 'No refund waits for a person.',
		why: 'Why',
		to: 'To',
		from: (payer) => `Sent from ${payer}`,
		methods: {
			bank_transfer: 'Came by bank transfer: send it back to that account',
			on_arrival: 'Paid on arrival: the seller gives it back',
			card: 'Paid by card: ask the buyer for an account',
			alipay: 'Paid by Alipay: ask the buyer for an account',
			wechat_pay: 'Paid by WeChat: ask the buyer for an account',
		},
		reasons: {
			claim: 'Agreed after a claim',
			'paid-twice': 'Paid twice',
			'paid-too-late': 'Paid too late, it was gone',
			'wrong-amount': 'Paid in another amount or currency',
			surplus: 'More was transferred than due',
			'too-little': 'Too little was transferred, the order lapsed',
			'let-go': 'Its buyer had cancelled the order',
		},
		otherReason: 'Cancellation or change',
		recordRefund: 'Record as paid back',
		withBank: 'The buyer’s bank still decides about it: please do not pay before it has.',
	},
}
