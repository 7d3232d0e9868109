import type { TransferOutcome } from '#app/domain/payments/transfer-answers.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface TransferAnswerText {
	paid: string
	paidWithSurplus: (surplus: string) => string
	short: (missing: string) => string
	paidBefore: (returned: string) => string
	tooLittle: (returned: string) => string
	letGo: (returned: string) => string
	nothingLeft: string
	unmatched: string
	known: string
	noSuchOrder: string
	notUnmatched: string
	refundRecorded: string
	refundDoneBefore: string
	refundNotByHand: string
	refundCovered: string
	refundWithBank: string
	refundNoEvidence: string
	noSuchRefund: string
	noStatement: string
	tooLarge: string
	imported: (taken: number, wrong: number) => string
	row: (row: number) => string
	rows: Record<TransferOutcome['outcome'], string>
	columnFault: (column: string) => string
	badForm: string
	faults: Record<string, string>
}

const rows = (count: number) => `${count} ${count === 1 ? 'row was' : 'rows were'}`

/** What is answered to each form of the transfer desk. */
export const transferAnswerText: Catalogue<TransferAnswerText> = {
	zh: {
		paid: '已记录，订单付清并已确认。',
		paidWithSurplus: (surplus) => `已记录，订单付清并已确认。多出的 ${surplus} 已列入人工退款。`,
		short: (missing) => `已记录并留着。还差 ${missing}，到齐才确认订单。`,
		paidBefore: (returned) => `已记录，但订单早已付清。${returned} 已列入人工退款。`,
		tooLittle: (returned) => `已记录，但订单已失效且金额不足。${returned} 已列入人工退款。`,
		letGo: (returned) => `已记录，但买家已取消这张订单。${returned} 已列入人工退款。`,
		nothingLeft: '已记录，没有要退的钱。',
		unmatched: '已记录。认不出订单号，款项列在无主款项里，可随时归到订单。',
		known: '这个流水号已经记录过，没有再记，什么也没改。',
		noSuchOrder: '没有这个号码的银行转账订单，什么也没改。请核对订单号。',
		notUnmatched: '这笔款已不是无主款项，或与订单的币种不同，什么也没改。请刷新页面核对。',
		refundRecorded: '已记录退款，买家会收到通知。',
		refundDoneBefore: '这笔退款之前已记录为完成，什么也没改。请勿再次转账。',
		refundNotByHand: '这笔退款由支付机构退回，不能人工记录，什么也没改。',
		refundCovered: '这笔钱买家的银行已经退给买家，什么也没改。请勿再转账。',
		refundWithBank: '买家的银行还在处理这笔付款的争议，什么也没改。请等它的决定，先别转账，免得退两次。',
		refundNoEvidence: '没有银行流水号和日期就不能记为已退，什么也没改。',
		noSuchRefund: '没有这笔退款，什么也没改。请刷新页面。',
		noStatement: '读不懂这份对账单，没有记录任何一行。请检查首行列名，且每行的列数要一致。',
		tooLarge: '对账单超过 256 KB，没有记录任何一行。请分成几份导入。',
		imported: (taken, wrong) =>
			wrong === 0
				? `已处理全部 ${taken} 行。`
				: `处理了 ${taken} 行，${wrong} 行有错、没有记录。改好后整份再导入即可，不会重复入账。`,
		row: (row) => `第 ${row} 行：`,
		rows: {
			paid: '订单付清',
			short: '已留着，还差余款',
			'paid-before': '订单早已付清，列入人工退款',
			'too-little': '订单已失效，列入人工退款',
			'let-go': '买家已取消，列入人工退款',
			unmatched: '认不出订单，列入无主款项',
			known: '之前已记录',
			'no-such-order': '没有这张订单',
		},
		columnFault: (column) => `${column} 这一列读不懂`,
		badForm: '什么也没改，填写的内容都还在。',
		faults: {
			amount: '请填写大于零的金额，最多两位小数。',
			currency: '币种不对，请刷新页面。',
			reference: '请填写银行流水号，最多 80 个字符。',
			on: '请填写银行日期。',
			later: '银行日期不能晚于今天。',
			order: '订单号是 13 位数字，请核对。',
			remittance: '附言请不超过 200 字。',
			transfer: '没有这笔款，请刷新页面。',
			refund: '没有这笔退款，请刷新页面。',
			deed: '没有读懂这个操作，请刷新页面重试。',
		},
	},
	en: {
		paid: 'Recorded. The order is paid and confirmed.',
		paidWithSurplus: (surplus) =>
			`Recorded. The order is paid and confirmed; the ${surplus} beyond it is among the refunds by hand.`,
		short: (missing) => `Recorded and kept. ${missing} is missing; the order is confirmed once all is there.`,
		paidBefore: (returned) =>
			`Recorded, but the order had been paid already. ${returned} is among the refunds by hand.`,
		tooLittle: (returned) =>
			`Recorded, but the order has lapsed and this does not suffice. ${returned} is among the refunds by hand.`,
		letGo: (returned) => `Recorded, but its buyer has cancelled the order. ${returned} is among the refunds by hand.`,
		nothingLeft: 'Recorded. Nothing has to go back.',
		unmatched: 'Recorded. It names no order of ours and waits among the unmatched money until you assign it.',
		known: 'This bank reference was recorded before. It was not recorded again and nothing was changed.',
		noSuchOrder: 'No order by bank transfer has this number. Nothing was changed; please check the number.',
		notUnmatched:
			'This money is no longer unmatched, or in another currency than the order. Nothing was changed; please reload the page.',
		refundRecorded: 'The refund is recorded; the buyer is told.',
		refundDoneBefore: 'This refund was recorded as done before. Nothing was changed; please do not pay it again.',
		refundNotByHand: 'The payment provider makes this refund; it cannot be recorded by hand. Nothing was changed.',
		refundCovered:
			'The buyer’s bank has given this money back already. Nothing was changed; please do not pay it again.',
		refundWithBank:
			'The buyer’s bank still decides about this payment. Nothing was changed; please do not pay before it has, or the money goes back twice.',
		refundNoEvidence: 'Without the bank’s reference and day a refund is not done. Nothing was changed.',
		noSuchRefund: 'There is no such refund. Nothing was changed; please reload the page.',
		noStatement:
			'This statement could not be read and no row was recorded. Please check the names in its first row and that all rows have as many columns.',
		tooLarge: 'The statement is larger than 256 KB and no row was recorded. Please import it in parts.',
		imported: (taken, wrong) =>
			wrong === 0
				? `${rows(taken)} dealt with, none left out.`
				: `${rows(taken)} dealt with; ${rows(wrong)} not readable and not recorded. Mend what is wrong and import the whole again: nothing is recorded twice.`,
		row: (row) => `Row ${row}: `,
		rows: {
			paid: 'the order is paid',
			short: 'kept, the rest is missing',
			'paid-before': 'the order had been paid, to be refunded by hand',
			'too-little': 'the order has lapsed, to be refunded by hand',
			'let-go': 'its buyer has cancelled the order, to be refunded by hand',
			unmatched: 'names no order, now unmatched',
			known: 'recorded before',
			'no-such-order': 'there is no such order',
		},
		columnFault: (column) => `its ${column} cannot be read`,
		badForm: 'Nothing was changed and what you entered is kept.',
		faults: {
			amount: 'Please enter an amount above zero with two decimals at most.',
			currency: 'The currency is wrong; please reload the page.',
			reference: 'Please enter the bank’s reference, 80 characters at most.',
			on: 'Please enter the day at the bank.',
			later: 'The day at the bank cannot be later than today.',
			order: 'An order number has 13 digits; please check it.',
			remittance: 'Please keep the remittance within 200 characters.',
			transfer: 'There is no such money; please reload the page.',
			refund: 'There is no such refund; please reload the page.',
			deed: 'That deed was not understood; please reload the page and try again.',
		},
	},
}
