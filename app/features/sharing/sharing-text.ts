import type { RewardState } from '#app/domain/rewards/states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

type Word =
	| (
			| 'title'
			| 'lead'
			| 'rules'
			| 'takeable'
			| 'take'
			| 'tooLittle'
			| 'taken'
			| 'rewards'
			| 'noRewards'
			| 'links'
			| 'gift'
	  )
	| ('noLinks' | 'what' | 'state' | 'amount' | 'when' | 'clicks' | 'orders' | 'where' | 'back' | 'browser' | 'coupon')

export const sharingText: Catalogue<
	Record<Word, string> & { states: Record<RewardState, string>; from: (date: string) => string }
> = {
	zh: {
		title: '分享与奖励',
		lead: '您分享的链接，以及朋友由它买了多少。看不到是谁买的。',
		rules:
			'朋友下单前 30 天内最后点的是您的链接才算；一张订单只奖一个人，只算一层，自己买不算。收到货满 7 天可取；退款按比例收回，已取的从以后的奖励里抵，不向您要。',
		takeable: '现在可取',
		take: '取成优惠券',
		tooLittle: '满 1 元可取。',
		taken: '取好了。券码在下面，一年内买什么都能用。',
		rewards: '奖励',
		noRewards: '还没有奖励。打开喜欢的商品，点“分享”。',
		links: '分享过的链接',
		gift: '礼物',
		noLinks: '登录后分享的链接会在这里。',
		what: '商品',
		state: '状态',
		amount: '金额',
		when: '时间',
		clicks: '点击',
		orders: '订单',
		where: '发到',
		back: '我的',
		browser: '这个浏览器',
		coupon: '券码',
		states: { PENDING: '等收货', FROZEN: '冻结中', AVAILABLE: '可取', PAID: '已取', REVERSED: '已收回' },
		from: (date) => `${date} 起可取`,
	},
	en: {
		title: 'Sharing and rewards',
		lead: 'Links you shared and what friends bought by them. Who bought is not shown.',
		rules:
			'An order counts when your link was the last thing to lead there within 30 days; one person is rewarded for it, one level only, nobody for their own. It can be taken seven days after the goods came. Refunds take their part back; what you took by then is set off against later rewards and never asked of you.',
		takeable: 'To be taken now',
		take: 'Take as a coupon',
		tooLittle: 'From ¥1 on.',
		taken: 'Taken. The code below is good for anything for a year.',
		rewards: 'Rewards',
		noRewards: 'None yet. Open something you like and share it.',
		links: 'Links you shared',
		gift: 'A gift',
		noLinks: 'Links you share while logged in stand here.',
		what: 'What',
		state: 'State',
		amount: 'Amount',
		when: 'When',
		clicks: 'Clicks',
		orders: 'Orders',
		where: 'Where to',
		back: 'Your account',
		browser: 'This browser',
		coupon: 'Code',
		states: {
			PENDING: 'waits for the goods',
			FROZEN: 'frozen',
			AVAILABLE: 'to be taken',
			PAID: 'taken',
			REVERSED: 'taken back',
		},
		from: (date) => `from ${date}`,
	},
}
