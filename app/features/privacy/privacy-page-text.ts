import type { ErasureBlocker } from '#app/domain/privacy/erasure-blockers.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface PrivacyPageText {
	title: string
	lead: string
	guestTitle: string
	guestLead: (number: string) => string
	notGuest: string
	toAccount: string
	export: string
	exportLead: string
	exportDeed: string
	exportTitle: string
	exportHint: string
	tooMany: (minutes: number) => string
	erase: string
	eraseLead: string
	eraseGuestLead: string
	goes: string
	stays: string
	nothing: string
	rows: (count: number) => string
	why: Record<'trade' | 'tax' | 'books' | 'log', string>
	elsewhere: string
	blockedTitle: string
	blockedLead: string
	blockers: (blocker: ErasureBlocker) => string
	/** Several orders that are under way; their numbers follow. */
	openOrders: string
	toOrder: string
	password: string
	sure: string
	sureMissing: string
	wrongPassword: string
	eraseDeed: string
	erasedTitle: string
	erased: string[]
	home: string
}

const zhGift = {
	goods: (code: string) => `您收下的礼物还在路上（/gifts/${code}）：到了以后再来。`,
	claim: (code: string) => `您收下的礼物（/gifts/${code}）售后还没有结束：有了结果再来。`,
}

const zhBlocker = (it: ErasureBlocker): string => {
	switch (it.code) {
		case 'order-open':
			return `订单 ${it.orderNumber} 还没有完成：商家要靠您的联系方式来服务。等它完成，或者先取消它。`
		case 'payment-open':
			return `订单 ${it.orderNumber} 的付款还没有结束。`
		case 'claim-open':
			return `订单 ${it.orderNumber} 的售后还没有结束。等有了结果，或者先撤回。`
		case 'refund-open':
			return `订单 ${it.orderNumber} 有一笔退款还在路上，到账以后再来。`
		case 'fapiao-open':
			return `订单 ${it.orderNumber} 要的发票还没有开出，或者先撤回申请。`
		case 'gift-open':
			return zhGift[it.has](it.giftCode)
		case 'only-owner':
			return `您是“${inLanguage(it.of, 'zh')}”唯一的负责人，请先请管理员换人。`
		case 'only-administrator':
			return `您是${inLanguage(it.of, 'zh')}唯一的管理员，请先请上一级换人。`
		case 'demo':
			return '这是大家共用的演示账号，不能删除。自己注册一个就可以试。'
	}
}

const enGift = {
	goods: (code: string) =>
		`A gift that you accepted is on its way to you (/gifts/${code}). Come back once you have it.`,
	claim: (code: string) => `A claim of a gift that you accepted is open (/gifts/${code}). Come back once it has ended.`,
}

const enBlocker = (it: ErasureBlocker): string => {
	switch (it.code) {
		case 'order-open':
			return `Order ${it.orderNumber} is not done yet: its sellers need to reach you. Wait until it is, or cancel it first.`
		case 'payment-open':
			return `The payment of order ${it.orderNumber} is not over.`
		case 'claim-open':
			return `A claim on order ${it.orderNumber} is open. Wait for its end, or withdraw it first.`
		case 'refund-open':
			return `A refund of order ${it.orderNumber} is on its way. Come back once you have it.`
		case 'fapiao-open':
			return `The fapiao you asked for on order ${it.orderNumber} is not issued yet. Wait for it, or take the request back.`
		case 'gift-open':
			return enGift[it.has](it.giftCode)
		case 'only-owner':
			return `You are the only owner of ${inLanguage(it.of, 'en')}. Ask an administrator to name another first.`
		case 'only-administrator':
			return `You are the only administrator of ${inLanguage(it.of, 'en')}. Ask the office above to name another first.`
		case 'demo':
			return 'This login of the demo is shared by everybody and stays. Sign up for one of your own to try this.'
	}
}

export const privacyPageText: Catalogue<PrivacyPageText> = {
	zh: {
		title: '隐私：导出和删除',
		lead: '我们存着的关于您的一切，都可以拿走；不想留了，也可以删掉。',
		guestTitle: '这张订单里您的资料',
		guestLead: (number) => `订单 ${number} 没有用账号下单，您的资料只跟着这张订单。`,
		notGuest: '这张订单属于一个账号，或者资料已经删掉了。用账号下单的，请登录后在“我的山海”里办。',
		toAccount: '登录',
		export: '导出',
		exportLead: '一个压缩包：data.json 是全部资料，index.html 用浏览器就能看，再加上您在售后里传的照片。',
		exportDeed: '下载我的资料',
		exportTitle: '我的资料',
		exportHint: '同样的内容在 data.json 里，方便程序读取。金额的单位是分；时间是世界时。',
		tooMany: (minutes) => `次数太多了，请 ${minutes} 分钟后再试。`,
		erase: '删除',
		eraseLead: '删掉以后，账号再也登录不了，也恢复不了。下面先给您看清楚。',
		eraseGuestLead: '删掉以后，邮件里的链接再也打不开这张订单，也恢复不了。下面先给您看清楚。',
		goes: '会删掉的',
		stays: '法律要求留下、但去掉您姓名的',
		nothing: '没有',
		rows: (count) => `${count} 条`,
		why: {
			trade: '交易记录：电子商务法要求至少存三年。姓名、电话、邮箱、门牌和留言都会抹掉。',
			tax: '已开的发票：抬头和税号按发票管理办法存五年，邮箱会抹掉。',
			books: '付款、退款、转账：会计凭证，依会计档案管理办法保存。',
			log: '操作记录：只写账号的编号，不写您是谁。',
		},
		elsewhere: '付款公司自己存的付款资料不归我们管；没有用账号下的订单，请从各自的订单页删除。',
		blockedTitle: '现在还不能删除',
		blockedLead: '有事情还没有办完，什么也没有改动：',
		blockers: zhBlocker,
		openOrders: '这几张订单还没有完成：商家要靠您的联系方式来服务。等它们完成，或者先取消：',
		toOrder: '看订单',
		password: '请再输一次密码',
		sure: '我明白：删掉就恢复不了，也不能再就这些订单提出售后。',
		sureMissing: '请先打勾确认。',
		wrongPassword: '密码不对，什么也没有改动。',
		eraseDeed: '永久删除',
		erasedTitle: '已经删掉了',
		erased: [
			'您的姓名、电话、邮箱、地址、留言和通知都已抹掉，所有设备上的登录也结束了。',
			'法律要求留下的交易记录里，已经没有您是谁。备份里的旧资料会随备份到期一起消失。',
		],
		home: '回首页',
	},
	en: {
		title: 'Privacy: export and erase',
		lead: 'All that we hold about you is yours to take along, and yours to have erased.',
		guestTitle: 'Your data in this order',
		guestLead: (number) => `Order ${number} was placed without an account; what we hold of you goes with it alone.`,
		notGuest:
			'This order belongs to an account, or its data were erased already. If you ordered with an account, log in and use the privacy page there.',
		toAccount: 'Log in',
		export: 'Export',
		exportLead:
			'One zip: data.json holds everything, index.html opens in any browser, and the photos of your claims lie beside them.',
		exportDeed: 'Download my data',
		exportTitle: 'My data',
		exportHint: 'The same is in data.json, for programs. Amounts are in hundredths of the currency, instants in UTC.',
		tooMany: (minutes) => `That was too often. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
		erase: 'Erase',
		eraseLead: 'Once erased, the account opens no more and nothing brings it back. See first what that means.',
		eraseGuestLead:
			'Once erased, the link in your mails opens this order no more, and nothing brings it back. See first what that means.',
		goes: 'What goes',
		stays: 'What the law makes us keep, without your name',
		nothing: 'Nothing',
		rows: (count) => `${count}`,
		why: {
			trade:
				'Records of trade: China’s E-Commerce Law asks for three years at least. Name, phone, e-mail, door and notes are taken out.',
			tax: 'Fapiao that were issued: title and tax number for five years, as the rules on fapiao ask; the e-mail is taken out.',
			books: 'Payments, refunds, transfers: vouchers of the books, kept as the rules on accounting files ask.',
			log: 'The log of who did what names an account by its number, never who you are.',
		},
		elsewhere:
			'What the payment company holds is its own. Orders placed without an account are erased from their own pages.',
		blockedTitle: 'It cannot be erased yet',
		blockedLead: 'Something is still under way; nothing was changed:',
		blockers: enBlocker,
		openOrders:
			'These orders are not done yet: the sellers need your contact to serve you. Let them be done, or cancel them first:',
		toOrder: 'See the order',
		password: 'Your password once more',
		sure: 'I understand: it cannot be undone, and I give up claims on these orders.',
		sureMissing: 'Please tick this first.',
		wrongPassword: 'That is not the password; nothing was changed.',
		eraseDeed: 'Erase for good',
		erasedTitle: 'It is done',
		erased: [
			'Your name, phone, e-mail, addresses, notes and notices are gone, and every device is logged out.',
			'The records of trade that the law makes us keep no longer say who you are. What is in backups goes as they expire.',
		],
		home: 'To the front page',
	},
}
