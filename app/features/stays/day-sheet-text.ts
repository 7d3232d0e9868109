import type { Catalogue } from '#app/ui/text/language.tsx'

interface DaySheetText {
	title: string
	lead: string
	today: string
	before: string
	after: string
	arrivals: string
	departures: string
	stayingOver: string
	sessions: string
	table: string
	breakfast: string
	dinner: string
	tableNote: string
	people: (adults: number, children: number) => string
	rooms: (count: number) => string
	until: (day: string) => string
	noDoor: string
	none: string
	tickets: (count: number) => string
	seats: (count: number) => string
	doors: string
	toRooms: string
	orderedAt: (at: string) => string
	order: string
}

export const daySheetText: Catalogue<DaySheetText> = {
	zh: {
		title: '日单',
		lead: '这一天谁来、谁走、有哪些场次、几个人吃饭。可以直接打印，贴在前台和厨房。',
		today: '今天',
		before: '前一天',
		after: '后一天',
		arrivals: '到店',
		departures: '离店',
		stayingOver: '续住',
		sessions: '场次',
		table: '用餐人数',
		breakfast: '早餐：',
		dinner: '晚餐：',
		tableNote: '按住店客人算：昨晚住这里的算早餐，今晚住这里的算晚餐。',
		people: (adults, children) => `${adults} 位成人${children > 0 ? `、${children} 个孩子` : ''}`,
		rooms: (count) => `${count} 间`,
		until: (day) => `住到 ${day}`,
		noDoor: '还没给房号',
		none: '没有',
		tickets: (count) => `${count} 张`,
		seats: (count) => `共 ${count} 张票`,
		doors: '入住与房号',
		toRooms: '要送给住店客人',
		orderedAt: (at) => `${at} 下单`,
		order: '订单',
	},
	en: {
		title: 'Day sheet',
		lead: 'Who comes, who goes, which sessions run and how many sit at table on this day. Print it for the desk and the kitchen.',
		today: 'Today',
		before: 'Day before',
		after: 'Day after',
		arrivals: 'Arrivals',
		departures: 'Departures',
		stayingOver: 'Staying over',
		sessions: 'Sessions',
		table: 'At table',
		breakfast: 'Breakfast: ',
		dinner: 'Dinner: ',
		tableNote: 'By the guests of the house: breakfast for who slept here, dinner for who sleeps here.',
		people: (adults, children) =>
			`${adults} ${adults === 1 ? 'adult' : 'adults'}${children > 0 ? `, ${children} ${children === 1 ? 'child' : 'children'}` : ''}`,
		rooms: (count) => `${count} ${count === 1 ? 'room' : 'rooms'}`,
		until: (day) => `until ${day}`,
		noDoor: 'no door yet',
		none: 'None',
		tickets: (count) => `${count} ${count === 1 ? 'ticket' : 'tickets'}`,
		seats: (count) => `${count} ${count === 1 ? 'ticket' : 'tickets'} in all`,
		doors: 'Arrivals and doors',
		toRooms: 'To bring to guests',
		orderedAt: (at) => `ordered ${at}`,
		order: 'Order',
	},
}
