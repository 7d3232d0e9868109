import type { Catalogue } from '#app/ui/text/language.tsx'

/** Where somebody waits for a seller's word. */
export type Waiting = 'claims' | 'letters' | 'questions' | 'reviews' | 'fapiao' | 'gateCases'

interface TodayText {
	begin: string
	beginLead: string
	beginDeed: string
	toAnswer: string
	waits: Record<Waiting, (count: string) => string>
	sessions: string
	daySheet: string
	people: (people: string, present: string) => string
	/** Sessions that take nobody since their guide or vehicle is out elsewhere. */
	clashes: string
	clashWhy: string
	guides: string
	low: string
	allStock: string
	left: (left: string) => string
	sold: (sold: string) => string
}

export const todayText: Catalogue<TodayText> = {
	zh: {
		begin: '店开好了，先放上第一样东西',
		beginLead: '一样特产、一间房、一场体验都行。写好送审，管理员看过就上架；订单来了，这里会告诉您做什么。',
		beginDeed: '发布第一样',
		toAnswer: '等您答复',
		waits: {
			claims: (count) => `${count} 件售后等您处理`,
			letters: (count) => `${count} 条买家的新消息`,
			questions: (count) => `${count} 个问题还没回答`,
			reviews: (count) => `${count} 条评价可以回复`,
			fapiao: (count) => `${count} 张发票要开`,
			gateCases: (count) => `${count} 件入场核对等您看`,
		},
		sessions: '今明两天的场次',
		daySheet: '名单与日单',
		people: (people, present) => `共 ${people} 位，已到 ${present} 位`,
		clashes: '没能开出来的场次',
		clashWhy: '向导或车辆那时在别处，已关闭、不接客',
		guides: '向导与车辆',
		low: '快卖完了',
		allStock: '去补库存',
		left: (left) => `还能卖 ${left}`,
		sold: (sold) => `近 7 天卖了 ${sold}`,
	},
	en: {
		begin: 'The shop is open: put up the first thing',
		beginLead:
			'Something you make, a room or a session. Write it, hand it in, and once an administrator has looked it is on the shelf; what to do for each order is told here.',
		beginDeed: 'Put it up',
		toAnswer: 'Waiting for your answer',
		waits: {
			claims: (count) => `Claims to decide: ${count}`,
			letters: (count) => `New messages from buyers: ${count}`,
			questions: (count) => `Questions to answer: ${count}`,
			reviews: (count) => `Reviews you can reply to: ${count}`,
			fapiao: (count) => `Fapiao to issue: ${count}`,
			gateCases: (count) => `Entries at the gate to look at: ${count}`,
		},
		sessions: 'Sessions today and tomorrow',
		daySheet: 'Names and day sheet',
		people: (people, present) => `${people} booked, ${present} here`,
		clashes: 'Sessions that could not open',
		clashWhy: 'Its guide or vehicle is out elsewhere then: closed, no guests',
		guides: 'Guides and vehicles',
		low: 'Running low',
		allStock: 'Fill up',
		left: (left) => `${left} left to sell`,
		sold: (sold) => `${sold} sold in 7 days`,
	},
}
