import type { Catalogue } from '#app/ui/text/language.tsx'

/** What a buyer can do about an order that is on. */
export const orderActionsText: Catalogue<{
	group: string
	/** Of what is paid and waits for others to join. */
	gather: string
	gatherBody: string
	passOn: string
	cancel: string
	cancelHint: string
	/** Of a booking that is paid on arrival. */
	cancelUnpaidHint: string
	change: string
	changeAddress: string
	changeAny: string
	changeHint: string
	changeFee: string
	calledOff: string
	calledOffHint: string
	choose: string
	ranOut: (title: string) => string
	ranOutHint: (until: string) => string
	seeSubstitute: string
	calendar: string
	companions: string
	again: string
	againHint: string
	review: string
	/** Something is wrong with what came. */
	wrong: string
	ownReview: (stars: number) => string
	/** To the seller of a part. */
	write: string
	newMessages: (count: number) => string
	lotStory: (code: string) => string
	recalled: string
}> = {
	zh: {
		group: '看看这个团',
		gather: '还没成团',
		gatherBody: '人满了就发货；把链接发给想一起买的人。到时人不满，付的钱自动全部退回。',
		passOn: '叫人一起买',
		cancel: '取消或退订',
		cancelHint: '先看每样退多少，再决定。',
		cancelUnpaidHint: '还没付过钱，没有退款。先看按规则要不要取消费，再决定。',
		change: '改期、换场次',
		changeAddress: '改收货地址',
		changeAny: '改期、换场次、改地址',
		changeHint: '先看新的价钱，再决定；原来的一直为您留着。',
		changeFee: '改期费',
		calledOff: '有一场开不了，请您选',
		calledOffHint: '可以免费换到别的场次，不加价，也可以取消、全额退回。一天内没有选，就全额退回。',
		choose: '免费换一场',
		ranOut: (title) => `缺货：${title}`,
		ranOutHint: (until) => `卖家想换一件给您，不加钱。请在 ${until} 前选；没有选就取消这一件，全额退回。`,
		seeSubstitute: '看看换成什么',
		calendar: '加到日历',
		companions: '把行程发给同伴',
		again: '再买一次',
		againHint: '还有的放进购物篮，按今天的价格；没有的会告诉您。',
		review: '写评价',
		wrong: '有问题？退款退货',
		ownReview: (stars) => `您的评价：${stars} 星`,
		write: '给店家留言',
		newMessages: (count) => `店家有 ${count} 条新消息`,
		lotStory: (code) => `批次 ${code} 的来历`,
		recalled: '有召回，请先看说明',
	},
	en: {
		group: 'See the group',
		gather: 'The group is not complete yet',
		gatherBody:
			'It is sent once it is: pass the link on to whoever wants to buy with you. If it stays incomplete, all that you paid goes back by itself.',
		passOn: 'Ask others to join',
		cancel: 'Cancel or change your mind',
		cancelHint: 'See first what comes back of each, then decide.',
		cancelUnpaidHint: 'You have paid nothing, so nothing comes back. See first whether a fee falls due, then decide.',
		change: 'Change dates or session',
		changeAddress: 'Change the delivery address',
		changeAny: 'Change dates, session or address',
		changeHint: 'See the new price first, then decide; what you have stays yours until then.',
		changeFee: 'Fee for the change',
		calledOff: 'A session does not take place: please choose',
		calledOffHint:
			'Take another free of charge and at no higher price, or cancel and get everything back. If you choose nothing within a day, all of it comes back.',
		choose: 'Choose another, free',
		ranOut: (title) => `Ran out: ${title}`,
		ranOutHint: (until) =>
			`The seller offers something else, at no more. Please choose by ${until}; without an answer it is cancelled and paid back in full.`,
		seeSubstitute: 'See what is offered',
		calendar: 'Add to calendar',
		companions: 'Share the plan',
		again: 'Order it again',
		againHint: 'What can still be had goes into the basket at today’s prices; you are told what cannot.',
		review: 'Write a review',
		wrong: 'Something wrong? Money back or return',
		ownReview: (stars) => `Your review: ${stars} of 5 stars`,
		write: 'Write to the seller',
		newMessages: (count) => (count === 1 ? '1 new message from the seller' : `${count} new messages from the seller`),
		lotStory: (code) => `The story of lot ${code}`,
		recalled: 'Recalled: please read this',
	},
}
