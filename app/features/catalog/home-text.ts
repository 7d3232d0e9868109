import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface HomeText {
	title: string
	lead: string
	description: string
	when: string
	to: string
	people: string
	find: string
	kinds: Record<ListingKind, { title: string; lead: string }>
	ripe: (month: string) => string
	doing: (month: string) => string
	weekend: (range: string) => string
	noWeekend: string
	trips: (range: string) => string
	wholeTrips: string
	festivals: string
	seasons: string
	map: string
	places: string
	placesCount: (count: string) => string
	brands: string
	all: string
	how: string
	numerals: readonly string[]
	steps: { title: string; body: string }[]
}

export const homeText: Catalogue<HomeText> = {
	zh: {
		title: '去山里住两晚，把海带回家',
		lead: '村里的物产、农家的屋子、跟着当地人过的半天，放进同一个购物篮。',
		description: '山海：乡村物产、农家住处和生态体验，一个购物篮，一次付款。',
		when: '哪天去',
		to: '到',
		people: '几个人',
		find: '看哪里有房',
		kinds: {
			product: { title: '物产', lead: '从产地寄出' },
			stay: { title: '住处', lead: '住进人家里' },
			experience: { title: '体验', lead: '跟着做半天' },
			package: { title: '套餐', lead: '几家合一趟' },
		},
		ripe: (month) => `${month}，正好吃`,
		doing: (month) => `${month}，正好去`,
		weekend: (range) => `这个周末还有房（${range}）`,
		noWeekend: '这个周末都住满了，换个日子看看。',
		trips: (range) => `这个周末去哪里（${range}）`,
		wholeTrips: '住、玩、带回家，一趟排好',
		festivals: '快到的节',
		seasons: '十二个月',
		map: '看地图',
		places: '往哪里走',
		placesCount: (count) => `${count} 样`,
		brands: '有名字的东西',
		all: '全部',
		how: '怎么逛山海',
		numerals: ['一', '二', '三'],
		steps: [
			{ title: '去', body: '挑一处住处、一场体验，付一次款，几家一起订好。' },
			{ title: '尝', body: '在地里、在灶边尝到合意的，扫一扫就知道是谁做的。' },
			{ title: '寄回家', body: '重的不用拎，回家再下单，从同一个村子寄来；好东西也讲给朋友听。' },
		],
	},
	en: {
		title: 'Two nights in the hills, and the sea to take home',
		lead: 'What villages grow, rooms in farmhouses, half a day with someone local: all in one basket.',
		description: 'Shanhai: village produce, farmhouse stays and days out, in one basket and one payment.',
		when: 'When',
		to: 'Until',
		people: 'People',
		find: 'Find a room',
		kinds: {
			product: { title: 'Produce', lead: 'Sent from where it grows' },
			stay: { title: 'Stays', lead: 'Live as people do here' },
			experience: { title: 'Experiences', lead: 'Half a day, hands on' },
			package: { title: 'Packages', lead: 'Several hosts, one trip' },
		},
		ripe: (month) => `Good to eat in ${month}`,
		doing: (month) => `Good to do in ${month}`,
		weekend: (range) => `Rooms this weekend (${range})`,
		noWeekend: 'Every room is taken this weekend. Try other days.',
		trips: (range) => `Where to go this weekend (${range})`,
		wholeTrips: 'Whole trips, ready to go',
		festivals: 'Festivals ahead',
		seasons: 'The twelve months',
		map: 'See the map',
		places: 'Where to go',
		placesCount: (count) => `${count} ${count === '1' ? 'listing' : 'listings'}`,
		brands: 'Things with a name',
		all: 'All',
		how: 'How Shanhai works',
		numerals: ['1', '2', '3'],
		steps: [
			{ title: 'Visit', body: 'Pick a bed and a morning out. Pay once, and several hosts are booked.' },
			{ title: 'Taste', body: 'Find what you like in the field or by the stove, and learn who made it.' },
			{
				title: 'Ship home',
				body: 'Leave the heavy things there. Order again from home, from the same village, and tell a friend.',
			},
		],
	},
}
