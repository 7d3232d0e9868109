export type PageLanguage = 'zh' | 'en'

const zh = {
	title: '收银台',
	band: '沙盒：不会真实扣款',
	bandOther: 'Sandbox: no money moves',
	total: '合计',
	quantity: '数量',
	choose: '选择支付方式',
	card: '银行卡（测试卡 4242）',
	alipay: '支付宝',
	wechat_pay: '微信支付',
	card_declined: '用一张会被拒绝的银行卡',
	card_disputed: '银行卡，随后持卡人拒付',
	card_inquired: '银行卡，随后银行来询问',
	more: '其他测试结果',
	delayed: '延迟到账，随后成功',
	delayed_failing: '延迟到账，随后失败',
	cancel: '取消并返回商家',
	back: '返回商家',
	declined: '银行卡被拒绝，未扣款。请换一种方式再试。',
	notOffered: '这笔订单不支持该支付方式，请另选一种。',
	complete: '这笔订单已经付款。',
	expired: '付款时间已过，请返回商家重新下单。',
	unknown: '找不到这笔付款。',
	until: '请在此时间前付款（北京时间）',
	other: 'English',
}

const en: typeof zh = {
	title: 'Checkout',
	band: 'Sandbox: no money moves',
	bandOther: '沙盒：不会真实扣款',
	total: 'Total',
	quantity: 'Quantity',
	choose: 'Choose how to pay',
	card: 'Card (test card 4242)',
	alipay: 'Alipay',
	wechat_pay: 'WeChat Pay',
	card_declined: 'Pay with a card that is declined',
	card_disputed: 'Card, then its holder disputes the payment',
	card_inquired: 'Card, then the bank inquires',
	more: 'Other outcomes to test',
	delayed: 'Money arrives later and succeeds',
	delayed_failing: 'Money arrives later and fails',
	cancel: 'Cancel and go back to the shop',
	back: 'Back to the shop',
	declined: 'The card was declined, nothing was taken. Please try another way to pay.',
	notOffered: 'This order cannot be paid that way. Please choose another.',
	complete: 'This order has been paid.',
	expired: 'The time to pay is over. Please go back to the shop and order again.',
	unknown: 'There is no such payment.',
	until: 'Please pay before (Beijing time)',
	other: '中文',
}

export const PAGE_WORDS: Record<PageLanguage, typeof zh> = { zh, en }

/** Words of the pages on which a seller's account is set up. */
export const CONNECT_WORDS = {
	zh: {
		title: '开通收款账户',
		lead: '在真实环境里，这里由支付机构核实您的身份和收款银行。沙盒不收集任何资料，请选择一种结果。',
		asked: '还需要的资料',
		choose: '选择结果',
		everything: '全部填完，立即开通',
		papers_later: '只差证件，等待审核',
		nothing: '以后再填',
	},
	en: {
		title: 'Set up your payout account',
		lead: 'In the real world the payment provider checks here who you are and which bank you use. The sandbox asks for nothing; choose an outcome.',
		asked: 'Still asked for',
		choose: 'Choose an outcome',
		everything: 'Everything told, active at once',
		papers_later: 'All but the papers, to be checked',
		nothing: 'Come back later',
	},
} as const satisfies Record<PageLanguage, Record<string, string>>

/** `?lang` first, then the session's locale, then the browser's, else Chinese. */
export function pageLanguage(asked: string | null, locale: string | null, accepted: string): PageLanguage {
	for (const wish of [asked, locale === 'auto' ? null : locale, accepted]) {
		const found = wish?.trim().slice(0, 2).toLowerCase()
		if (found === 'zh' || found === 'en') return found
	}
	return 'zh'
}
