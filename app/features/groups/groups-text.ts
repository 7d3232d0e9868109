import type { GroupState } from '#app/domain/groups/group-states.ts'
import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** The page of a group that buys together. */
export const groupsText: Catalogue<{
	title: string
	unavailable: string
	tooMany: string
	states: Record<GroupState, string>
	unbegun: string
	unbegunHint: string
	lead: Record<GroupState, string>
	missing: (count: string) => string
	ends: (until: string) => string
	left: (time: string) => string
	ended: (at: string) => string
	priceTogether: string
	priceAlone: string
	members: (paid: string, size: string) => string
	member: (place: string) => string
	opened: string
	paidAt: (at: string) => string
	free: string
	paying: string
	noNames: string
	join: (price: string) => string
	rules: string
	ruleList: (hours: string, size: string) => string[]
	share: string
	/** The way to a link of one's own for a channel. */
	channels: string
	link: string
	pass: string
	copy: string
	copied: string
	toListing: string
}> = {
	zh: {
		title: '一起买',
		unavailable: '没有参加成，也没有扣款。',
		tooMany: '一小时内开团或参团的次数太多了，请过一会儿再试。没有扣款。',
		states: { OPEN: '正在拼团', SUCCEEDED: '拼团成功', FAILED: '没有成团', CANCELLED: '已经取消' },
		unbegun: '还没有开始',
		unbegunHint: '开团的人付了款，团才开始，时间也从那时算起。',
		lead: {
			OPEN: '人满就发货；到时间人不满，付的钱（含运费）全部退回。',
			SUCCEEDED: '人满了，商家在准备发货。这个团不再收人，您可以再开一个。',
			FAILED: '到时间人没有满，付过的钱（含运费）都退回了。',
			CANCELLED: '这个团取消了，付过的钱（含运费）都退回。',
		},
		missing: (count) => `还差 ${count} 人`,
		ends: (until) => `到 ${until} 为止`,
		left: (time) => `还剩 ${time}`,
		ended: (at) => `结束于 ${at}`,
		priceTogether: '拼团价',
		priceAlone: '单独买',
		members: (paid, size) => `${paid} / ${size} 人已付款`,
		member: (place) => `第 ${place} 位`,
		opened: '最先付款',
		paidAt: (at) => `${at} 付款`,
		free: '空位',
		paying: '有人正在付款',
		noNames: '只数真正付了款的人；名字谁也看不到。',
		join: (price) => `参加，付 ${price}`,
		rules: '规则',
		ruleList: (hours, size) => [
			`第一个人付款后 ${hours} 小时内，${size} 人付了款就成团，马上安排发货。`,
			'到时间人不满：所有人付的钱（含运费）按原路全部退回。',
			'名额在付款期间为您保留，最后一个名额不会给两个人；没付款的名额会放出来。',
			'成团前可以随时取消，全额退回。一个人在一个团里只有一个名额，商家自己的人不能参加。',
		],
		share: '叫朋友一起买',
		channels: '发到微信、微博、小红书……或做成海报',
		link: '这个团的链接',
		pass: '发给…',
		copy: '复制链接',
		copied: '已复制',
		toListing: '看看商品',
	},
	en: {
		title: 'Buying together',
		unavailable: 'You have not joined, and nothing was charged.',
		tooMany: 'That was a lot of groups for one hour. Please try again a little later; nothing was charged.',
		states: { OPEN: 'Gathering', SUCCEEDED: 'Complete', FAILED: 'Not complete', CANCELLED: 'Called off' },
		unbegun: 'Not begun yet',
		unbegunHint: 'It begins, and its time with it, once the one who opened it has paid.',
		lead: {
			OPEN: 'Sent once it is complete; short when its time is over, all that was paid goes back, shipping too.',
			SUCCEEDED: 'Everybody is here and the seller gets it ready. It takes nobody more, but you can open another.',
			FAILED: 'It was short when its time was over. All that was paid has been given back, shipping too.',
			CANCELLED: 'This group was called off. All that was paid goes back, shipping too.',
		},
		missing: (count) => `${count} more needed`,
		ends: (until) => `until ${until}`,
		left: (time) => `${time} left`,
		ended: (at) => `ended ${at}`,
		priceTogether: 'Together',
		priceAlone: 'Alone',
		members: (paid, size) => `${paid} of ${size} have paid`,
		member: (place) => `Place ${place}`,
		opened: 'paid first',
		paidAt: (at) => `paid ${at}`,
		free: 'Free place',
		paying: 'Somebody is paying',
		noNames: 'Only people who really paid are counted, and nobody sees their names.',
		join: (price) => `Join for ${price}`,
		rules: 'The rules',
		ruleList: (hours, size) => [
			`When ${size} have paid within ${counted(hours, 'hour')} of the first payment, the group is complete and the goods are sent.`,
			'Short of that, everything paid goes back to everybody the way it came, shipping too.',
			'Your place is kept while you pay, and the last one is never given to two; places not paid for come back.',
			'Until it is complete you can cancel at any time and get everything back. One person has one place, and people of the shop have none.',
		],
		share: 'Ask friends to join',
		channels: 'For WeChat, Weibo, Xiaohongshu … or as a poster',
		link: 'The link of this group',
		pass: 'Send to…',
		copy: 'Copy the link',
		copied: 'Copied',
		toListing: 'See the product',
	},
}
