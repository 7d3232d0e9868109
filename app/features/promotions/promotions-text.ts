import type { Catalogue } from '#app/ui/text/language.tsx'

interface PromotionsText {
	title: string
	lead: string
	platformTitle: string
	platformLead: string
	noCoupons: string
	running: string
	none: string
	coupon: string
	promotion: string
	shelf: string
	until: (from: string, to: string) => string
	ended: string
	used: (used: string, total: string) => string
	over: (amount: string) => string
	end: string
	newCoupon: string
	newPromotion: string
	make: string
	made: string
	nameZh: string
	nameEn: string
	code: string
	codeHint: string
	amount: string
	percent: string
	percentHint: string
	most: string
	minSpend: string
	uses: string
	perBuyer: string
	from: string
	to: string
	listing: string
	quota: string
	optional: string
	notTaken: string
	faults: Record<string, string>
}

export const promotionsText: Catalogue<PromotionsText> = {
	zh: {
		platformTitle: '平台优惠券',
		platformLead: '全平台可用，由平台承担，卖家照常拿全款。已下的订单不受结束影响。',
		noCoupons: '还没有平台优惠券。',
		title: '优惠券和促销',
		lead: '这里的优惠由本店承担，从本店的货款里减。已下的订单不受结束影响。',
		running: '现有的',
		none: '还没有优惠券和促销。',
		coupon: '优惠券',
		promotion: '促销',
		shelf: '全店',
		until: (from, to) => `${from} 至 ${to}`,
		ended: '已结束',
		used: (used, total) => `已用 ${used} / ${total}`,
		over: (amount) => `满 ${amount} 可用`,
		end: '结束',
		newCoupon: '新的优惠券',
		newPromotion: '新的促销',
		make: '开始',
		made: '已经开始。',
		nameZh: '中文名称',
		nameEn: '英文名称',
		code: '券码',
		codeHint: '4 到 20 个字母或数字',
		amount: '减多少元',
		percent: '减百分之几',
		percentHint: '1 到 90',
		most: '最多减多少元',
		minSpend: '满多少元可用',
		uses: '一共可用几次',
		perBuyer: '每位客人可用几次',
		from: '第一天',
		to: '最后一天',
		listing: '用于',
		quota: '名额（件、间、张）',
		optional: '可以不填',
		notTaken: '没有保存，请看标红的几处；填的内容都还在。',
		faults: {
			name: '请填名称，最多 40 个字',
			code: '请用 4 到 20 个字母或数字',
			taken: '这个券码已经有人用了，请换一个',
			amount: '请填金额，例如 20 或 19.90',
			percent: '请填 1 到 90 之间的数',
			worth: '减金额和减百分比请填其中一个',
			count: '请填大于 0 的整数',
			date: '请选择日期',
			order: '最后一天不能早于第一天',
			listing: '这不是本店的商品',
			form: '请再看一遍',
		},
	},
	en: {
		platformTitle: 'Platform coupons',
		platformLead:
			'For everything sold here and paid for by the platform; sellers get their full price. Orders already placed keep what they have.',
		noCoupons: 'There are no platform coupons yet.',
		title: 'Coupons and promotions',
		lead: 'You pay for what is taken off here; it comes out of your takings. Orders placed before one ends keep it.',
		running: 'What there is',
		none: 'No coupons or promotions yet.',
		coupon: 'Coupon',
		promotion: 'Promotion',
		shelf: 'Everything you sell',
		until: (from, to) => `${from} to ${to}`,
		ended: 'Ended',
		used: (used, total) => `${used} of ${total} used`,
		over: (amount) => `from ${amount} on`,
		end: 'End it',
		newCoupon: 'A new coupon',
		newPromotion: 'A new promotion',
		make: 'Start',
		made: 'It has been started.',
		nameZh: 'Name in Chinese',
		nameEn: 'Name in English',
		code: 'Code',
		codeHint: '4 to 20 letters or digits',
		amount: 'Yuan off',
		percent: 'Per cent off',
		percentHint: '1 to 90',
		most: 'At most so many yuan off',
		minSpend: 'From so many yuan on',
		uses: 'Uses in all',
		perBuyer: 'Uses of one guest',
		from: 'First day',
		to: 'Last day',
		listing: 'For',
		quota: 'Quota (pieces, rooms, tickets)',
		optional: 'If you like',
		notTaken: 'It was not saved: please look at the fields in red. What you entered is kept.',
		faults: {
			name: 'Please give a name of at most 40 letters',
			code: 'Please use 4 to 20 letters or digits',
			taken: 'Someone uses this code already; please take another',
			amount: 'Please give an amount, for example 20 or 19.90',
			percent: 'Please give a number from 1 to 90',
			worth: 'Please fill in either yuan off or per cent off',
			count: 'Please give a whole number above 0',
			date: 'Please choose a date',
			order: 'The last day cannot be before the first',
			listing: 'This is not one of your listings',
			form: 'Please look again',
		},
	},
}
