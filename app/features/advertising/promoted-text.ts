import type { ClickFate, PromotedState } from '#app/domain/promoted/promoted-listing.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

type Word =
	| (
			| 'title'
			| 'lead'
			| 'none'
			| 'made'
			| 'notMade'
			| 'over'
			| 'newOne'
			| 'make'
			| 'listing'
			| 'bid'
			| 'bidHint'
			| 'day'
	  )
	| ('total' | 'from' | 'to' | 'words' | 'wordsHint' | 'place' | 'placeHint' | 'anywhere' | 'margin' | 'marginHint')
	| (
			| 'balance'
			| 'balanceHint'
			| 'noListings'
			| 'terms'
			| 'spentToday'
			| 'spent'
			| 'shown'
			| 'clicks'
			| 'rate'
			| 'perClick'
	  )
	| ('orders' | 'revenue' | 'roas' | 'trueRoi' | 'figures' | 'free' | 'anySearch' | 'rule' | 'ruleTitle' | 'enterprise')
	| ('adminTitle' | 'adminLead' | 'adminNone' | 'state')

export const promotedText: Catalogue<
	Record<Word, string> & {
		states: Record<PromotedState, string>
		moves: Record<PromotedState, string>
		fates: Record<Exclude<ClickFate, 'CHARGED'>, string>
		faults: Record<string, string>
		of: (part: string, whole: string) => string
		most: (price: string) => string
	}
> = {
	zh: {
		title: '站内推广',
		lead: '让一件商品排在相关搜索结果的最前面，始终标明“推广”。只为真实的点击付费，从您在平台的可付款里扣。',
		none: '还没有推广过。选一件商品，定个预算就可以开始。',
		made: '开始了：从下一分钟起参加竞价。',
		notMade: '没有建成，请看标红的地方。',
		over: '这个推广已经结束，不能再改。需要的话请新建一个。',
		newOne: '推广一件商品',
		make: '开始推广',
		listing: '推广什么',
		bid: '每次点击最多付（元）',
		bidHint: '0.10 到 50 元。实际只付刚好胜过下一名的价，最低 0.10 元。',
		day: '每天最多花（元）',
		total: '总共最多花（元）',
		from: '从',
		to: '到',
		words: '用于哪些搜索',
		wordsHint: '用逗号隔开，最多 10 个，例如：杨梅，采摘。不填就是所有相关的搜索和列表。',
		place: '用于哪个地方',
		placeHint: '只在搜索这个地方时出现。',
		anywhere: '不限',
		margin: '毛利率（%）',
		marginHint: '扣掉货、运费和佣金以后剩下的比例，用来算真实回报。',
		balance: '可用来推广的钱',
		balanceHint: '就是您在平台的可付款。用完了推广自动停下，有了新的可付款再继续。',
		noListings: '先上架一件商品，才能推广。',
		terms: '条件',
		spentToday: '今天花了',
		spent: '一共花了',
		shown: '展示',
		clicks: '付费点击',
		rate: '点击率',
		perClick: '平均点击价',
		orders: '订单',
		revenue: '净成交',
		roas: '投入产出比',
		trueRoi: '真实回报',
		figures: '按月看、看订单',
		free: '没有收费的点击',
		anySearch: '所有相关搜索',
		ruleTitle: '怎样决定谁排在推广位',
		rule: '每个列表只有一个推广位，别的结果不会因此被挤掉。只有搜索本来就能找到的商品才能参加。名次看“出价 × 质量”，质量看标题是否切题和过去的点击率；胜出者只付刚好胜过下一名的价。同一访客 24 小时内对同一商品只收一次；机器、自己人、重复的点击不收费。花费每分钟更新，永远不会超过预算和余额。',
		enterprise: '企业',
		adminTitle: '站内推广',
		adminLead: '本地区企业在站内推广了什么、花了多少、带来多少成交。',
		adminNone: '本地区还没有企业做站内推广。',
		state: '状态',
		states: { RUNNING: '进行中', PAUSED: '已暂停', ENDED: '已结束' },
		moves: { RUNNING: '继续', PAUSED: '暂停', ENDED: '结束' },
		fates: {
			BOT: '机器',
			SELF: '自己人',
			REPEATED: '重复点击',
			OVER: '推广没有在进行',
			BUDGET: '预算已用完',
			BALANCE: '余额不足',
		},
		faults: {
			listing: '请选一件已上架的商品',
			bid: '请填 0.10 到 50 元',
			day: '请填金额，例如 20',
			total: '请填金额，例如 200',
			dayBelowBid: '每天的预算不能少于一次点击的出价',
			totalBelowDay: '总预算不能少于一天的预算',
			date: '请填日期',
			order: '结束早于开始',
			words: '最多 10 个词，每个最多 20 个字',
			place: '请选商品所在的地方',
			margin: '请填 0 到 100',
		},
		of: (part, whole) => `${part} / ${whole}`,
		most: (price) => `每次点击最多 ${price}`,
	},
	en: {
		title: 'Promoted listings',
		lead: 'Put a listing above the searches it fits, always marked “Promoted”. You pay for real clicks only, from what is payable to you here.',
		none: 'Nothing promoted yet. Choose a listing and a budget to begin.',
		made: 'It has begun: from the next minute on it takes part in auctions.',
		notMade: 'Not begun yet: see what is marked.',
		over: 'This promotion has ended and stays as it is. Make a new one if you like.',
		newOne: 'Promote a listing',
		make: 'Begin',
		listing: 'What is promoted',
		bid: 'At most per click (CNY)',
		bidHint: 'From 0.10 to 50. You pay only what beats the next one, at least 0.10.',
		day: 'At most per day (CNY)',
		total: 'At most in all (CNY)',
		from: 'From',
		to: 'To',
		words: 'For which searches',
		wordsHint: 'Up to ten words with commas between: bayberry, picking. Left empty: all searches and lists it fits.',
		place: 'For which place',
		placeHint: 'Shown only when that place is searched.',
		anywhere: 'Anywhere',
		margin: 'Margin (%)',
		marginHint: 'What is left of a sale after goods, freight and commission: the true return is worked out with it.',
		balance: 'Can be spent',
		balanceHint: 'It is what is payable to you. When it is used up promotions wait, and go on when more is payable.',
		noListings: 'Put a listing on the shelf first.',
		terms: 'Terms',
		spentToday: 'Spent today',
		spent: 'Spent in all',
		shown: 'Shown',
		clicks: 'Paid clicks',
		rate: 'Click rate',
		perClick: 'Mean price of a click',
		orders: 'Orders',
		revenue: 'Net sales',
		roas: 'ROAS',
		trueRoi: 'True ROI',
		figures: 'By month, with orders',
		free: 'Clicks not charged',
		anySearch: 'All searches it fits',
		ruleTitle: 'How the promoted place is given',
		rule: 'A list has one promoted place, and no other result goes for it. Only what the search finds anyhow may take part. The best of bid × quality wins; quality is how well the title answers and how often it was clicked before. The winner pays only what beats the next one. A visitor is charged for once in 24 hours for a listing; machines, your own people and repetitions cost nothing. Budgets and balance are never overspent.',
		enterprise: 'Enterprise',
		adminTitle: 'Promoted listings',
		adminLead: 'What enterprises of the region promote on this site, what it cost, and what it sold.',
		adminNone: 'No enterprise of the region promotes anything on this site yet.',
		state: 'State',
		states: { RUNNING: 'Running', PAUSED: 'Paused', ENDED: 'Ended' },
		moves: { RUNNING: 'Resume', PAUSED: 'Pause', ENDED: 'End' },
		fates: {
			BOT: 'machines',
			SELF: 'your own people',
			REPEATED: 'repeated',
			OVER: 'while it was not running',
			BUDGET: 'budget used up',
			BALANCE: 'balance used up',
		},
		faults: {
			listing: 'Choose a listing on the shelf',
			bid: 'From 0.10 to 50 CNY',
			day: 'An amount: 20, for one',
			total: 'An amount: 200, for one',
			dayBelowBid: 'A day’s budget holds at least one click at your bid',
			totalBelowDay: 'The whole budget is at least that of a day',
			date: 'A date, please',
			order: 'It ends before it begins',
			words: 'Up to 10 words of at most 20 letters',
			place: 'Choose a place the listing lies in',
			margin: 'From 0 to 100',
		},
		of: (part, whole) => `${part} of ${whole}`,
		most: (price) => `at most ${price} a click`,
	},
}
