import type { Catalogue } from '#app/ui/text/language.tsx'

interface SellerFapiaoText {
	fapiao: string
	lead: string
	views: { open: string; settled: string }
	none: { open: string; settled: string }
	noneBody: string
	sheet: string
	sheetLead: { BLUE: string; RED: string }
	withIssuer: string
	issuerFailed: (reason: string) => string
	buyerName: string
	taxNumber: string
	noTaxNumber: string
	email: string
	items: string
	itemName: string
	specification: string
	quantity: string
	amount: string
	total: string
	backTotal: string
	redOf: string
	why: string
	remark: string
	remarkOf: (order: string) => string
	taxHint: string
	record: string
	number: string
	numberHint: string
	issuedOn: string
	file: string
	fileHint: string
	/** Once something else of the form was wrong: a browser may have forgotten the file. */
	fileAgain: string
	recordButton: string
	reject: string
	rejectLead: string
	rejectWords: string
	rejectButton: string
	order: string
	asked: string
	settled: string
	faults: Record<string, string>
}

/** The words of a seller's pages of fapiao. */
export const sellerFapiaoText: Catalogue<SellerFapiaoText> = {
	zh: {
		fapiao: '发票',
		lead: '买家申请的发票，和退款后要开的红字发票。在税务平台开好后，记在这里。',
		views: { open: '待开具', settled: '已处理' },
		none: { open: '没有待开的发票', settled: '还没有处理过的发票' },
		noneBody: '买家在订单的“账单与售后”里申请，会出现在这里，并通知您。',
		sheet: '开票信息',
		sheetLead: {
			BLUE: '按下面的信息在电子税务局开具“电子发票（普通发票）”。金额含税，就是买家实付减去已退的。',
			RED: '在电子税务局对原发票开红字发票，金额见下。钱已经退给买家，红字发票不能不开。',
		},
		issuerFailed: (reason) => `上次没有连上开票服务（${reason}），会自动再试，不会重复开票；您不用做什么。`,
		withIssuer: '已交给开票服务，正在等结果。确实看到已经开出，才在下面手工记录。',
		buyerName: '购买方名称',
		taxNumber: '统一社会信用代码',
		noTaxNumber: '个人，无',
		email: '交付邮箱',
		items: '项目',
		itemName: '项目名称',
		specification: '规格型号',
		quantity: '数量',
		amount: '金额（含税）',
		total: '价税合计',
		backTotal: '红冲金额（含税）',
		redOf: '原发票号码',
		why: '红冲原因',
		remark: '备注',
		remarkOf: (order) => `订单 ${order}`,
		taxHint: '税率或免税按您自己的登记情况在税务平台选择。',
		record: '记录已开具',
		number: '发票号码',
		numberHint: '数电发票的 20 位号码，头两位是年份。',
		issuedOn: '开票日期',
		file: '发票文件（可不传）',
		fileHint: 'PDF、OFD 或 XML，不超过 4 MB。买家可以在订单页下载。',
		fileAgain: '如果这一栏空了，请重新选择文件。',
		recordButton: '记录并通知买家',
		reject: '无法开具',
		rejectLead: '买家会看到原因，改好后可以再申请。',
		rejectWords: '原因',
		rejectButton: '退回申请',
		order: '订单',
		asked: '申请时间',
		settled: '处理时间',
		faults: {
			'bad-number': '发票号码应是 20 位数字，头两位与开票日期的年份一致。',
			'number-taken': '这个号码已经记在另一张发票上了。',
			'wrong-date': '开票日期应在付款当天到今天之间。',
			'bad-file': '这不是 PDF、OFD 或 XML 文件。请重新选择文件；号码没有记下。',
			'too-large': '文件超过 4 MB。号码没有记下，请换小一点的文件。',
			'amount-changed': '您打开这一页之后又有退款，金额变了。请按现在的金额开具；已经开出的，请先在税务平台红冲。',
			'not-now': '没有改动：这张发票已经处理过、买家撤回了申请，或者已交给开票服务。现在的状态见下。',
			reason: '请写明原因，至少 2 个字。',
		},
	},
	en: {
		fapiao: 'Fapiao',
		lead: 'Fapiao that buyers ask for, and red ones that follow refunds. Issue them at the tax platform and record them here.',
		views: { open: 'To issue', settled: 'Settled' },
		none: { open: 'No fapiao to issue', settled: 'No fapiao settled yet' },
		noneBody:
			'What buyers ask for under “Invoices, claims and returns” of their orders appears here, and you are told.',
		sheet: 'What to issue',
		sheetLead: {
			BLUE: 'Issue an electronic fapiao (general) at the electronic tax bureau with the following. Amounts include tax and are what the buyer paid less what went back.',
			RED: 'Issue a red fapiao for the original one at the electronic tax bureau, over the amount below. The money has gone back to the buyer, so it cannot be declined.',
		},
		issuerFailed: (reason) =>
			`The issuing service was not reached the last time (${reason}). It is asked again by itself and never issues twice; there is nothing for you to do.`,
		withIssuer:
			'It was handed to the issuing service, whose answer is awaited. Record it by hand only when you see that it was issued.',
		buyerName: 'Buyer',
		taxNumber: 'Unified social credit code',
		noTaxNumber: 'a person, none',
		email: 'Send it to',
		items: 'Items',
		itemName: 'Item',
		specification: 'Specification',
		quantity: 'Quantity',
		amount: 'Amount with tax',
		total: 'Total with tax',
		backTotal: 'Amount to reverse, with tax',
		redOf: 'Number of the original',
		why: 'Reason',
		remark: 'Remark',
		remarkOf: (order) => `Order ${order}`,
		taxHint: 'Choose the tax rate or exemption at the tax platform as your enterprise is registered.',
		record: 'Record it as issued',
		number: 'Number of the fapiao',
		numberHint: 'The 20 digits of a digital fapiao; the first two are the year.',
		issuedOn: 'Issued on',
		file: 'Its file (if you like)',
		fileHint: 'PDF, OFD or XML, at most 4 MB. The buyer can download it.',
		fileAgain: 'If this field is empty now, please choose the file once more.',
		recordButton: 'Record and tell the buyer',
		reject: 'It cannot be issued',
		rejectLead: 'The buyer reads the reason and can ask again with other details.',
		rejectWords: 'Reason',
		rejectButton: 'Return the request',
		order: 'Order',
		asked: 'Asked for',
		settled: 'Settled',
		faults: {
			'bad-number': 'The number of a fapiao is 20 digits, of which the first two are the year of its date.',
			'number-taken': 'This number is recorded for another fapiao already.',
			'wrong-date': 'The date must lie between the day of payment and today.',
			'bad-file': 'This is no PDF, OFD or XML file. Please choose another; the number was not recorded.',
			'too-large': 'The file is larger than 4 MB. The number was not recorded; please choose a smaller file.',
			'amount-changed':
				'Money went back since you opened this page, and the amount has changed. Please issue it over the new amount; reverse it at the tax platform first if it is issued already.',
			'not-now':
				'Nothing was changed: this fapiao has been dealt with already, the buyer took the request back, or the issuing service has it. Where it stands is shown below.',
			reason: 'Please give a reason of at least 2 characters.',
		},
	},
}
