import type { WaitingState } from '#app/domain/sessions/waiting-list.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface WaitingText {
	title: string
	lead: string
	email: string
	emailHint: string
	seats: string
	seatsHint: string
	join: string
	back: string
	faults: Record<string, string>
	entryTitle: string
	states: Record<WaitingState, string>
	before: (count: number) => string
	keepLink: string
	offered: (seats: number, until: string) => string
	offeredBody: string
	buy: string
	leave: string
	notBought: string
}

export const waitingText: Catalogue<WaitingText> = {
	zh: {
		title: '候补名单',
		lead: '这一场坐满了。有人退出时，按先后顺序把位子留给您两小时，并发邮件通知。',
		email: '电子邮箱',
		emailHint: '只用来告诉您有位子了。',
		seats: '几个位子',
		seatsHint: '位子要够您一行人，才轮到您；不会拆开。',
		join: '加入候补',
		back: '回到体验',
		faults: {
			email: '请填一个能收信的邮箱。',
			seats: '请填 1 到 99 的整数。',
			'has-seats': '刚好有位子了，不用候补：请直接预订。',
			'too-many': '这一场总共没有这么多位子。',
			closed: '这一场已经不再接受预订。',
			already: '这个邮箱已在这一场的候补名单上，请看当时的邮件或页面。',
		},
		entryTitle: '我的候补',
		states: {
			WAITING: '候补中',
			OFFERED: '有位子了',
			TAKEN: '已用这些位子下单',
			LAPSED: '已过时，位子给了下一位',
			LEFT: '已退出候补',
		},
		before: (count) => (count === 0 ? '您排在最前面。' : `您前面还有 ${count} 位。`),
		keepLink: '请收藏这个页面：凭它购买或退出。',
		offered: (seats, until) => `${seats} 个位子给您留到 ${until}`,
		offeredBody: '选好票种就去付款；用不着请退出，好让下一位来。',
		buy: '用这些位子下单',
		leave: '退出候补',
		notBought: '没有成功：票数超过了留给您的位子，或时间已过。您的选择还在。',
	},
	en: {
		title: 'Waiting list',
		lead: 'This session is full. When seats come back they are kept for you in turn for two hours, and you get a mail.',
		email: 'Email',
		emailHint: 'Only to tell you that there are seats.',
		seats: 'How many seats',
		seatsHint: 'It is your turn once there is room for all of you: a party is never split.',
		join: 'Join the waiting list',
		back: 'Back to the experience',
		faults: {
			email: 'Please enter an address that receives mail.',
			seats: 'Please enter a whole number from 1 to 99.',
			'has-seats': 'There are seats just now: no need to wait, please book.',
			'too-many': 'This session does not have so many seats.',
			closed: 'This session takes no more bookings.',
			already: 'This address waits for this session already: please see the mail or page you got.',
		},
		entryTitle: 'My place on the list',
		states: {
			WAITING: 'Waiting',
			OFFERED: 'Seats for you',
			TAKEN: 'Booked with these seats',
			LAPSED: 'Over: the seats went to the next in line',
			LEFT: 'You have left the list',
		},
		before: (count) => (count === 0 ? 'You are first in line.' : `${count} before you.`),
		keepLink: 'Please keep this page: it lets you book or leave.',
		offered: (seats, until) => `${seats} ${seats === 1 ? 'seat is' : 'seats are'} kept for you until ${until}`,
		offeredBody: 'Choose your tickets and pay. If you no longer need them, please leave, so that the next can come.',
		buy: 'Book with these seats',
		leave: 'Leave the list',
		notBought: 'Not done: more tickets than seats kept for you, or the time is over. Your choice is still here.',
	},
}
