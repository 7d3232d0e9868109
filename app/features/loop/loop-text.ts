import type { LoopFigure } from '#app/domain/loop/figure.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

type Words =
	| (
			| 'title'
			| 'lead'
			| 'from'
			| 'to'
			| 'show'
			| 'none'
			| 'of'
			| 'behind'
			| 'paths'
			| 'pathsLead'
			| 'pathTable'
			| 'step'
			| 'next'
	  )
	| (
			| 'count'
			| 'cohorts'
			| 'cohortsLead'
			| 'month'
			| 'buyers'
			| 'number'
			| 'at'
			| 'counts'
			| 'yes'
			| 'no'
			| 'back'
			| 'noPaths'
	  )

export const loopText: Catalogue<
	Record<Words, string> & {
		figures: Record<LoopFigure, { name: string; how: string }>
		parts: Record<'visitor' | 'buyer' | 'share', string>
		sources: Record<string, string>
		columns: readonly [string, string, string]
		after: (months: number) => string
	}
> = {
	zh: {
		title: '循环',
		lead: '来过、尝过、带走、再买、分享：一圈里每一步有多少人走到。',
		from: '从',
		to: '到',
		show: '看这几个月',
		none: '还没有可数的',
		of: '分之',
		behind: '看每一行',
		paths: '订单从哪里来',
		pathsLead: '先由什么知道，最后由什么下单，是第一次还是又来；宽度就是订单数。',
		pathTable: '同样的数字，列成表',
		step: '从',
		next: '到',
		count: '订单',
		cohorts: '谁又来买',
		cohortsLead: '按第一次买的月份分：以后每个月还有多少人来买。',
		month: '首购月份',
		buyers: '买家',
		number: '编号',
		at: '时间',
		counts: '算数',
		yes: '是',
		no: '否',
		back: '循环',
		noPaths: '这几个月还没有订单。',
		figures: {
			onsite_first_purchase_rate: {
				name: '现场首购率',
				how: '到场而此前没买过物产的客人里，当天买了的占比。',
			},
			repeat_90d_after_visit: {
				name: '到访后 90 天复购率',
				how: '到场已满 90 天的客人里，之后 90 天内又买过的占比。',
			},
			shares_per_buyer: { name: '每位买家的分享', how: '做出的分享链接数除以买家数。' },
			new_buyer_from_share_rate: { name: '新买家来自分享', how: '第一次买的人里，最后由分享链接带来的占比。' },
			new_visitor_from_share_rate: {
				name: '新访客来自分享',
				how: '同意被记住、第一次来的访客里，由分享链接带来的占比。',
			},
		},
		parts: { visitor: '访客', buyer: '买家', share: '分享' },
		sources: {
			...{ direct: '直接', search: '搜索', chat_share: '聊天分享', social_post: '社交内容', short_video: '短视频' },
			...{
				live_stream: '直播',
				group_buy: '拼团',
				qr: '现场扫码',
				ad: '广告',
				visit: '到访',
				onsite: '到访',
				api: '接口',
			},
			...{ first: '第一次买', again: '又来买' },
		},
		columns: ['先由什么知道', '最后由什么下单', '第几次'],
		after: (months) => (months === 0 ? '当月' : `${months} 个月后`),
	},
	en: {
		title: 'The loop',
		lead: 'They come, taste, take home, buy again and share: how many get how far round.',
		from: 'From',
		to: 'To',
		show: 'Show these months',
		none: 'nothing to count yet',
		of: 'of',
		behind: 'See each row',
		paths: 'Where orders came from',
		pathsLead: 'What they first heard by, what led to the order last, and whether it was the first; widths are orders.',
		pathTable: 'The same figures as a table',
		step: 'From',
		next: 'To',
		count: 'Orders',
		cohorts: 'Who bought again',
		cohortsLead: 'By the month of the first purchase: how many bought in each month after.',
		month: 'First bought in',
		buyers: 'Buyers',
		number: 'Number',
		at: 'When',
		counts: 'Counts',
		yes: 'yes',
		no: 'no',
		back: 'The loop',
		noPaths: 'No orders in these months yet.',
		figures: {
			onsite_first_purchase_rate: {
				name: 'First purchase on site',
				how: 'Of guests who came and had bought no goods before, those who bought some on the day.',
			},
			repeat_90d_after_visit: {
				name: 'Again within 90 days of a visit',
				how: 'Of guests whose visit was 90 days ago or more, those who bought again within 90 days of it.',
			},
			shares_per_buyer: { name: 'Shares per buyer', how: 'Links made, by buyers.' },
			new_buyer_from_share_rate: {
				name: 'New buyers by shares',
				how: 'Of those who bought for the first time, whom a shared link led there last.',
			},
			new_visitor_from_share_rate: {
				name: 'New visitors by shares',
				how: 'Of visitors who agreed to be remembered and came first, whom a shared link brought.',
			},
		},
		parts: { visitor: 'Visitor', buyer: 'Buyer', share: 'Share' },
		sources: {
			...{ direct: 'Direct', search: 'Search', chat_share: 'Chat share', social_post: 'Social post' },
			...{ short_video: 'Short video', live_stream: 'Live stream', group_buy: 'Group-buy', qr: 'Scanned on site' },
			...{ ad: 'Advertisement', visit: 'Visit', onsite: 'Visit', api: 'API', first: 'First order', again: 'Again' },
		},
		columns: ['First heard by', 'Led here last by', 'Which order'],
		after: (months) => (months === 0 ? 'same month' : `${months} mo. later`),
	},
}
