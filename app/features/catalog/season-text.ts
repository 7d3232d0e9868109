import type { Catalogue } from '#app/ui/text/language.tsx'

interface SeasonText {
	title: (month: string) => string
	lead: string
	description: (month: string) => string
	months: string
	ripe: (month: string) => string
	doing: (month: string) => string
	ahead: string
	festivals: string
	nothing: string
	nothingHint: string
	all: string
	notHere: string
}

export const seasonText: Catalogue<SeasonText> = {
	zh: {
		title: (month) => `${month}的山海`,
		lead: '什么熟了，什么好玩，赶得上什么节。',
		description: (month) => `${month}在山海：当季的物产、正好去的体验和节日。`,
		months: '一年十二个月',
		ripe: (month) => `${month}，正好吃`,
		doing: (month) => `${month}，正好去`,
		ahead: '还没熟，可以先订',
		festivals: '这个月的节',
		nothing: '这个月还没有只在当季的东西',
		nothingHint: '看看四季都有的，或者前后的月份。',
		all: '全部',
		notHere: '月份是 1 到 12。',
	},
	en: {
		title: (month) => `Shanhai in ${month}`,
		lead: 'What is ripe, what is good to do, and which festivals fall in it.',
		description: (month) => `Shanhai in ${month}: what is in season, what to do, and the festivals.`,
		months: 'Twelve months',
		ripe: (month) => `Good to eat in ${month}`,
		doing: (month) => `Good to do in ${month}`,
		ahead: 'Not ripe yet, on sale ahead',
		festivals: 'Festivals of this month',
		nothing: 'Nothing belongs to this month alone',
		nothingHint: 'Look at what is there all year, or at the months around it.',
		all: 'All',
		notHere: 'A month is a number from 1 to 12.',
	},
}
