import type { Catalogue } from '#app/ui/text/language.tsx'

interface ItineraryText {
	calendar: (number: string) => string
	addToCalendar: string
	companions: string
	title: string
	lead: string
	nothing: string
	off: string
	meet: string
	place: string
	companionsTitle: string
	companionsLead: string
	make: string
	link: string
	revoke: string
	revokeHint: string
	share: string
	copied: string
	copy: string
	back: string
	notHere: string
}

export const itineraryText: Catalogue<ItineraryText> = {
	zh: {
		calendar: (number) => `山海订单 ${number}`,
		addToCalendar: '加到日历',
		companions: '把行程发给同伴',
		title: '行程',
		lead: '一起出行的人分享给您的。',
		nothing: '这张订单里没有住宿和体验。',
		off: '已取消',
		meet: '集合',
		place: '地点',
		companionsTitle: '把行程发给同伴',
		companionsLead: '拿到链接的人能看到什么时候、去哪里；看不到价格、电话和您的姓名，也不能改动什么。',
		make: '生成链接',
		link: '行程链接',
		revoke: '收回链接',
		revokeHint: '收回以后，发出去的链接立刻打不开；还可以再生成新的。',
		share: '分享',
		copied: '已复制',
		copy: '复制链接',
		back: '回订单',
		notHere: '这个链接已经收回，或者不完整。请向分享的人要一个新的。',
	},
	en: {
		calendar: (number) => `Shanhai order ${number}`,
		addToCalendar: 'Add to calendar',
		companions: 'Share the plan with companions',
		title: 'The plan',
		lead: 'Shared with you by whoever you travel with.',
		nothing: 'There is no stay and no session in this order.',
		off: 'Called off',
		meet: 'Meet',
		place: 'Place',
		companionsTitle: 'Share the plan with companions',
		companionsLead:
			'Whoever has the link sees when and where; not the prices, no phone numbers, not your name, and can change nothing.',
		make: 'Make a link',
		link: 'Link to the plan',
		revoke: 'Take the link back',
		revokeHint: 'Once taken back, the link opens nothing wherever it was sent; you may make another.',
		share: 'Share',
		copied: 'Copied',
		copy: 'Copy the link',
		back: 'To the order',
		notHere: 'This link was taken back or is not whole. Please ask for a new one.',
	},
}
