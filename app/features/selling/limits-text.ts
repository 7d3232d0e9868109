import type { Catalogue } from '#app/ui/text/language.tsx'

type Kind = 'product' | 'stay' | 'experience' | 'package'

interface LimitsText {
	title: string
	pictures: string
	edit: string
	back: string
	lead: string
	visitor: (unit: string) => string
	visitorHint: string
	quota: (unit: string) => string
	quotaHint: string
	units: Record<Kind, string>
	stayNote: string
	standing: (figures: { sold: string; held: string; left: string }) => string
	noQuota: string
	shared: (count: number) => string
	sharedLink: string
	save: string
	saved: string
	promised: (least: string) => string
	promisedBody: string
	faults: Record<string, string>
	seePage: string
	goOnWriting: string
}

export const limitsText: Catalogue<LimitsText> = {
	zh: {
		title: '限量',
		pictures: '图片',
		edit: '编辑',
		back: '全部商品',
		lead: '防止一个人占住全部，也可以给这件商品设一个总名额。两项都可以留空，留空就是不另设限。',
		visitor: (unit) => `每位买家未付款时最多先留（${unit}）`,
		visitorHint: '只算还没付款的；付清之后，同一位买家可以再买。留空：只按平台的通用限制。',
		quota: (unit) => `总名额（${unit}）`,
		quotaHint: '从设置之日起算，含在套餐里卖掉的；卖满就停售，取消的自动退回名额。库存和房量照旧另算，以先满的为准。',
		units: { product: '件', stay: '间', experience: '张', package: '份' },
		stayNote: '住几晚都只算一间。',
		standing: ({ sold, held, left }) => `现在：已卖 ${sold}，付款中 ${held}，还剩 ${left}。`,
		noQuota: '现在没有总名额。',
		shared: (count) => `另有 ${count} 个与其他商品共用的名额，不在这里改。`,
		sharedLink: '共用名额',
		save: '保存',
		saved: '已保存，从现在起的新订单按它算。',
		promised: (least) => `没有改：总名额至少要 ${least}，这些已经卖出或正在付款。`,
		promisedBody: '要再少，请先取消下面的订单。您填的数字还在。',
		faults: { visitor: '请填 1 到 10000 的整数，或留空。', quota: '请填 1 到 1000000 的整数，或留空。' },
		seePage: '看商品页',
		goOnWriting: '回去接着写',
	},
	en: {
		title: 'Limits',
		pictures: 'Pictures',
		edit: 'Edit',
		back: 'All listings',
		lead: 'Keep one person from taking everything, or sell no more than a fixed number. Leave a field empty for no limit of your own.',
		visitor: (unit) => `Kept unpaid for one buyer at most (${unit})`,
		visitorHint:
			'Counts what is not paid yet: once it is, the same buyer may buy again. Empty: only the market’s general limits.',
		quota: (unit) => `Quota in all (${unit})`,
		quotaHint:
			'Counts from the day you set it, packages included. Once full, sales stop; what is cancelled comes back. Stock and rooms count beside it: whichever runs out first.',
		units: { product: 'pieces', stay: 'rooms', experience: 'tickets', package: 'packages' },
		stayNote: 'A room counts once, however many nights.',
		standing: ({ sold, held, left }) => `Now: ${sold} sold, ${held} being paid for, ${left} left.`,
		noQuota: 'There is no quota now.',
		shared: (count) =>
			count === 1
				? 'One more quota is shared with other listings; it is not changed here.'
				: `${count} more quotas are shared with other listings; they are not changed here.`,
		sharedLink: 'Shared quotas',
		save: 'Save',
		saved: 'Saved. It counts for orders placed from now on.',
		promised: (least) => `Not changed: the quota must be at least ${least}, which are sold or being paid for.`,
		promisedBody: 'To go lower, cancel these orders first. Your figures are still in the form.',
		faults: {
			visitor: 'Please enter a whole number from 1 to 10000, or leave it empty.',
			quota: 'Please enter a whole number from 1 to 1000000, or leave it empty.',
		},
		seePage: 'See its page',
		goOnWriting: 'Go on writing',
	},
}
