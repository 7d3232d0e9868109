import type { ScanRefusal } from '#app/domain/vouchers/judge-scan.ts'
import type { VoucherState } from '#app/domain/vouchers/states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface VouchersText {
	checkIn: string
	checkInLead: string
	code: string
	codeHint: string
	qty: string
	letIn: string
	welcome: string
	refused: string
	guest: string
	used: (used: number, total: number) => string
	valid: string
	next: string
	reasons: Record<ScanRefusal | 'unreadable' | 'bad-signature' | 'unknown' | 'input', string>
	voucher: string
	where: string
	place: string
	meet: string
	when: string
	guests: string
	show: string
	readOut: string
	phone: string
	left: (left: number, total: number) => string
	order: string
	state: Record<VoucherState, string>
}

export const vouchersText: Catalogue<VouchersText> = {
	zh: {
		checkIn: '检票入场',
		checkInLead: '输入客人凭证上的 10 位码，或扫二维码得到的一长串字。',
		code: '凭证码',
		codeHint: '字母 O 当作 0，I 和 L 当作 1，大小写、空格都不要紧。',
		qty: '这次来几位（住宿填 1）',
		letIn: '核对并放行',
		welcome: '可以进',
		refused: '不能放行',
		guest: '客人',
		used: (used, total) => `已用 ${used}／${total}`,
		valid: '有效时间',
		next: '检下一位',
		reasons: {
			'wrong-site': '这张凭证是别家的。',
			revoked: '这张凭证已作废，可能订单已取消。',
			'old-code': '这个二维码已换新，请客人重新打开凭证页面。',
			'used-up': '这张凭证已经用完了。',
			'too-many': '人数超过了还能用的次数。',
			'too-early': '还没到有效时间。',
			'too-late': '已过有效时间。',
			'not-confirmed': '这笔预约现在不能入场。',
			unreadable: '这不是凭证码：应为 10 个字母或数字，或二维码里的整段文字。',
			'bad-signature': '二维码的签名不对，可能是伪造的。',
			unknown: '没有这张凭证。',
			input: '请填写凭证码，人数填 1 到 99。',
		},
		voucher: '凭证',
		where: '商家',
		place: '地点',
		meet: '集合',
		when: '有效时间',
		guests: '内容',
		show: '到场时给工作人员看这个二维码，没有信号也行：先截个图。',
		readOut: '扫不了就报这个码',
		phone: '电话',
		left: (left, total) => `还可用 ${left}／${total} 次`,
		order: '看订单',
		state: {
			ISSUED: '可使用',
			PARTLY_REDEEMED: '已用一部分',
			REDEEMED: '已使用',
			REVOKED: '已作废',
			EXPIRED: '已过期',
		},
	},
	en: {
		checkIn: 'Check-in at the gate',
		checkInLead: 'Enter the 10 characters on the guest’s voucher, or the long text of its QR code.',
		code: 'Voucher',
		codeHint: 'O is read as 0, I and L as 1; capitals and blanks do not matter.',
		qty: 'How many come in now (a stay: 1)',
		letIn: 'Check and let in',
		welcome: 'Let in',
		refused: 'Do not let in',
		guest: 'Guest',
		used: (used, total) => `${used} of ${total} used`,
		valid: 'Valid',
		next: 'Next guest',
		reasons: {
			'wrong-site': 'This voucher is for another place.',
			revoked: 'This voucher was revoked; the order may have been cancelled.',
			'old-code': 'This QR code was replaced. Ask the guest to open the voucher’s page again.',
			'used-up': 'This voucher has been used up.',
			'too-many': 'More guests than the voucher has uses left.',
			'too-early': 'It is not valid yet.',
			'too-late': 'It is no longer valid.',
			'not-confirmed': 'This booking cannot be let in now.',
			unreadable: 'This is not a voucher: it has 10 letters or digits, or the whole text of the QR code.',
			'bad-signature': 'The QR code’s signature is wrong. It may be a forgery.',
			unknown: 'There is no such voucher.',
			input: 'Please enter the voucher, and a number of guests from 1 to 99.',
		},
		voucher: 'Voucher',
		where: 'With',
		place: 'Where',
		meet: 'Meet',
		when: 'Valid',
		guests: 'For',
		show: 'Show this code when you arrive. It works without a signal: take a screenshot now.',
		readOut: 'Or read this out',
		phone: 'Phone',
		left: (left, total) => `${left} of ${total} uses left`,
		order: 'See the order',
		state: {
			ISSUED: 'Ready to use',
			PARTLY_REDEEMED: 'Partly used',
			REDEEMED: 'Used',
			REVOKED: 'Revoked',
			EXPIRED: 'Expired',
		},
	},
}
