import type { CampaignChannel } from '#app/domain/attribution/campaign.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

type Word =
	| ('allLead' | 'allNone' | 'enterprise' | 'place' | 'byMonth' | 'byEnterprise' | 'byPlace')
	| ('title' | 'lead' | 'none' | 'name' | 'channel' | 'from' | 'to' | 'budget' | 'margin' | 'marginHint' | 'listing')
	| ('whole' | 'make' | 'newCampaign' | 'cost' | 'clicks' | 'reported' | 'orders' | 'revenue' | 'roas' | 'trueRoi')
	| ('month' | 'sold' | 'ordersBehind' | 'ordersHint' | 'order' | 'clicked' | 'net' | 'link' | 'linkHint' | 'total')
	| (
			| 'importCosts'
			| 'importHint'
			| 'notMade'
			| 'made'
			| 'back'
			| 'show'
			| 'rule'
			| 'copy'
			| 'copied'
			| 'share'
			| 'noOrders'
			| 'ownBudget'
			| 'ownMargin'
	  )

export const campaignsText: Catalogue<
	Record<Word, string> & { channels: Record<CampaignChannel, string>; faults: Record<string, string> }
> = {
	zh: {
		title: '推广',
		allLead: '本地区企业的推广花了多少、带来多少成交，按地方、企业和月份看；退款已扣，每单只记一次。',
		allNone: '这几个月没有推广。',
		enterprise: '企业',
		place: '地方',
		byMonth: '按月',
		byEnterprise: '按企业',
		byPlace: '按地方',
		lead: '站内站外的推广都记在这里：花了多少，带来多少单，退款以后还剩多少。',
		none: '还没有推广。',
		name: '名称',
		channel: '渠道',
		from: '从',
		to: '到',
		budget: '预算（元）',
		margin: '毛利率（%）',
		marginHint: '扣掉货、运费和佣金以后剩下的比例，用来算真实回报。',
		listing: '推广什么',
		whole: '整个店',
		make: '新建推广',
		newCampaign: '新的推广',
		cost: '花费',
		clicks: '点击',
		reported: '平台报的点击',
		orders: '订单',
		revenue: '净成交',
		roas: '投入产出比',
		trueRoi: '真实回报',
		month: '月份',
		sold: '卖了什么',
		ordersBehind: '哪些订单',
		ordersHint: '最近 100 单。',
		order: '订单',
		clicked: '点击时间',
		net: '净额',
		link: '投放用的链接',
		linkHint: '广告里请用这条链接：点击和订单才能记到这个推广上。',
		total: '合计',
		importCosts: '导入花费',
		importHint: '从平台后台下载每天的花费，导入 CSV 或 Excel；同一天再导一次不会重复计。',
		notMade: '没有建成，请看标红的地方。',
		made: '建好了。',
		back: '所有推广',
		show: '看这几个月',
		rule: '一张订单只记给下单前 15 天内最后一次点击的推广，只算本店卖出的部分，退款扣除；机器、自己人和重复的点击不算。投入产出比＝净成交÷花费；真实回报＝（净成交×毛利率−花费）÷花费。',
		copy: '复制',
		copied: '已复制',
		share: '分享',
		noOrders: '这几个月没有订单记在推广上。',
		...{ ownBudget: '预算', ownMargin: '毛利率' },
		channels: {
			search: '搜索',
			social: '社交',
			short_video: '短视频',
			live_stream: '直播',
			outdoor: '户外',
			on_platform: '站内',
		},
		faults: {
			name: '请填名称，最多 60 个字',
			channel: '请选渠道',
			date: '请填日期',
			order: '结束早于开始',
			budget: '请填金额，例如 500',
			margin: '请填 0 到 100',
			listing: '请选自己的商品',
		},
	},
	en: {
		title: 'Campaigns',
		allLead:
			'What enterprises of the region spent on advertising and what it sold, by place, enterprise and month; less refunds, each order once.',
		allNone: 'No campaigns in these months.',
		enterprise: 'Enterprise',
		place: 'Place',
		byMonth: 'By month',
		byEnterprise: 'By enterprise',
		byPlace: 'By place',
		lead: 'Advertising on this site and elsewhere: what it cost, which orders it brought, and what was left after refunds.',
		none: 'No campaigns yet.',
		name: 'Name',
		channel: 'Channel',
		from: 'From',
		to: 'To',
		budget: 'Budget (CNY)',
		margin: 'Margin (%)',
		marginHint: 'What is left of a sale after goods, freight and commission: the true return is worked out with it.',
		listing: 'What it is for',
		whole: 'The whole shop',
		make: 'Make the campaign',
		newCampaign: 'A new campaign',
		cost: 'Cost',
		clicks: 'Clicks',
		reported: 'Clicks as reported',
		orders: 'Orders',
		revenue: 'Net sales',
		roas: 'ROAS',
		trueRoi: 'True ROI',
		month: 'Month',
		sold: 'What was sold',
		ordersBehind: 'Which orders',
		ordersHint: 'The latest 100.',
		order: 'Order',
		clicked: 'Clicked',
		net: 'Net',
		link: 'Link for the advertisement',
		linkHint: 'Let the advertisement lead here: only then its clicks and orders are known.',
		total: 'All',
		importCosts: 'Import costs',
		importHint: 'Daily costs as the platforms give them, in a CSV or Excel file; a day imported twice is counted once.',
		notMade: 'Not made yet: see what is marked.',
		made: 'Made.',
		back: 'All campaigns',
		show: 'Show these months',
		rule: 'An order goes to the campaign clicked last within 15 days before it, with what this shop sold in it, less refunds. Clicks of machines, of your own people and repetitions do not count. ROAS = net sales ÷ cost; true ROI = (net sales × margin − cost) ÷ cost.',
		copy: 'Copy',
		copied: 'Copied',
		share: 'Share',
		noOrders: 'No orders by campaigns in these months.',
		...{ ownBudget: 'Budget', ownMargin: 'Margin' },
		channels: {
			search: 'Search',
			social: 'Social',
			short_video: 'Short video',
			live_stream: 'Live stream',
			outdoor: 'Outdoor',
			on_platform: 'On this site',
		},
		faults: {
			name: 'A name, at most 60 characters',
			channel: 'Choose a channel',
			date: 'A date, please',
			order: 'It ends before it begins',
			budget: 'An amount: 500, for one',
			margin: 'From 0 to 100',
			listing: 'Choose one of your own',
		},
	},
}
