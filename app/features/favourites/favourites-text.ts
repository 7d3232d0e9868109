import type { Catalogue } from '#app/ui/text/language.tsx'

interface FavouritesPageText {
	title: string
	lead: string
	none: string
	noneBody: string
	lookAround: string
	now: string
	later: string
	onSale: string
	night: (day: string) => string
	session: (when: string) => string
	notNow: string
	gone: string
	full: string
}

export const favouritesPageText: Catalogue<FavouritesPageText> = {
	zh: {
		title: '收藏',
		lead: '现在能买、能订的排在前面。',
		none: '还没有收藏',
		noneBody: '看到喜欢的，点一下图上的心，不用登录。登录以后会一起带过去。',
		lookAround: '去逛一逛',
		now: '现在就可以',
		later: '暂时没有',
		onSale: '有货',
		night: (day) => `最近可住 ${day}`,
		session: (when) => `最近一场 ${when}`,
		notNow: '暂时订不到',
		gone: '已经下架',
		full: '最多收藏 200 个，请先取消几个。',
	},
	en: {
		title: 'Favourites',
		lead: 'What can be had now comes first.',
		none: 'No favourites yet',
		noneBody: 'Tap the heart on a picture; no login needed. They come along when you log in.',
		lookAround: 'Look around',
		now: 'To be had now',
		later: 'Not at the moment',
		onSale: 'On sale',
		night: (day) => `Free from ${day}`,
		session: (when) => `Next on ${when}`,
		notNow: 'Fully booked for now',
		gone: 'No longer offered',
		full: 'You can keep 200 favourites. Please let some go first.',
	},
}
