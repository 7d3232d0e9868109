import type { FapiaoKind, FapiaoState, RedReason } from '#app/domain/fapiao/fapiao-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface FapiaoText {
	title: string
	ask: (amount: string) => string
	askLead: string
	titleKind: string
	kinds: { PERSONAL: string; COMPANY: string }
	person: string
	company: string
	taxNumber: string
	taxNumberHint: string
	email: string
	emailHint: string
	send: string
	withdraw: string
	names: Record<FapiaoKind, string>
	state: Record<FapiaoState, string>
	number: string
	issuedOn: (day: string) => string
	download: string
	why: string
	/** Reasons of ours; what a seller wrote stands as it is. */
	reasons: Record<RedReason | 'refunded', string>
	faults: Record<string, string>
}

/** The words with which a buyer asks for a fapiao. */
export const fapiaoText: Catalogue<FapiaoText> = {
	zh: {
		title: '发票',
		ask: (amount) => `申请发票（${amount}）`,
		askLead: '由卖家在税务平台开具电子发票（普通发票）。金额是您实际付给这家卖家的钱，已退的不算。',
		titleKind: '抬头类型',
		kinds: { PERSONAL: '个人', COMPANY: '单位' },
		person: '姓名或称呼',
		company: '单位名称',
		taxNumber: '统一社会信用代码',
		taxNumberHint: '18 位，最后一位是校验码。',
		email: '收发票的邮箱',
		emailHint: '只给开票的卖家看。',
		send: '提交申请',
		withdraw: '撤回申请',
		names: { BLUE: '电子发票', RED: '红字发票' },
		state: {
			REQUESTED: '等待开具',
			ISSUED: '已开具',
			REJECTED: '没有开出',
			WITHDRAWN: '已撤回',
			RED: '已全额红冲',
		},
		number: '发票号码',
		issuedOn: (day) => `开票日期 ${day}`,
		download: '下载',
		why: '原因',
		reasons: { RETURNED: '销货退回', SERVICE_ENDED: '服务中止', ALLOWANCE: '销售折让', refunded: '款项已全部退回' },
		faults: {
			kind: '请选择抬头类型。',
			person: '请填写姓名或称呼，2 到 100 个字。',
			company: '请填写营业执照上的单位名称，2 到 100 个字。',
			'tax-number': '这不是有效的统一社会信用代码。请对照营业执照再查一遍。',
			email: '请填写有效的邮箱地址。',
			'not-paid': '还没有收到付款，付款后可以申请发票。',
			'nothing-left': '这一部分的钱已经全部退回，没有可开的金额。',
			'already-asked': '这一部分已经申请过发票了，这次没有再提交。要改抬头，请先撤回下面的申请，再重新申请。',
			'too-many': '申请得太频繁了。已填的内容没有提交，请一小时后再试。',
			'not-now': '这张发票已经处理过了，请看现在的状态。',
		},
	},
	en: {
		title: 'Fapiao (tax invoice)',
		ask: (amount) => `Ask for a fapiao (${amount})`,
		askLead:
			'The seller issues an electronic fapiao (general) at the tax platform, over what you paid this seller less what went back.',
		titleKind: 'Made out to',
		kinds: { PERSONAL: 'A person', COMPANY: 'A company' },
		person: 'Name',
		company: 'Name of the company',
		taxNumber: 'Unified social credit code',
		taxNumberHint: '18 characters; the last one checks the others.',
		email: 'E-mail for the fapiao',
		emailHint: 'Seen only by the seller who issues it.',
		send: 'Send the request',
		withdraw: 'Take the request back',
		names: { BLUE: 'Electronic fapiao', RED: 'Red fapiao' },
		state: {
			REQUESTED: 'To be issued',
			ISSUED: 'Issued',
			REJECTED: 'Not issued',
			WITHDRAWN: 'Taken back',
			RED: 'Reversed in full',
		},
		number: 'Number',
		issuedOn: (day) => `issued on ${day}`,
		download: 'Download',
		why: 'Reason',
		reasons: {
			RETURNED: 'goods returned',
			SERVICE_ENDED: 'service not had',
			ALLOWANCE: 'price reduced',
			refunded: 'all the money has gone back',
		},
		faults: {
			kind: 'Please choose whom it is made out to.',
			person: 'Please give a name of 2 to 100 characters.',
			company: 'Please give the company’s name as its licence has it, 2 to 100 characters.',
			'tax-number': 'This is no valid unified social credit code. Please compare it with the licence once more.',
			email: 'Please give a valid e-mail address.',
			'not-paid': 'No payment has come yet. A fapiao can be asked for once it has.',
			'nothing-left': 'All the money of this part has gone back; there is nothing to issue a fapiao over.',
			'already-asked':
				'A fapiao has been asked for already, so this request was not sent. To change whom it is made out to, take the one below back and ask again.',
			'too-many': 'Too many requests. What you entered was not sent; please try again in an hour.',
			'not-now': 'This fapiao has been dealt with already. Please look at where it stands now.',
		},
	},
}
